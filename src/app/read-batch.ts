import { accessSync, constants, existsSync } from 'node:fs'
import { listScans, openScan, type Undecodable } from '../image/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { PageReading } from '../model/reading.ts'
import { isPhotocopied } from '../score/index.ts'
import { type BatchResult, batchResultOf } from './batch-result.ts'
import { wrongAtMostIn } from './evidence.ts'
import { inkWarnings } from './ink-warnings.ts'
import { hashOfFile, keepScan } from './keep-scan.ts'
import { absentFault } from './read-files.ts'
import { type ReadTask, readRange } from './read-range.ts'
import { readSafely } from './read-safely.ts'
import { settlePages } from './reread-pages.ts'
import { type OpenRun, storeFile, withRun } from './run-folder.ts'
import { scanSources } from './scan-sources.ts'
import { strokeWarnings } from './stroke-warnings.ts'
import { openThreads, type Threads } from './threads.ts'

export interface ReadRequest {
  readonly folder: string
  /** Files, and folders of files. */
  readonly paths: readonly string[]
  readonly password?: string
  /** Says that sheets of this run were photocopied, or that they were not; kept with the run. Absent: as was said before. */
  readonly photocopies?: { readonly on: boolean; readonly when: string }
  /** The chance of a wrong answer to one question up to which marks are taken without asking; kept with the run. Absent: as was said before. */
  readonly wrongAtMost?: { readonly chance: number; readonly when: string }
  readonly onProgress?: (done: number, total: number) => void
}

/** Most pages a task. */
const RANGE = 8
/** Tasks of a file a thread: so many that no thread waits long for another at the end, few enough that opening the file again does not count. */
const SHARES = 8
/** Files a thread that are begun before those ahead of them are done: scans of one page a file are read by all threads too. */
const AHEAD = 2

/**
 * Reads scans into a run. Every page of every file is accounted for; a file that was read before is not read again, so
 * that a batch can be interrupted anywhere and given again.
 */
export function readBatch(request: ReadRequest): Promise<Checked<BatchResult>> {
  return withRun(request.folder, async (run) => {
    const start = performance.now()
    const files = await listScans(request.paths)
    const faults = [...request.paths.filter((path) => !existsSync(path)).map(absentFault), ...files.flatMap(unreadable)]
    if (faults.length > 0) return { value: undefined, diagnostics: faults }
    if (request.photocopies !== undefined) notePhotocopies(run, request.photocopies)
    if (request.wrongAtMost !== undefined) noteWrongAtMost(run, request.wrongAtMost)
    const readers = openThreads('read-range', readRange)
    const scans = await readAll({ run, files, readers, request })
    await readers.close()
    await settlePages(run, request.password)
    const result = batchResultOf(run, new Set(scans), (performance.now() - start) / 1000)
    return checked(result, [...inkWarnings(result.odd), ...strokeWarnings(result.stroked)])
  })
}

/** A decision like any other: appended, and only when it says something new. */
function notePhotocopies({ store }: OpenRun, { on, when }: { readonly on: boolean; readonly when: string }): void {
  if (isPhotocopied(store.decisions()) !== on)
    store.addDecisions([{ when, by: 'read', why: on ? '--photocopies' : '--no-photocopies', what: { kind: 'photocopies', on } }])
}

function noteWrongAtMost({ store }: OpenRun, { chance, when }: { readonly chance: number; readonly when: string }): void {
  if (wrongAtMostIn(store) !== chance)
    store.addDecisions([{ when, by: 'read', why: `--wrong-at-most ${chance}`, what: { kind: 'wrong-at-most', chance } }])
}

/** Somebody else's file, or a disk that fails: said before anything is read. */
function unreadable(path: string): readonly Diagnostic[] {
  if (!existsSync(path)) return []
  try {
    accessSync(path, constants.R_OK)
    return []
  } catch {
    return [{ ...absentFault(path), message: `cannot read ${path}: no permission`, hint: 'make the file readable' }]
  }
}

type Readers = Threads<ReadTask, readonly PageReading[]>

interface Reading {
  readonly run: OpenRun
  readonly files: readonly string[]
  readonly readers: Readers
  readonly request: ReadRequest
}

