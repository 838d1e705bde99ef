import type { Fault } from './setting.ts'

/** The fault of a character that no font has; `within` says in what it stands, where that is not its place. */
export function missingGlyph(character: string, within?: string): Fault {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'missing-glyph',
    severity: 'error',
    message: `no font has a glyph for "${character}" (U+${code})${within === undefined ? '' : ` in ${within}`}`,
    hint: 'write a symbol as a formula ($\\le$, $\\infty$); for another script, name a font that has it: `fonts: [My.ttf]` in exam.yaml',
    at: undefined,
  }
}
