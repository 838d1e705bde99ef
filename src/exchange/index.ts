/**
 * Tables for other programs. In: finished variants, scores, rosters. Out: text of CSV and JSON files, and rows read
 * back from CSV. It never computes a score: a number that it writes was in what it got. Reading and writing of the
 * files themselves is the caller's.
 */
export { csvOf, type Row, rowsOfCsv } from './csv.ts'
export { gradeJsonOf, gradeTableOf } from './grade-table.ts'
export { keyCellsOf, questionsOf } from './key-table.ts'
export { type KeyText, keyTextOf } from './key-text.ts'
export { perQuestion } from './per-question.ts'
