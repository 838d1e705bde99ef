import { parseRatio, type Ratio } from '../base/ratio.ts'
import { errorAt } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { GraderRow } from '../model/grader-row.ts'
import { columnWords } from './roster-columns.ts'
import { lineOf, plainName, type Table, type TableSource, tableOf } from './table.ts'

type Column = 'student' | 'copy' | 'item' | 'part' | 'points' | 'grader'

/** Headers as they are compared, in the languages of the shipped templates. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  student: ['student', 'etudiant', 'studierende', 'alumno', 'studente', 'aluno'],
  copy: ['copy', 'anonymous', 'anonymousid', 'copie', 'exemplar', 'copia', 'exemplaar', 'anonyme'],
  item: ['item', 'question', 'frage', 'aufgabe', 'pregunta', 'domanda', 'questao', 'vraag'],
  part: ['part', 'partie', 'teil', 'parte', 'deel'],
  points: ['points', 'score', 'note', 'punkte', 'puntos', 'punti', 'pontos', 'punten'],
  grader: ['grader', 'by', 'correcteur', 'korrektor', 'corrector', 'correttore', 'pruefer', 'prufer'],
}

type Columns = Readonly<Record<Column, number>>

/**
 * A table of `student` (or `copy`, which says nobody's name), `item`, `part`, `points`, `grader` → the rows that have points.
 * Points are exact; a decimal comma is one. Rows without points are still to be graded and left out.
 */
export function parseGraderScores(source: TableSource, language: string): Checked<readonly GraderRow[]> {
  const { file } = source
  const table = tableOf(source)
  const at = columnsOf(table?.header ?? [], language)
  const missing = (['item', 'points'] as const).filter((column) => at[column] < 0) as string[]
  if (at.student < 0 && at.copy < 0) missing.unshift('student` or `copy')
  if (table === undefined || missing.length > 0) {
    const message = `the scores have no column \`${missing.join('`, no column `')}\``
    const hint = 'write a header row: `student,item,part,points,grader`, or `copy` in place of `student`'
    return { value: undefined, diagnostics: [errorAt('scores-column-missing', message, lineOf(file, 1), hint)] }
  }
  const diagnostics: Diagnostic[] = table.broken.map((line) =>
    errorAt('scores-syntax', 'a quote is not closed here', lineOf(file, line), 'double a quote within quotes: `""`'),
  )
  const rows = table.rows.flatMap((row) => rowOf(row, { table, at, file, diagnostics }))
  return checked(rows, diagnostics)
}

function columnsOf(header: readonly string[], language: string): Columns {
  const plain = header.map(plainName)
  const place = (words: readonly string[]): number => plain.indexOf(words.find((word) => plain.includes(word)) ?? ' ')
  return {
    student: place([...HEADERS.student, ...columnWords('id', language)]),
    copy: place(HEADERS.copy),
    item: place(HEADERS.item),
    part: place(HEADERS.part),
    points: place(HEADERS.points),
    grader: place(HEADERS.grader),
  }
}

interface Reading {
  readonly table: Table
  readonly at: Columns
  readonly file: string
  readonly diagnostics: Diagnostic[]
}

function rowOf({ cells, line }: Table['rows'][number], { table, at, file, diagnostics }: Reading): readonly GraderRow[] {
  const cell = (column: Column): string => cells[at[column]] ?? ''
  const place = lineOf(file, line)
  if (cells.slice(table.header.length).some((extra) => extra !== '')) {
    const message = `line ${line} has ${cells.length} cells, the header ${table.header.length}`
    const hint = 'put quotes around a number with a decimal comma, or separate the cells by semicolons'
    diagnostics.push(errorAt('scores-syntax', message, place, hint))
    return []
  }
  if (cell('points') === '') return []
  const points = pointsOf(cell('points'))
  if (points === undefined) {
    diagnostics.push(
      errorAt('scores-points-bad', `\`${cell('points')}\` are no points`, place, 'write a number or a fraction: `2.5`, `2,5`, `1/3`'),
    )
    return []
  }
  const [student, copy] = [cell('student'), cell('copy')]
  if ((student === '' && copy === '') || !/^\d*$/.test(copy)) {
    const message = student === '' && copy === '' ? 'this row says not whose the points are' : `\`${copy}\` is no number of a copy`
    diagnostics.push(errorAt('scores-student-unknown', message, place, 'write the student id, or the number that is printed on the copy'))
    return []
  }
  return [
    {
      ...(student === '' ? {} : { student }),
      ...(copy === '' ? {} : { copy: Number(copy) }),
      item: cell('item'),
      part: cell('part'),
      points,
      grader: cell('grader'),
      at: place,
    },
  ]
}

const pointsOf = (text: string): Ratio | undefined => parseRatio(/^[+-]?\d*,\d+$/.test(text) ? text.replace(',', '.') : text)
