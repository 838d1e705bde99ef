import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFile } from '../model/drawing.ts'
import { fontFiles } from '../typeset/index.ts'

/** Fonts with others in place of those of the same name. */
export const withFonts = (fonts: readonly FontFile[], own: readonly FontFile[]): readonly FontFile[] => [
  ...fonts.filter(({ id }) => !own.some((font) => font.id === id)),
  ...own,
]

/** The text fonts, from the installed font package. */
export function loadFonts(): readonly FontFile[] {
  const folder = dirname(createRequire(import.meta.url).resolve('computer-modern/package.json'))
  return fontFiles.map(({ id, path }) => ({ id, bytes: readFileSync(join(folder, path)) }))
}
