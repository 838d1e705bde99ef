/**
 * Use cases, one per file: each loads what it needs, calls the core, saves, and gives back its result with all
 * diagnostics. This is what commands (and later pages) call. It must not know how results are shown: no terminal, no
 * exit codes. A use case is loaded when it is called: making papers needs no decoder of scans.
 */

export type { SimulationLevel } from '../simulate/index.ts'
export type { AddedCopies } from './add-copies.ts'
export type { BatchResult } from './batch-result.ts'
export { cacheFolder } from './cache-folder.ts'
export type { CheckedExam } from './check-exam.ts'
export type { DecidedDoubts } from './decide-doubts.ts'
export type { ExportedGrades, ExportRequest } from './export-grades.ts'
export type { GradedPool } from './grade-pool.ts'
export type { GradedRun } from './grade-run.ts'
export type { GradingFiles } from './graded.ts'
export type { GradingHistory } from './grading-history.ts'
export type { AmcImportRequest, ImportedRun } from './import-amc.ts'
export type { KnownPaper, KnownStudents } from './known-students.ts'
export type { LedgerReport } from './ledger-report.ts'
export type { MadeRun, MakeRequest } from './make-run.ts'
export type { Outputs } from './make-with-outputs.ts'
export { loadProgram, tuneEngine } from './program-code.ts'
export type { ReadRequest } from './read-batch.ts'
export type { Reprinted } from './reprint-copies.ts'
export type { DemoReport } from './run-demo.ts'
export type { ScanContainer } from './save-page.ts'
export type { SimulatedRun, SimulateRequest } from './simulate-run.ts'
export type { Split } from './split-papers.ts'
export type { JudgedTestPage } from './test-page.ts'
export { threadTasks } from './thread-tasks.ts'
export type { WrittenDoubts } from './write-doubts.ts'
export type { KeyFormat, WrittenKey } from './write-key.ts'

const onCall =
  <A extends readonly unknown[], R>(load: () => Promise<(...args: A) => R | Promise<R>>) =>
  async (...args: A): Promise<R> =>
    (await load())(...args)

export const addCopies = onCall(async () => (await import('./add-copies.ts')).addCopies)
export const assignStudents = onCall(async () => (await import('./assign-students.ts')).assignStudents)
export const checkExam = onCall(async () => (await import('./check-exam.ts')).checkExam)
export const decideDoubts = onCall(async () => (await import('./decide-doubts.ts')).decideDoubts)
export const explainCopy = onCall(async () => (await import('./explain-copy.ts')).explainCopy)
export const gradePool = onCall(async () => (await import('./grade-pool.ts')).gradePool)
export const gradeRun = onCall(async () => (await import('./grade-run.ts')).gradeRun)
export const gradingHistory = onCall(async () => (await import('./grading-history.ts')).gradingHistory)
export const initProject = onCall(async () => (await import('./init-project.ts')).initProject)
export const exportAmc = onCall(async () => (await import('./export-amc.ts')).exportAmc)
export const exportGrades = onCall(async () => (await import('./export-grades.ts')).exportGrades)
export const importAmc = onCall(async () => (await import('./import-amc.ts')).importAmc)
export const listStudents = onCall(async () => (await import('./list-students.ts')).listStudents)
export const makeRun = onCall(async () => (await import('./make-run.ts')).makeRun)
export const makeWithOutputs = onCall(async () => (await import('./make-with-outputs.ts')).makeWithOutputs)
export const readBatch = onCall(async () => (await import('./read-batch.ts')).readBatch)
export const reprintCopies = onCall(async () => (await import('./reprint-copies.ts')).reprintCopies)
export const judgeTestPages = onCall(async () => (await import('./test-page.ts')).judgeTestPages)
export const runDemo = onCall(async () => (await import('./run-demo.ts')).runDemo)
export const simulateRun = onCall(async () => (await import('./simulate-run.ts')).simulateRun)
export const writeDoubts = onCall(async () => (await import('./write-doubts.ts')).writeDoubts)
export const writeKey = onCall(async () => (await import('./write-key.ts')).writeKey)
export const writeTestPage = onCall(async () => (await import('./test-page.ts')).writeTestPage)
