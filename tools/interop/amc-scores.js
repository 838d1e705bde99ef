/** Lets AMC score questions that were never printed: its databases are written here, its own program reads and scores them. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SCORING_COLUMNS } from '../../dist/exchange/amc/tables-of-project.js'
import { writeForeignTables } from '../../dist/store/index.js'
import { rowsOf, scoreCapture } from './amc.js'

const LAYOUT_COLUMNS = {
  layout_variables: 'name TEXT UNIQUE, value TEXT',
  layout_question: 'question INTEGER PRIMARY KEY, name TEXT',
}
const CAPTURE_COLUMNS = {
  capture_variables: 'name TEXT UNIQUE, value TEXT',
  capture_page:
    'src TEXT, student INTEGER, page INTEGER, copy INTEGER DEFAULT 0, timestamp_auto INTEGER DEFAULT 0, timestamp_manual INTEGER DEFAULT 0, a REAL, b REAL, c REAL, d REAL, e REAL, f REAL, mse REAL, layout_image TEXT, annotated TEXT, timestamp_annotate INTEGER, overwritten INTEGER DEFAULT 0, PRIMARY KEY (student,page,copy)',
  capture_zone:
    'zoneid INTEGER PRIMARY KEY, student INTEGER, page INTEGER, copy INTEGER, type INTEGER, id_a INTEGER, id_b INTEGER, total INTEGER DEFAULT -1, black INTEGER DEFAULT -1, manual REAL DEFAULT -1, image TEXT, imagedata BLOB',
}
const [SIMPLE, MULTIPLE, BOX, EVERY_SHEET] = [1, 2, 4, -1]

/**
 * AMC's score, reason and maximum of each question of each sheet, and its totals. A sheet is a list of questions: their strategy, answers and which
 * of these are ticked. `main` is the strategy of the whole exam; `more` are words for AMC's `note`.
 */
export function scoreByAmc(folder, sheets, { main = '', more } = {}) {
  rmSync(join(folder, 'data'), { recursive: true, force: true })
  mkdirSync(join(folder, 'data'), { recursive: true })
  const placed = sheets.flatMap((questions, s) => questions.map((one, q) => ({ student: s + 1, question: q + 1, ...one })))
  const most = Math.max(...sheets.map((questions) => questions.length))
  const titles = Array.from({ length: most }, (_, q) => ({ question: q + 1, title: `q${`${q + 1}`.padStart(3, '0')}` }))
  write(folder, 'layout', LAYOUT_COLUMNS, {
    layout_variables: [{ name: 'version', value: '9' }],
    layout_question: titles.map(({ question, title }) => ({ question, name: title })),
  })
  write(folder, 'scoring', SCORING_COLUMNS, {
    scoring_variables: [{ name: 'version', value: '3' }],
    scoring_title: titles,
    scoring_default: [SIMPLE, MULTIPLE].map((type) => ({ type, strategy: '' })),
    scoring_main: [{ student: EVERY_SHEET, strategy: main }],
    scoring_question: placed.map(({ student, question, isMultiple, strategy }) => ({
      ...{ student, question, type: isMultiple ? MULTIPLE : SIMPLE, indicative: 0, strategy },
    })),
    scoring_answer: placed.flatMap(({ student, question, answers }) =>
      answers.map(({ answer, isRight, strategy }) => ({ student, question, answer, correct: isRight ? 1 : 0, strategy })),
    ),
  })
  write(folder, 'capture', CAPTURE_COLUMNS, {
    capture_variables: [{ name: 'version', value: '5' }],
    capture_page: sheets.map((_, s) => ({ src: 'none', student: s + 1, page: 1, copy: 0, timestamp_auto: 1, mse: 0 })),
    capture_zone: placed.flatMap(({ student, question, answers, ticked }) =>
      answers.map(({ answer }) => ({
        ...{ student, page: 1, copy: 0, type: BOX, id_a: question, id_b: answer },
        ...{ total: 1000, black: ticked.includes(answer) ? 900 : 0 },
      })),
    ),
  })
  scoreCapture(folder, 0.5, more)
  const scores = new Map(rowsOf(folder, 'scoring', 'scoring_score').map((row) => [`${row.student} ${row.question}`, row]))
  const marks = new Map(rowsOf(folder, 'scoring', 'scoring_mark').map((row) => [row.student, row]))
  return {
    scores: sheets.map((questions, s) => questions.map((_, q) => scores.get(`${s + 1} ${q + 1}`))),
    marks: sheets.map((_, s) => marks.get(s + 1)),
  }
}

const write = (folder, name, columns, rows) => writeForeignTables(join(folder, 'data', `${name}.sqlite`), columns, rows)