/** The content hashes of all files, each read unless the run has it already. Several are under way at once; they are completed in their order. */
async function readAll({ run, files, readers, request }: Reading): Promise<readonly string[]> {
  const scans = new Set<string>()
  const progress: Progress = { done: 0, total: 0, report: request.onProgress ?? (() => undefined) }
  const begun: Promise<Complete>[] = []
  const completeTo = async (left: number): Promise<void> => {
    while (begun.length > left) (await begun.shift())?.()
  }
  for await (const { path, name, fault } of scanSources(files, run.folder)) {
    const scan = await hashOfFile(path)
    const verdict = scans.has(scan) ? 'read' : verdictOn(run, scan)
    scans.add(scan)
    if (verdict === 'read') continue
    const file = { run, path: keepScan(run.folder, path, scan), scan, file: name, fault, password: request.password }
    const reading = verdict === 'locked' ? unlock(file, readers, progress) : readFile(file, readers, progress)
    reading.catch(() => undefined) // it fails when its turn comes to be completed
    begun.push(reading)
    await completeTo(readers.count * AHEAD)
  }
  await completeTo(0)
  return [...scans]
}

/** Notes in the store that all of a file has been read. */
type Complete = () => void

/** A file is new (or was interrupted), was read to its end, or could not be opened and is tried again: the password may be there now. */
function verdictOn({ store }: OpenRun, scan: string): 'new' | 'read' | 'locked' {
  if (!store.hasScan(scan)) return 'new'
  return store.pagesOf(scan).every((page) => isUndecodable(store.readingOf(scan, page))) ? 'locked' : 'read'
}

const isUndecodable = (reading: PageReading | undefined): boolean => reading?.kind === 'review' && reading.reason === 'undecodable-file'

interface ScanOnDisk {
  readonly run: OpenRun
  readonly path: string
  readonly scan: string
  readonly file: string
  /** Known beforehand: it cannot be read. */
  readonly fault: Undecodable | undefined
  readonly password: string | undefined
}

interface Progress {
  done: number
  total: number
  readonly report: (done: number, total: number) => void
}

/**
 * Reads the pages that are not there yet and keeps each range as soon as it is read; a file of one range when it is
 * completed, in one step, for each step waits for the disk.
 */
async function readFile(scan: ScanOnDisk, readers: Readers, progress: Progress): Promise<Complete> {
  const { store } = scan.run
  const tasks = await tasksOf(scan, readers, new Set(store.pagesOf(scan.scan)))
  if ('unopened' in tasks) return () => store.addScan({ hash: scan.scan, name: scan.file, pages: 1 }, [tasks.unopened])
  progress.total += tasks.pages
  progress.done += tasks.pages - tasks.ranges.reduce((left, range) => left + range.to - range.from + 1, 0)
  const isOneStep = tasks.ranges.length === 1
  const unkept = await Promise.all(
    tasks.ranges.map(async (range) => {
      const readings = await readSafely(readers.run, range)
      if (!isOneStep) store.addReadings(readings)
      progress.done += range.to - range.from + 1
      progress.report(progress.done, progress.total)
      return isOneStep ? readings : []
    }),
  )
  return () => store.addScan({ hash: scan.scan, name: scan.file, pages: tasks.pages }, unkept.flat())
}

/** A file that could not be opened before: its pages stand in place of the one that said so. */
async function unlock(scan: ScanOnDisk, readers: Readers, progress: Progress): Promise<Complete> {
  const tasks = await tasksOf(scan, readers, new Set())
  if ('unopened' in tasks) return () => undefined
  progress.total += tasks.pages
  const readings = (await Promise.all(tasks.ranges.map((range) => readSafely(readers.run, range)))).flat()
  return () => scan.run.store.addReread(readings)
}

type Tasks = { readonly pages: number; readonly ranges: readonly ReadTask[] } | { readonly unopened: PageReading }

async function tasksOf(
  { run, path, scan, file, fault, password }: ScanOnDisk,
  { count }: Readers,
  have: ReadonlySet<number>,
): Promise<Tasks> {
  const opened = fault ?? (await openScan(path, password === undefined ? {} : { password }))
  if (opened.kind === 'undecodable') {
    return {
      unopened: {
        kind: 'review',
        source: { scan, file, page: 1 },
        reason: 'undecodable-file',
        detail: `${opened.reason}: ${opened.detail}`,
      },
    }
  }
  const { pages } = opened
  opened.close()
  const task = { store: storeFile(run.folder), path, scan, file, ...(password === undefined ? {} : { password }) }
  const wanted = Array.from({ length: pages }, (_, i) => i + 1).filter((page) => !have.has(page))
  const most = Math.min(RANGE, Math.ceil(wanted.length / (count * SHARES)))
  return { pages, ranges: rangesOf(wanted, most).map(({ from, to }) => ({ ...task, from, to })) }
}

/** Consecutive pages in stretches of at most so many. */
function rangesOf(pages: readonly number[], most: number): readonly { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === page - 1 && page - last.from < most) last.to = page
    else ranges.push({ from: page, to: page })
  }
  return ranges
}
