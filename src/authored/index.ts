/**
 * What people write, text → model, with positions.
 * Comes in: the text of bank files, exam.yaml, template.yaml with its sources, the roster and the seats, amendments, each with its file name.
 * Goes out: Bank, Blueprint, Template, Roster, Seats, and all faults as diagnostics at line and column, at once.
 * Must not know: files and folders on disk, how anything is drawn, pages, scans.
 */
export { parseAmendments } from './amendments.ts'
export { parseBank, type ReadBankFile } from './bank.ts'
export { type BankFile, readBankFile } from './bank-file.ts'
export { parseBlueprint } from './blueprint.ts'
export { drawPatternsOf } from './draw-patterns.ts'
export { parseExamWording } from './exam-wording.ts'
export { parseGraderScores } from './grader-scores.ts'
export { imagesOf, type NamedImage } from './images-of.ts'
export { jsonSchemas } from './json-schemas.ts'
export { parseMacros } from './macros.ts'
export type { Token, Tokens } from './markup/desk.ts'
export { parseMarkup } from './markup/markup.ts'
export { plainTextOf } from './markup/text.ts'
export { parseRoster } from './roster.ts'
export { parseSeats } from './seats.ts'
export type { SourceFile } from './source-file.ts'
export type { TableSource } from './table.ts'
export { parseTemplate } from './template.ts'
export { translationOf } from './translation.ts'
