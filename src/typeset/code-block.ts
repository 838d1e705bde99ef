import { nearestWord } from '../base/spelling.ts'
import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import { type CodePiece, type CodeRole, colouredLines } from './code-colours.ts'
import { languageNamed, languageNames, plainLanguages } from './code-languages.ts'
import type { BrokenLine } from './lines.ts'
import { type Content, paragraphItems } from './paragraph-items.ts'
import { setLine } from './set-line.ts'
import type { Setting, TextLook, Vertical } from './setting.ts'
import { shiftInk } from './shift.ts'

/** Code is set a little smaller, with less between its lines, indented; a wide block is made smaller down to a share. */
const CODE = { size: 0.95, leading: 1.15, indent: 1.5, around: 0.4, smallest: 0.85 }
/** Tabs go to the next column that is a multiple of this. */
const TAB = 4
/** Colours that stay apart on a grey printer: weight, slant and a grey of 7:1 against white paper. */
const looks: Readonly<Record<CodeRole, Omit<TextLook, 'size'>>> = {
  plain: { face: 'typewriter' },
  keyword: { face: 'typewriter-bold' },
  comment: { face: 'typewriter-italic', grey: 0.35 },
  string: { face: 'typewriter', grey: 0.35 },
}

type CodeBlock = Extract<Block, { readonly kind: 'code-block' }>

/** Lines of code in typewriter as they were written; never broken. A page does not end after the first line or before the last. */
export function setCodeBlock(block: CodeBlock, width: Mm, setting: Setting): readonly Vertical[] {
  const { style } = setting
  checkLanguage(block.language, setting)
  const lines = colouredLines(tidied(block.text), block.language)
  const indent = CODE.indent * style.size
  const size = CODE.size * style.size * scaleOf(lines, width - indent, setting)
  const leading = size * CODE.leading
  const around: Vertical = { kind: 'skip', height: CODE.around * style.size, breakAfter: 'allowed' }
  const set = lines.map((line, i): Vertical => {
    const done = setLine(lineOf(line, size, setting), Number.POSITIVE_INFINITY, setting)
    const breakAfter = lines.length > 1 && (i === 0 || i === lines.length - 2) ? 'never' : 'allowed'
    const ink = shiftInk(done.ink, indent, 0)
    return { kind: 'line', height: done.height, depth: done.depth, leading, extent: indent + done.width, ink, breakAfter }
  })
  return [around, ...set, around]
}

function lineOf(line: readonly CodePiece[], size: Mm, setting: Setting): BrokenLine<Content> {
  const spans = line.map(({ text, role }) => {
    return { kind: 'text', text: text.replaceAll(' ', '\u00a0'), look: { ...looks[role], size }, verbatim: true } as const
  })
  return { items: paragraphItems(spans, setting, Number.POSITIVE_INFINITY), hyphenated: false, adjusted: false, excess: 0 }
}

/** Without empty lines at its ends and white space at the ends of lines, tabs as spaces. */
const tidied = (code: string): string =>
  code
    .split('\n')
    .map((line) => untabbed(line).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')

function untabbed(line: string): string {
  let out = ''
  for (const character of line) out += character === '\t' ? ' '.repeat(TAB - (out.length % TAB)) : character
  return out
}

/** By how much the block is made smaller to fit; a line that would need more is reported. */
function scaleOf(lines: readonly (readonly CodePiece[])[], room: Mm, setting: Setting): number {
  const { style, shaper } = setting
  const natural = (line: string): Mm => (shaper.word(line, 'typewriter', () => undefined).width * CODE.size * style.size) / 1000
  let widest = ''
  for (const line of lines.map((pieces) => pieces.map((p) => p.text).join(''))) if (natural(line) > natural(widest)) widest = line
  const wanted = Math.min(1, room / Math.max(natural(widest), 1e-9))
  if (wanted < CODE.smallest - 1e-9)
    setting.report({
      code: 'too-wide',
      severity: 'error',
      message: `the line of code "${widest.trim()}" is ${natural(widest).toFixed(1)} mm wide; its column has ${room.toFixed(1)} mm`,
      hint: 'break the line',
      at: undefined,
    })
  return Math.max(CODE.smallest, wanted)
}

function checkLanguage(language: string | undefined, setting: Setting): void {
  if (language === undefined || languageNamed(language) !== undefined || plainLanguages.includes(language.toLowerCase())) return
  const near = nearestWord(language, [...languageNames, ...plainLanguages])
  setting.report({
    code: 'code-language-unknown',
    severity: 'warning',
    message: `the language \`${language}\` of a block of code is not known: it is printed without colours`,
    hint: near === undefined ? 'write `text` when that is what you want' : `did you mean \`${near}\`?`,
    at: undefined,
  })
}
