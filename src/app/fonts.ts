import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFile } from '../model/drawing.ts'
import { fontFiles, scriptFontFiles } from '../typeset/index.ts'
import type { FontSource } from './named-fonts.ts'
import { unpackWoff } from './unpack-woff.ts'

/** Fonts with others in place of those of the same name, in the same order: where two would do, the first is taken. */
export const withFonts = (fonts: readonly FontFile[], own: readonly FontFile[]): readonly FontFile[] => [
  ...fonts.map((font) => own.find(({ id }) => id === font.id) ?? font),
  ...own.filter(({ id }) => !fonts.some((font) => font.id === id)),
]

/** The text fonts: of the installed packages, and those that an exam names, in its order. */
export const loadFonts = (named: readonly FontSource[] = []): readonly FontFile[] => [
  ...fontFiles.map(({ id, path }) => ({ id, bytes: fileOf('computer-modern', path) })),
  ...named.map(({ path, ...font }) => ({ ...font, bytes: bytesOfFile(path) })),
  ...scriptFontFiles.map(({ package: name, path, ...font }) => ({ ...font, bytes: fileOf(name, path) })),
]

const fileOf = (name: string, path: string): Uint8Array =>
  bytesOfFile(join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path))

/** A file is read once a thread: a font of all Chinese characters has 25 MB. */
function bytesOfFile(path: string): Uint8Array {
  const bytes = held.get(path) ?? unpackWoff(readFileSync(path))
  held.set(path, bytes)
  return bytes
}
const held = new Map<string, Uint8Array>()
