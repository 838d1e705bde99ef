import { numberOfRatio, ratio, sum } from '../../base/ratio.ts'
import type { BookItem, GradeBook } from '../grade-book.ts'
import { call, cell, type Formula, operation, textValue } from './formula.ts'
import { type GradePlaces, gradeSheet } from './grade-sheet.ts'
import { type Cell, numberCell, textCell, type Workbook, type WorkSheet, widthsOf } from './workbook.ts'

/** A grade book in sheets: grades with the points of every item, the items, and answers as printed letters and as option ids. */
export function gradeWorkbook(book: GradeBook): Workbook {
  const { sheet, places } = gradeSheet(book, 'grades')
  return {
    title: book.title,
    sheets: [sheet, itemSheet(book, places), answerSheet(book, 'answers', 'letters'), answerSheet(book, 'options', 'options')],
  }
}

const ITEM_COLUMNS = ['item', 'title', 'type', 'topic', 'points', 'counts', 'asked', 'mean', 'share'] as const

/** A row an item: what it is, how often it was asked, and the mean of its points, as formulas over the sheet of grades. */
function itemSheet(book: GradeBook, places: GradePlaces): WorkSheet {
  const rows = [ITEM_COLUMNS.map((header) => textCell(header, 'head')), ...book.items.map((item, i) => itemRow(book, places, item, i + 1))]
  return { name: 'items', frozen: { rows: 1, columns: 1 }, widths: widthsOf(rows), rows }
}

function itemRow(book: GradeBook, places: GradePlaces, item: BookItem, row: number): readonly (Cell | undefined)[] {
  const points = book.entries.flatMap(({ score }) => {
    const question = score?.questions.find((one) => one.item === item.item)
    return question === undefined || question.dropped || question.voided ? [] : [question.points]
  })
  const facts = [textCell(item.item), textCell(item.title), textCell(item.type), textCell(item.topic ?? ''), numberCell(item.points)]
  const counts = textCell(item.scored ? 'yes' : 'no')
  if (book.entries.length === 0) return [...facts, counts]
  const column = places.columnOf(item)
  const range: Formula = {
    kind: 'range',
    from: { sheet: places.sheet, row: places.firstRow, column, fixed: true },
    to: { sheet: places.sheet, row: places.lastRow, column, fixed: true },
  }
  const [pointsAt, asked, mean] = [4, 6, 7].map((at) => cell(row, at)) as [Formula, Formula, Formula]
  const total = sum(points)
  const average = points.length === 0 ? undefined : ratio(total.num, total.den * BigInt(points.length))
  const parts = Number(places.parts)
  const meanFormula = operation(call('ROUND', operation(call('SUM', range), '*', parts), 0), '/', operation(asked, '*', parts))
  return [
    ...facts,
    counts,
    formulaCell(call('COUNT', range), points.length),
    formulaCell(orNothing(asked, meanFormula), average === undefined ? '' : numberOfRatio(average)),
    formulaCell(
      orNothing(asked, operation(mean, '/', pointsAt)),
      average === undefined ? '' : numberOfRatio(average) / numberOfRatio(item.points),
    ),
  ]
}

const orNothing = (count: Formula, formula: Formula): Formula => call('IF', operation(count, '>', 0), formula, textValue(''))
const formulaCell = (formula: Formula, value: number | string): Cell => ({ kind: 'formula', formula, value, look: 'plain' })

/** A row a paper, a column an item; empty where it was not asked. */
function answerSheet({ entries, items }: GradeBook, name: string, as: 'letters' | 'options'): WorkSheet {
  const rows = [
    ['id', 'name', 'copy', ...items.map(({ item }) => item)].map((header) => textCell(header, 'head')),
    [undefined, undefined, undefined, ...items.map(({ title }) => textCell(title, 'note'))],
    ...entries.map(({ student, score, answers }) => [
      textCell(student?.id ?? ''),
      textCell(student?.name ?? ''),
      score === undefined ? undefined : numberCell(score.copy),
      ...items.map(({ item }) => answerCell(answers.get(item)?.[as] ?? '')),
    ]),
  ]
  return { name, frozen: { rows: 2, columns: 2 }, widths: widthsOf(rows, 2), rows }
}

/** What is open shows it. */
const answerCell = (text: string): Cell | undefined => textCell(text, text.includes('?') ? 'open' : 'plain')
