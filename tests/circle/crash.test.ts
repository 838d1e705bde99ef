import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import seedrandom from 'seedrandom'
import { beforeAll, expect, it } from 'vitest'
import { hashOfFile } from '../../src/app/keep-scan.ts'
import { encodePng } from '../../src/image/index.ts'
import { inStore, type MadeExam, madeExam, RIGHT, rightPages, withFalseCode } from '../support/app/made-exam.ts'
import { buildProgram } from '../support/built-program.ts'
import { tempFolder } from '../support/small-exam.ts'
import { dumpOf, progressOf } from '../support/store/dump.ts'

/** How often `read` is killed, and the seed of the moments. */
const KILLS = Number(process.env['MARKSENSE_KILLS'] ?? '50')
const seed = process.env['MARKSENSE_SEED'] ?? '7'
/** The same run is killed so often before it may end. */
const IN_A_ROW = 5
/** Share of the undisturbed time before which the program only starts. */
const STARTED = 0.2
const COPIES = 12
/** A kill that waits for progress waits for at most so many files and pages. */
const MOST_MORE = 6
const POLL_MS = 2

let program: string
let made: MadeExam
let scans: string

/** 24 pages in six files: short and long PDFs, a picture, a file that cannot be opened; one page that a person has named. */
beforeAll(async () => {
  program = buildProgram()
  made = await madeExam(COPIES)
  scans = join(made.out, 'scans')
  mkdirSync(scans)
  const put = async (name: string, pages: Parameters<MadeExam['scan']>[1]) => {
    renameSync(await made.scan(name, pages), join(scans, name))
    return join(scans, name)
  }
  for (const [name, copies] of Object.entries({ 'a1.pdf': [1, 2], 'a2.pdf': [3, 4], 'a3.pdf': [5, 6] }))
    await put(name, await rightPages(made, copies))
  writeFileSync(join(scans, 'b.pdf'), '')
  writeFileSync(join(scans, 'c.png'), await encodePng(await made.fill(7, 1, RIGHT[1] ?? [])))
  const lost = withFalseCode(await made.fill(8, 1, RIGHT[1] ?? []), made.sheetOf(8, 1))
  const last = await put('d.pdf', [...(await rightPages(made, [9, 10, 11, 12])), await made.fill(8, 2, []), lost])
  const scan = await hashOfFile(last)
  const what = { kind: 'page', scan, scanPage: 10, copy: 8, page: 1 } as const
  inStore(made.folder, (store) => store.addDecisions([{ when: '2027-01-21T08:00:00Z', by: 'R. Grader', why: '', what }]))
}, 300_000)

/** The made run, unread. */
function freshRun(): string {
  const folder = join(tempFolder(), 'run')
  cpSync(made.folder, folder, { recursive: true, filter: (path) => !path.includes(join(made.folder, 'scans')) })
  return folder
}

interface Ended {
  readonly ms: number
  readonly code: number | null
  readonly output: string
}

const reading = (folder: string): ChildProcess =>
  spawn(process.execPath, [program, 'read', folder, scans, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MARKSENSE_CACHE: join(made.out, 'cache') },
  })

function ended(child: ChildProcess): Promise<Ended> {
  const start = performance.now()
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += `${chunk}`
  })
  child.stderr?.on('data', (chunk) => {
    output += `${chunk}`
  })
  return new Promise((done) => child.on('close', (code) => done({ ms: performance.now() - start, code, output })))
}

/** When to kill: so many ms after the start, or as soon as so many files and pages more are stored than at the start. */
type Moment = { readonly ms: number } | { readonly more: number }

const storedIn = (folder: string): number => {
  const { scans: files, readings } = progressOf(folder)
  return files + readings
}

/** Reads, and kills the process at the moment; false when it had ended by then. */
async function killed(folder: string, moment: Moment): Promise<boolean> {
  const before = storedIn(folder)
  const child = reading(folder)
  let isOver = false
  const end = ended(child).then(() => {
    isOver = true
  })
  if ('ms' in moment) await Promise.race([end, setTimeout(moment.ms)])
  else while (!isOver && storedIn(folder) < before + moment.more) await setTimeout(POLL_MS)
  child.kill('SIGKILL')
  await end
  return child.signalCode === 'SIGKILL'
}

it(`killed ${KILLS} times at any moment and run again, read gives the same run`, { timeout: 1_200_000 }, async () => {
  process.stderr.write(`crash: seed ${seed}, ${KILLS} kills\n`)
  const chance = seedrandom(seed)
  const undisturbed = freshRun()
  const first = await ended(reading(undisturbed))
  expect(JSON.parse(first.output)).toMatchObject({ pages: { in: 24, read: 23, review: 1, blank: 0, refused: 0 } })
  const due = dumpOf(undisturbed)
  const usual = Math.min(first.ms, (await ended(reading(freshRun()))).ms)

  /**
   * By turns when something more is stored, which no load of the machine can miss, and at a chance moment of a stretch of the
   * usual time, the stretches in a scattered order.
   */
  const momentOf = (kill: number): Moment =>
    kill % 2 === 0
      ? { more: 1 + Math.floor(chance() * MOST_MORE) }
      : { ms: usual * (STARTED + (1 - STARTED) * ((((((kill - 1) / 2) * 7) % 10) + chance()) / 10)) }

  let kills = 0
  const stopped = new Map<string, number>()
  for (let trial = 0; kills < KILLS; trial++) {
    if (trial > KILLS * 2) throw new Error(`only ${kills} of ${trial} processes were still running when they were to be killed`)
    const folder = freshRun()
    for (let i = 0; i < IN_A_ROW && kills < KILLS; i++) {
      if (!(await killed(folder, momentOf(kills)))) break
      kills++
      const { scans: files, readings, kept } = progressOf(folder)
      const state = `${files} files, ${readings} pages, ${kept} kept`
      stopped.set(state, (stopped.get(state) ?? 0) + 1)
    }
    const again = await ended(reading(folder))
    expect(again.code, again.output).toBe(3)
    expect(dumpOf(folder), `trial ${trial}, seed ${seed}`).toEqual(due)
  }
  process.stderr.write(`crash: stopped at ${JSON.stringify(Object.fromEntries([...stopped].sort()))}\n`)
  expect(kills).toBe(KILLS)
  const partly = [...stopped.keys()].filter((state) => !state.startsWith('0 files, 0 pages') && !state.startsWith('6 files'))
  expect(stopped.size).toBeGreaterThanOrEqual(Math.min(5, KILLS / 5))
  expect(partly.length).toBeGreaterThanOrEqual(Math.min(3, KILLS / 10))
})
