/**
 * What other programs read and write. In: finished variants, scores, rosters; the text and rows of a project of
 * auto-multiple-choice. Out: grade books and keys as text and bytes of files, rows read back from CSV; a run of the
 * project, and a project of a run. It never computes a score: a number that it writes was in what it got. Reading and writing of the files is the caller's.
 */
export { STUDENT_CODE } from './amc/exported-question.ts'
export { layoutOfTables } from './amc/layout-of-tables.ts'
export { layoutOfXy } from './amc/layout-of-xy.ts'
export { optionsOfXml } from './amc/options.ts'
export { projectOfRun } from './amc/project-of-run.ts'
export { type AmcProject, runOfProject } from './amc/run-of-project.ts'
export { scoringOfTables } from './amc/scoring.ts'
export { type ForeignTables, LAYOUT_TABLES, SCORING_TABLES } from './amc/tables.ts'
export { LAYOUT_COLUMNS, layoutRows, SCORING_COLUMNS, scoringRows } from './amc/tables-of-project.ts'
export { xyOfLayout } from './amc/xy-of-layout.ts'
export { type CopyKey, copyKeyDocument, copyKeyTable } from './copy-keys.ts'
export { csvOf, type Row, rowsOfCsv } from './csv.ts'
export type {
  Exported,
  ExportFault,
  ExportOption,
  ExportOptions,
  PlainList,
} from './export/exporter.ts'
export { exporters } from './export/registry.ts'
export { type GradeBook, gradeBookOf } from './grade-book.ts'
export { gradeJsonOf, gradeTableOf } from './grade-table.ts'
export { identificationText } from './identification-text.ts'
export { keyCellsOf, questionsOf, schemeText } from './key-table.ts'
export { type KeyText, keyTextOf } from './key-text.ts'
export { perQuestion } from './per-question.ts'
export { pooledBooks } from './pooled-books.ts'
export { rightBoxes } from './right-boxes.ts'
