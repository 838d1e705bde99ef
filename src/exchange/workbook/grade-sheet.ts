import { numberOfRatio, type Ratio } from '../../base/ratio.ts'
import type { CopyScore } from '../../model/score.ts'
import type { BookEntry, BookItem, GradeBook } from '../grade-book.ts'
import { gradeColumns } from '../grade-columns.ts'
import { call, cell, type Formula, type NumberAt, operation, worthOf } from './formula.ts'
import { commonDenominator, type GradedCells, gradeFormula, isPowerOfTwo, letterFormula, passFormula } from './grade-formula.ts'
import { type Cell, numberCell, numberIn, textCell, type WorkSheet, widthsOf } from './workbook.ts'

/** Where the parts of the sheet of grades are, for the formulas of other sheets. Rows and columns from 0. */
export interface GradePlaces {
  readonly sheet: string
  readonly firstRow: number
  readonly lastRow: number
  readonly columnOf: (item: BookItem) => number
  /** Points are whole multiples of 1 / `parts`. */
  readonly parts: bigint
}

/** Of the head: names and item ids, titles, points possible. */
const HEAD_ROWS = 3
const MAXIMA = 2

/** Points below this part are given as values alone: a spreadsheet's numbers hold 15 digits. */
const FINEST = 10n ** 6n

/** Said in the cell of a question that was left blank, as the exam allows, or that is void: no number, so that no sum counts it. */
const [DROPPED, VOID] = ['dropped', 'void']

/** The sheet of totals and grades with the points of every item, the totals and grades as formulas over them. */
export function gradeSheet(book: GradeBook, name: string): { readonly sheet: WorkSheet; readonly places: GradePlaces } {
  const before = gradeColumns(book)
  const counted = book.items.filter(({ scored }) => scored)
  const columns = [...before.map(({ header }) => header), ...book.items.map(({ item }) => item)]
  const at = (header: string): number => columns.indexOf(header)
  const parts = partsOf(book)
  const places: GradePlaces = {
    sheet: name,
    firstRow: HEAD_ROWS,
    lastRow: HEAD_ROWS + book.entries.length - 1,
    columnOf: (item) => before.length + book.items.indexOf(item),
    parts,
  }
  const head: readonly (readonly (Cell | undefined)[])[] = [
    columns.map((header) => textCell(header, 'head')),
    [...before.map(() => undefined), ...book.items.map(({ title }) => textCell(title, 'note'))],
    [
      textCell('points possible', 'note'),
      ...before.slice(1).map(() => undefined),
      ...book.items.map(({ points }) => numberCell(points, 'note')),
    ],
  ]
  const stretch = { first: before.length, count: counted.length }
  const rows = book.entries.map((entry, i): readonly (Cell | undefined)[] => {
    const row = HEAD_ROWS + i
    const plain = [
      ...before.map(({ header, valueIn }) => leadingCell(valueIn(entry), entry, header)),
      ...book.items.map((item) => itemCell(entry, item)),
    ]
    const { score } = entry
    return score === undefined ? plain : withFormulas({ book, score, plain, maxima: head[MAXIMA] ?? [], row, stretch, at, parts })
  })
  const all = [...head, ...rows]
  return { sheet: { name, frozen: { rows: HEAD_ROWS, columns: 2 }, widths: widthsOf(all, HEAD_ROWS), rows: all }, places }
}

function leadingCell(value: string | Ratio | undefined, { status }: BookEntry, header: string): Cell | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') return numberCell(value)
  return textCell(value, header === 'status' && status !== 'final' ? 'open' : 'plain')
}

/** Points of an item; empty where it was not asked. */
function itemCell({ score }: BookEntry, { item, scored }: BookItem): Cell | undefined {
  const question = score?.questions.find((one) => one.item === item)
  if (question === undefined) return undefined
  if (question.dropped || question.voided) return textCell(question.voided ? VOID : DROPPED, 'quiet')
  return numberCell(question.points, question.answer.kind === 'unclear' ? 'open' : scored ? 'plain' : 'quiet')
}

const partsOf = ({ entries }: GradeBook): bigint =>
  commonDenominator(entries.flatMap(({ score }) => score?.questions.flatMap(({ points, maximum }) => [points, maximum]) ?? []))

interface FormulaRow {
  readonly book: GradeBook
  readonly score: CopyScore
  readonly plain: readonly (Cell | undefined)[]
  readonly maxima: readonly (Cell | undefined)[]
  readonly row: number
  /** The columns of the items that count. */
  readonly stretch: { readonly first: number; readonly count: number }
  readonly at: (header: string) => number
  readonly parts: bigint
}

/** The row with formulas in place of those values that they give to the last digit: an amended total is no sum of points. */
function withFormulas({ book, score, plain, maxima, row, stretch, at, parts }: FormulaRow): readonly (Cell | undefined)[] {
  const cells = [...plain]
  if (stretch.count === 0 || parts > FINEST) return cells
  const numberAt: NumberAt = (place) => numberIn(place.row === row ? cells[place.column] : maxima[place.column])
  const put = (header: string, formula: Formula, value: number | string): void => {
    const column = at(header)
    if (column < 0 || worthOf(formula, numberAt) !== value) return
    cells[column] = { kind: 'formula', formula, value, look: 'plain' }
  }
  const to = stretch.first + stretch.count - 1
  const points = { from: { row, column: stretch.first }, to: { row, column: to } }
  const weights = { from: { row: MAXIMA, column: stretch.first, fixed: true }, to: { row: MAXIMA, column: to, fixed: true } } as const
  put('points', exactly(call('SUM', { kind: 'range', ...points }), parts), numberOfRatio(score.total))
  put('of', exactly({ kind: 'weights', cells: points, weights }, parts), numberOfRatio(score.maximum))
  if (score.withdrawn !== undefined) return cells
  const graded: GradedCells = { points: cell(row, at('points')), maximum: cell(row, at('of')), parts }
  const { scale } = book
  put('grade', scale === undefined ? graded.points : gradeFormula(scale, graded), numberOfRatio(score.grade))
  const grade = cell(row, at('grade'))
  if (scale?.letters !== undefined) put('letter', letterFormula(scale, grade), score.letter ?? '')
  if (scale?.pass !== undefined) put('passed', passFormula(scale, scale.pass, grade), score.passed === true ? 'yes' : 'no')
  return cells
}

/** A sum of fractions in doubles, put right: sums of halves and quarters are exact as they are. */
function exactly(sum: Formula, parts: bigint): Formula {
  return isPowerOfTwo(parts) ? sum : operation(call('ROUND', operation(sum, '*', Number(parts)), 0), '/', Number(parts))
}
