import { nearestWord } from '../base/spelling.ts'
import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import type { DrawItem } from '../model/drawing.ts'
import { bidiOfSpans } from './bidi.ts'
import { type CodePiece, type CodeRole, colouredLines } from './code-colours.ts'
import { languageNamed, languageNames, plainLanguages } from './code-languages.ts'
import { type CodeStretch, wrapCode } from './code-wrap.ts'
import type { BrokenLine } from './lines.ts'
import { mirrorInk } from './mirror.ts'
import { type Content, type LineSpan, paragraphItems } from './paragraph-items.ts'
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

/**
 * Lines of code in typewriter as they were written, from left to right in every language. A block that is too wide even when it is made smaller goes on under
 * its lines, behind a hook. A page does not end after the first line or before the last.
 */
export function setCodeBlock(block: CodeBlock, width: Mm, setting: Setting): readonly Vertical[] {
  const { style } = setting
  checkLanguage(block.language, setting)
  const lines = colouredLines(tidied(block.text), block.language)
  const indent = CODE.indent * style.size
  const room = width - indent
  const widest = Math.max(1e-9, ...lines.map((line) => widthOf(line, CODE.size * style.size, setting)))
  const size = CODE.size * style.size * Math.max(CODE.smallest, Math.min(1, room / widest))
  const around: Vertical = { kind: 'skip', height: CODE.around * style.size, breakAfter: 'allowed' }
  const stretches = lines.flatMap((line) => stretchesOf(line, room, size, setting))
  const set = stretches.map((stretch, i) => setStretch(stretch, { indent, size, width, at: i, count: stretches.length }, setting))
  return [around, ...set, around]
}

const widthOf = (line: readonly CodePiece[], size: Mm, { shaper }: Setting): Mm =>
  line.reduce((sum, { text, role }) => sum + (shaper.word(text, looks[role].face, () => undefined).width * size) / 1000, 0)

function stretchesOf(line: readonly CodePiece[], room: Mm, size: Mm, setting: Setting): readonly CodeStretch[] {
  if (widthOf(line, size, setting) <= room + 1e-6) return [{ pieces: line, indent: 0 }]
  const of = (text: string, role: CodeRole): Mm => widthOf([{ text, role }], size, setting)
  return wrapCode(line, room, of(' ', 'plain'), of)
}

interface StretchPlace {
  readonly indent: Mm
  readonly size: Mm
  /** Of the column. */
  readonly width: Mm
  readonly at: number
  readonly count: number
}

function setStretch(stretch: CodeStretch, { indent, size, width, at, count }: StretchPlace, setting: Setting): Vertical {
  const code: Setting = { ...setting, direction: 'ltr' }
  const spans = spansOf(stretch.pieces, size)
  const done = setLine(lineOf(spans, code), Number.POSITIVE_INFINITY, code, bidiOfSpans(spans, 'ltr'))
  const left = indent + stretch.indent
  const moved = shiftInk(done.ink, left, 0)
  const ink = stretch.indent > 0 ? { ...moved, items: [hook(left, size), ...moved.items] } : moved
  return {
    kind: 'line',
    height: done.height,
    depth: done.depth,
    leading: size * CODE.leading,
    extent: left + done.width,
    ink: setting.direction === 'rtl' ? mirrorInk(ink, width) : ink,
    breakAfter: count > 1 && (at === 0 || at === count - 2) ? 'never' : 'allowed',
  }
}

/** The sign that a line goes on here: down and to the right, ending before `x` on the height of small letters. */
function hook(x: Mm, size: Mm): DrawItem {
  const point = (dx: number, dy: number) => [x - dx * size, -dy * size] as const
  const commands = [
    ['M', ...point(0.85, 0.55)],
    ['L', ...point(0.85, 0.2)],
    ['L', ...point(0.3, 0.2)],
    ['M', ...point(0.48, 0.32)],
    ['L', ...point(0.3, 0.2)],
    ['L', ...point(0.48, 0.08)],
  ] as const
  return { kind: 'path', commands, stroke: { width: 0.05 * size, grey: 0.35 } }
}

const spansOf = (line: readonly CodePiece[], size: Mm): readonly LineSpan[] =>
  line.map(({ text, role }) => {
    return { kind: 'text', text: text.replaceAll(' ', '\u00a0'), look: { ...looks[role], size }, verbatim: true }
  })

const lineOf = (spans: readonly LineSpan[], setting: Setting): BrokenLine<Content> => ({
  items: paragraphItems(spans, setting, Number.POSITIVE_INFINITY),
  hyphenated: false,
  adjusted: false,
  excess: 0,
})

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
