import { nearestWord } from '../../base/spelling.ts'
import type { DiagnosticCode } from '../../model/codes.ts'

/** Where a placeholder stands: it decides how its value is spelt. `alt` is the words of a caption, formulas as TeX. */
export type Surroundings = 'text' | 'math' | 'code' | 'alt'

/** `{{name}}` or `{{helper name n}}`. */
export interface Placeholder {
  readonly kind: 'placeholder'
  readonly helper?: HelperName
  readonly name: string
  /** Decimals of `fixed`, significant digits of `sci`. */
  readonly digits: number
  readonly source: string
}

/** A pair of braces that is no placeholder. */
export interface Misspelling {
  readonly kind: 'misspelling'
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
}

export type Piece = { readonly kind: 'literal'; readonly text: string } | Placeholder | Misspelling

/** A piece that braces opened, and which run of braces of the text it was, from 0. */
export interface Opened {
  readonly run: number
  readonly piece: Placeholder | Misspelling
}

/** Helpers with the numbers that their last operand may be; `fixed x 2` prints two decimals. */
const helpers = {
  fixed: { digits: [0, 12] },
  signed: { digits: undefined },
  fraction: { digits: undefined },
  sci: { digits: [1, 12] },
} as const satisfies Record<string, { readonly digits: readonly [number, number] | undefined }>

export type HelperName = keyof typeof helpers

/** Two or more braces: all placeholders and all mistakes begin with them. */
export const RUN = /\{{2,}/g

/**
 * A text cut at its placeholders. In math the last two braces of a run open the placeholder and those before are TeX's:
 * `\frac{{{a}}}{2}` is brace, value, brace. Elsewhere a run of three is a mistake.
 */
export function piecesOf(text: string, surroundings: Surroundings): readonly Piece[] {
  const out: Piece[] = []
  let from = 0
  for (const match of text.matchAll(RUN)) {
    if (match.index < from) continue
    const { piece, start, end } = pieceAt(text, match, surroundings)
    if (start > from) out.push({ kind: 'literal', text: text.slice(from, start) })
    out.push(piece)
    from = end
  }
  return from < text.length ? [...out, { kind: 'literal', text: text.slice(from) }] : out
}

/** The placeholders and mistakes of a text. */
export function openedIn(text: string, surroundings: Surroundings): readonly Opened[] {
  return [...text.matchAll(RUN)].map((match, run) => ({ run, piece: pieceAt(text, match, surroundings).piece }))
}

interface PieceAt {
  readonly piece: Placeholder | Misspelling
  readonly start: number
  readonly end: number
}

function pieceAt(text: string, match: RegExpExecArray, surroundings: Surroundings): PieceAt {
  const inner = match.index + match[0].length
  const start = inner - 2
  const close = /^([^{}]*)\}\}/.exec(text.slice(inner))
  const end = inner + (close?.[0].length ?? 0)
  if ((surroundings === 'text' || surroundings === 'code') && match[0].length > 2)
    return {
      piece: wrong('three braces stand together', 'two braces open a value: `{{a}}`; put a space between others: `{ {`'),
      start: match.index,
      end,
    }
  if (close === null) {
    const hint =
      surroundings === 'math' ? "close it with `}}`; write TeX's own braces as `{ {`" : 'close it with `}}`; write other braces as `{ {`'
    return { piece: wrong('`{{` opens a value and is not closed', hint), start, end }
  }
  return { piece: placeholderOf(close[1] ?? ''), start, end }
}

const wrong = (message: string, hint: string, code: DiagnosticCode = 'placeholder-syntax'): Misspelling => ({
  kind: 'misspelling',
  code,
  message,
  hint,
})

function placeholderOf(content: string): Placeholder | Misspelling {
  const source = `{{${content}}}`
  const words = content.trim().split(/\s+/)
  const [first = '', name, digits, more] = words
  if (/^[#/>^!&~*]/.test(first) || first === 'else')
    return wrong(`\`${source}\` is no value`, 'there are only `{{name}}` and `{{helper name}}`: no blocks, no partials')
  if (!words.every((word) => /^\w+$/.test(word)))
    return wrong(`\`${source}\` cannot be read`, 'write `{{name}}`; compute with an `expr` parameter')
  if (name === undefined) return { kind: 'placeholder', name: first, digits: 0, source }
  if (!isHelper(first)) return unknownHelper(first)
  const range: readonly [number, number] | undefined = helpers[first].digits
  const count = Number(digits)
  const fits = range === undefined ? digits === undefined : Number.isInteger(count) && count >= range[0] && count <= range[1]
  if (fits && more === undefined) return { kind: 'placeholder', helper: first, name, digits: digits === undefined ? 0 : count, source }
  const example = range === undefined ? `{{${first} ${name}}}` : `{{${first} ${name} 2}}`
  return wrong(`\`${source}\` has other operands than \`${first}\` takes`, `write \`${example}\``, 'placeholder-arguments')
}

const isHelper = (word: string): word is HelperName => Object.hasOwn(helpers, word)

function unknownHelper(word: string): Misspelling {
  const names = Object.keys(helpers)
  const near = nearestWord(word, names)
  const hint = near === undefined ? `there are: ${names.join(', ')}` : `did you mean \`${near}\`?`
  return wrong(`there is no helper \`${word}\``, hint, 'placeholder-helper')
}
