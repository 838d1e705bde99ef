import { keyCellsOf, perQuestion, questionsOf } from '../exchange/index.ts'
import { columnsOfNumber } from '../model/digit-columns.ts'
import type { ExamFacts } from '../model/run.ts'
import type { DigitColumn, Question, Variant } from '../model/variant.ts'
import type { Listing } from '../paper/index.ts'

type Words = Readonly<Record<string, string>>

interface Cell {
  readonly answer: string
  readonly points: string
}

const ROW = 4.9

/** One row of the key: a variant, or a copy, which asks what its variant asks. */
export interface KeyRow {
  readonly name: string
  readonly variant: Variant
}

export const keyListing = (variants: readonly Variant[], facts: Pick<ExamFacts, 'title' | 'date'>, words: Words): Listing =>
  keyGrid(
    variants.map((variant) => ({ name: `${variant.number}`, variant })),
    { ...facts, of: words['variant'] ?? 'Variant' },
    words,
  )

/**
 * The key as a grid for the wall and for marking by hand: a row for each variant or copy, a column for each question, in the
 * letters printed there. Points stand over the questions; where they differ between rows, behind the answer.
 */
export function keyGrid(
  keys: readonly KeyRow[],
  { title, date, of }: Pick<ExamFacts, 'title' | 'date'> & { readonly of: string },
  words: Words,
): Listing {
  const variants = keys.map(({ variant }) => variant)
  const cellOf = perQuestion((question) => keyCellOf(question, words))
  const asked = variants.map(questionsOf)
  const grid = asked.map((questions) => questions.map(cellOf))
  const count = Math.max(0, ...grid.map((cells) => cells.length))
  const numbers = Array.from({ length: count }, (_, i) => common(asked.map((questions) => questions[i]?.number)) ?? UNLIKE).map(String)
  const points = Array.from({ length: count }, (_, i) => common(grid.map((cells) => cells[i]?.points)))
  const textOf = (cell: Cell | undefined, i: number): string => {
    if (cell === undefined) return ''
    return points[i] === undefined ? `${cell.answer} (${cell.points})` : cell.answer
  }
  const hasPoints = points.some((one) => one !== undefined)
  return {
    title: words['key'] ?? 'Key',
    note: [title, date].filter((part) => part !== undefined && part !== '').join(' · '),
    tables: [
      {
        columns: [
          { header: of, align: 'right', face: 'bold' },
          ...numbers.map((header) => ({ header, align: 'centre', least: 6.4 }) as const),
        ],
        rows: [
          ...(hasPoints ? [[words['points'] ?? 'points', ...points.map((one) => one ?? '')]] : []),
          ...grid.map((cells, v) => [keys[v]?.name ?? '', ...Array.from({ length: count }, (_, i) => textOf(cells[i], i))]),
        ],
        ...(hasPoints ? { headRows: 1 } : {}),
        rowHeight: ROW,
        upright: true,
        banded: true,
      },
    ],
  }
}

function keyCellOf(question: Omit<Question, 'number'>, words: Words): Cell {
  const row = keyCellsOf(question)
  const spoken = wordAnswer(question, words) ?? gridAnswer(question, words)
  return { answer: spoken ?? (`${row['correct']}` === '' ? '–' : `${row['correct']}`), points: `${row['points']}` }
}

/** True and false are told by their first letters, which stand on the paper; letters do not. */
function wordAnswer({ asked: { field, key } }: Pick<Question, 'asked'>, words: Words): string | undefined {
  if (field.kind !== 'choice' || key.kind !== 'choice' || field.rows !== undefined) return undefined
  const said = field.options.map((option) => (option.word === 'true' || option.word === 'false' ? words[option.word] : undefined))
  const initials = said.map((word) => [...(word ?? '')][0] ?? '')
  if (initials.includes('') || new Set(initials).size !== initials.length) return undefined
  return field.options.flatMap((option, i) => (key.right.includes(option.id) ? [initials[i] ?? ''] : [])).join('')
}

/** A number that its grid does not show as a decimal, as the grid does: `2C`, `6.02e23`. */
function gridAnswer({ asked: { field, key } }: Pick<Question, 'asked'>, words: Words): string | undefined {
  if (field.kind !== 'digits' || key.kind !== 'digits') return undefined
  const symbols = columnsOfNumber(key.shown, field)
  const of = (kind: DigitColumn['kind']): string => (symbols ?? []).filter((_, i) => field.columns[i]?.kind === kind).join('')
  const exponent = of('exponent-digit').replace(/^0+(?=.)/, '')
  if (symbols === undefined || (exponent === '' && field.base === 10)) return undefined
  const digits = of('digit')
  const whole = digits.slice(0, digits.length - field.decimals).replace(/^0+(?=.)/, '')
  const part = field.decimals === 0 ? '' : `${words['decimal-sign'] ?? '.'}${digits.slice(-field.decimals)}`
  const minus = (kind: DigitColumn['kind']): string => (of(kind) === '-' ? '-' : '')
  return `${minus('sign')}${whole}${part}${exponent === '' ? '' : `e${minus('exponent-sign')}${exponent}`}`
}

/** Over a column of questions that have other numbers on other variants. */
const UNLIKE = '·'

function common<T>(all: readonly (T | undefined)[]): T | undefined {
  const values = new Set(all.filter((one) => one !== undefined))
  return values.size === 1 ? [...values][0] : undefined
}
