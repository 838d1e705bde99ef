/**
 * From marks to grades: a frozen run, the marks of its read pages, people's decisions and amendments → answers and students of
 * each copy → exact points, totals and grades, with their range while something is open.
 * Pure: the same run and evidence give the same scores. What is not settled is `unclear`, never a guess.
 * Must not know: pixels, scans' files, the bank, where anything is stored.
 */
export { answersOf } from './answers-of.ts'
export { checkAmendments } from './check-amendments.ts'
export { changedInputs, diffGradings } from './diff-gradings.ts'
export type { CopyAnswers } from './evidence.ts'
export { explain } from './explain.ts'
export { gradedCopyOf, wordsOfStep } from './graded-copy.ts'
export { gradersPoints } from './graders-points.ts'
export { type CopyLedger, type Ledger, type LedgerPage, ledgerOf } from './ledger.ts'
export { NO_RULES, type Rules, rulesOf } from './rules.ts'
export { isPhotocopied, pagesDecided, type Ruling, rulingOf, wrongAtMostOf } from './ruling.ts'
export { scoresOf } from './scores-of.ts'
export { unfoldPapers, withoutPlaces } from './unfold.ts'
