import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { SimulationLevel } from '../simulate/index.ts'
import { compareWithTruth, type TruthComparison } from './compare-with-truth.ts'
import { gradeRun } from './grade-run.ts'
import { makeRun } from './make-run.ts'
import { packageRoot } from './package-root.ts'
import { readBatch } from './read-batch.ts'
import { simulateRun } from './simulate-run.ts'
import { writeDoubts } from './write-doubts.ts'

export interface DemoRequest {
  /** exam.yaml; absent = the sample bank's. */
  readonly exam?: string
  readonly out: string
  readonly level: SimulationLevel
  readonly seed: string
  readonly onProgress?: (done: number, total: number) => void
}

export interface DemoReport extends TruthComparison {
  readonly run: string
  readonly copies: number
  readonly pages: { readonly in: number; readonly read: number; readonly review: number; readonly blank: number; readonly refused: number }
  /** Wall and processor seconds of each step. */
  readonly steps: readonly { readonly step: string; readonly seconds: number; readonly cpu: number }[]
  readonly files: readonly string[]
}

/** The whole circle on one exam: make, simulate, read, list doubts, grade, compare with the truth. Lines are for people. */
export async function runDemo(request: DemoRequest): Promise<Checked<{ readonly report: DemoReport; readonly lines: readonly string[] }>> {
  const out = join(request.out, `${request.level}-${request.seed}`)
  const steps: { step: string; seconds: number; cpu: number }[] = []
  const diagnostics: Diagnostic[] = []
  const step = async <T>(name: string, work: () => Promise<Checked<T>>): Promise<T | undefined> => {
    const wall = performance.now()
    const before = process.cpuUsage()
    const done = await work()
    const used = process.cpuUsage(before)
    steps.push({ step: name, seconds: (performance.now() - wall) / 1000, cpu: (used.user + used.system) / 1e6 })
    diagnostics.push(...done.diagnostics)
    return done.value
  }
  mkdirSync(out, { recursive: true })
  const scans = join(out, 'scans.pdf')
  const made = await step('make', () => makeRun({ exam: request.exam ?? join(packageRoot(), 'bank', 'exam.yaml'), out }))
  if (made === undefined) return { value: undefined, diagnostics }
  const simulated = await step('simulate', () => simulateRun({ ...request, folder: out, to: scans }))
  const batch = await step('read', () => readBatch({ folder: out, paths: [scans] }))
  const doubts = await step('doubts', () => writeDoubts({ folder: out, out: join(out, 'doubts.csv') }))
  const graded = await step('grade', () => gradeRun(out))
  if (simulated === undefined || batch === undefined || doubts === undefined || graded === undefined)
    return { value: undefined, diagnostics }
  const compared = await compareWithTruth(out, simulated.truth)
  diagnostics.push(...compared.diagnostics)
  if (compared.value === undefined) return { value: undefined, diagnostics }
  const files = [...made.files.filter((file) => /pdf$|key.csv$/.test(file)), scans, simulated.truth, doubts.file, ...graded.files]
  const report = { run: made.run, copies: made.copies, pages: batch.pages, ...compared.value, steps, files }
  return checked({ report, lines: linesOf(report) }, diagnostics)
}

const LOOK: readonly (readonly [RegExp, string])[] = [
  [/all\.pdf$/, 'the papers, ready to print'],
  [/solutions\.pdf$/, 'every question with its solution'],
  [/key\.csv$/, 'the right letters of each variant'],
  [/scans\.pdf$/, 'what came out of the scanner'],
  [/truth\.json$/, 'what the imagined students really marked'],
  [/doubts\.csv$/, 'what waits for a person, with pictures'],
  [/grades\.csv$/, 'grades, points by item'],
]

function linesOf(report: DemoReport): readonly string[] {
  const { pages, boxes, wrong, doubtful, sheets, sheetsToReview } = report
  const rows: readonly (readonly [string, string])[] = [
    ['copies', `${report.copies}`],
    ['pages', `${pages.in} in = ${pages.read} read + ${pages.review} in review + ${pages.blank} blank + ${pages.refused} refused`],
    ['boxes', `${boxes}`],
    ['wrong', `${wrong} (boxes read wrong without a doubt: must be 0)`],
    ['doubtful', `${doubtful} boxes; ${sheetsToReview} of ${sheets} sheets need a look`],
    ['students', `${report.studentsRight} found, ${report.studentsOpen} to decide, ${report.studentsWrong} wrong`],
    ['scores', `${report.scoresRight} equal to the truth, ${report.scoresProvisional} provisional, ${report.scoresWrong} wrong`],
  ]
  const files = report.files.flatMap((file) => {
    const text = LOOK.find(([pattern]) => pattern.test(file))?.[1]
    return text === undefined ? [] : [`  ${file}   ${text}`]
  })
  return [
    ...rows.map(([name, text]) => `${name.padEnd(10)} ${text}`),
    '',
    'step          wall s   CPU s',
    ...report.steps.map(({ step, seconds, cpu }) => `${step.padEnd(12)} ${seconds.toFixed(1).padStart(7)} ${cpu.toFixed(1).padStart(7)}`),
    '',
    'Look at:',
    ...files,
  ]
}
