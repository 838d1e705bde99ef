import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compareText } from '../base/text.ts'
import { packageRoot } from './package-root.ts'

/** The templates that an exam in a folder may name: its own, and those that are shipped. */
export const templateNames = (folder: string): readonly string[] =>
  [...new Set([folder, packageRoot()].flatMap((root) => templatesUnder(join(root, 'templates'))))].sort(compareText)

const templatesUnder = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'template.yaml'))) : []
