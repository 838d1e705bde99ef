import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { ZERO } from '../base/ratio.ts'
import { stableJson } from '../base/text.ts'
import { runOfProject } from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { type RunId, runId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import { createRunStore } from '../store/index.ts'
import { type AmcSettings, loadAmcProject } from './amc-project.ts'
import { writeMadeFacts } from './made-facts.ts'
import { noteLatest, storeFile } from './run-folder.ts'
import { scoreImported } from './score-imported.ts'

export interface AmcImportRequest extends AmcSettings {
  readonly project: string
  readonly out: string
}

export interface ImportedRun {
  readonly run: RunId
  readonly folder: string
  readonly copies: number
  readonly pages: number
  readonly questions: number
  readonly students: number
  /** The same project was imported before: nothing was written. */
  readonly existed: boolean
}

/** Raised when the same project gives another run. */
const FORMAT = 'marksense-amc-1'

/** Makes a run of a project that auto-multiple-choice printed: its papers can then be read and graded. */
export async function importAmc(request: AmcImportRequest): Promise<Checked<ImportedRun>> {
  const project = await loadAmcProject(request.project, request)
  if (project.value === undefined) return { value: undefined, diagnostics: project.diagnostics }
  const lowered = runOfProject(project.value)
  const made = lowered.value === undefined ? lowered : scoreImported(withFaults(lowered.value, request), project.value.file)
  const diagnostics = [...project.diagnostics, ...lowered.diagnostics, ...(lowered.value === undefined ? [] : made.diagnostics)]
  if (made.value === undefined || project.diagnostics.some(({ severity }) => severity === 'error')) return { value: undefined, diagnostics }
  const id = runId(shortHash(`${FORMAT}\n${stableJson(made.value)}`))
  const run: Run = { id, ...made.value }
  const folder = join(request.out, id)
  const existed = existsSync(storeFile(folder))
  if (!existed) writeRun(run, folder, papersOf(request.project), project.value.layout.pages)
  noteLatest(request.out, id)
  const asked = new Set(run.variants.flatMap(({ parts }) => parts.flatMap(({ entries }) => entries.map((entry) => entry.kind === 'question' && entry.question.asked.item)))) // biome-ignore format: one thought
  return checked(
    {
      ...{ run: id, folder, copies: run.copies.length, pages: run.sheets.length },
      questions: asked.size,
      students: run.roster.students.length,
      existed,
    },
    diagnostics,
  )
}

const withFaults = (run: Omit<Run, 'id'>, { amcBugs }: AmcSettings): Omit<Run, 'id'> =>
  amcBugs === true ? { ...run, exam: { ...run.exam, grade: { ...(run.exam.grade ?? PLAIN_TOTAL), amcBugs } } } : run

/** A scale whose grade is the total. */
const PLAIN_TOTAL = { from: ZERO, to: ZERO, rounding: 'none' } as const

/** The printed papers, where they are there still. */
function papersOf(project: string): string | undefined {
  const name = readdirSync(project).sort().find((file) => /(^|-)sujet\.pdf$/.test(file)) // biome-ignore format: one thought
  return name === undefined ? undefined : join(project, name)
}

interface PrintedPage {
  readonly sheet: number
  readonly page: number
  readonly subjectPage?: number
}

/** Writes into a folder beside the run's, and gives it the run's name when all is there. */
function writeRun(run: Run, folder: string, papers: string | undefined, pages: readonly PrintedPage[]): void {
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(join(part, 'papers'), { recursive: true })
  createRunStore(storeFile(part), run).close()
  if (papers !== undefined) copyFileSync(papers, join(part, 'papers', 'all.pdf'))
  const before = new Map<number, number>()
  for (const { sheet, page, subjectPage } of pages) if (subjectPage !== undefined) before.set(sheet, subjectPage - page)
  const last = Math.max(0, ...run.copies.map(({ number }) => number))
  const firstPages = Array.from({ length: last }, (_, i) => before.get(i + 1) ?? 0)
  const files = ['run.sqlite', ...(papers === undefined ? [] : ['papers/all.pdf'])].map((file) => join(folder, file))
  writeMadeFacts(part, { copies: run.copies.length, pages: run.sheets.length, files, firstPages })
  rmSync(folder, { recursive: true, force: true })
  renameSync(part, folder)
}
