import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadFonts } from '../../src/app/fonts.ts'
import type { FontFile } from '../../src/model/drawing.ts'
import { fontFiles } from '../../src/typeset/index.ts'

const folder = dirname(createRequire(import.meta.url).resolve('computer-modern/package.json'))

/** The typesetter's font files of Computer Modern, loaded from the package. */
export const testFonts: readonly FontFile[] = fontFiles.map((f) => ({ id: f.id, bytes: readFileSync(join(folder, f.path)) }))

/** All that a paper has by itself: Computer Modern, Arabic and Hebrew. */
export const shippedFonts: readonly FontFile[] = loadFonts()
