import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { type RunId, runId } from '../model/ids.ts'
import { atTheirLines } from './find-glyphs.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { madeFactsOf } from './made-facts.ts'
import { inFolder } from './place-diagnostics.ts'
import { printRun } from './print-run.ts'
import { noteLatest, storeFile } from './run-folder.ts'

export interface MakeRequest {
  readonly exam: string
  readonly out: string
  /** In all; with a roster, spares fill up. */
  readonly copies?: number
  readonly onProgress?: (done: number, total: number) => void
}

export interface MadeRun {
  readonly run: RunId
  readonly folder: string
  readonly copies: number
  readonly pages: number
  readonly files: readonly string[]
  readonly seconds: number
  /** The same inputs were made before: nothing was written. */
  readonly existed: boolean
}

/** Part of every run's identity: raised when the same inputs give other sheets. */
const FORMAT = 'marksense-run-4'

/** Makes a run: draws variants, prints every copy, the solutions and the key, and freezes it all in run.sqlite. */
export async function makeRun(request: MakeRequest): Promise<Checked<MadeRun>> {
  const start = performance.now()
  const loaded = await loadExam(request.exam)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const count = copiesOf(loaded.value, request)
  if (typeof count !== 'number') return { value: undefined, diagnostics: [...loaded.diagnostics, count] }
  const run = runId(shortHash(`${FORMAT}\n${loaded.value.inputsHash}\n${count}`))
  const folder = join(request.out, run)
  if (existsSync(storeFile(folder))) return checked(remembered(request.out, folder, run, start), loaded.diagnostics)
  const printed = await printRun({ exam: loaded.value, run, count, folder, onProgress: request.onProgress ?? (() => undefined) })
  const diagnostics = [...loaded.diagnostics, ...inFolder(loaded.value.folder, atTheirLines(printed.diagnostics, loaded.value))]
  if (printed.value === undefined) return { value: undefined, diagnostics }
  noteLatest(request.out, run)
  const { copies, pages, files } = printed.value
  return checked({ copies, pages, files, run, folder, seconds: (performance.now() - start) / 1000, existed: false }, diagnostics)
}

/** How many copies: the roster's and the spares, or what was asked for. */
function copiesOf(exam: LoadedExam, request: MakeRequest): number | Diagnostic {
  const { audience, copiesExtra } = exam.blueprint
  const enrolled = exam.roster?.students.length ?? 0
  const written = audience.kind === 'count' ? audience.copies : enrolled + copiesExtra
  if (request.copies === undefined) return written
  if (request.copies >= enrolled) return request.copies
  return {
    code: 'copies-too-few',
    severity: 'error',
    message: `--copies ${request.copies} is fewer than the ${enrolled} students of the roster`,
    location: { kind: 'file', file: request.exam, line: 1, column: 1 },
    hint: 'every student of the roster gets a copy; ask for at least that many, or shorten the roster',
  }
}

function remembered(out: string, folder: string, run: RunId, start: number): MadeRun {
  const { copies, pages, files } = madeFactsOf(folder)
  noteLatest(out, run)
  return { copies, pages, files, run, folder, seconds: (performance.now() - start) / 1000, existed: true }
}
