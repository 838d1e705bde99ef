/**
 * Use cases, one per file: each loads what it needs, calls the core, saves, and gives back its result with all
 * diagnostics. This is what commands (and later pages) call. It must not know how results are shown: no terminal, no
 * exit codes.
 */
export { type AddedCopies, addCopies } from './add-copies.ts'
export { type CheckedExam, checkExam } from './check-exam.ts'
export { type DecidedDoubts, decideDoubts } from './decide-doubts.ts'
export { type GradedRun, gradeRun } from './grade-run.ts'
export { initProject } from './init-project.ts'
export { type MadeRun, type MakeRequest, makeRun } from './make-run.ts'
export { makeWithCatalog } from './make-with-catalog.ts'
export { type BatchResult, type ReadRequest, readBatch } from './read-batch.ts'
export { type Reprinted, reprintCopies } from './reprint-copies.ts'
export { type DemoReport, runDemo } from './run-demo.ts'
export { type SimulatedRun, type SimulateRequest, simulateRun } from './simulate-run.ts'
export { type WrittenDoubts, writeDoubts } from './write-doubts.ts'
