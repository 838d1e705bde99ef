/**
 * How exactly simulated scans are read: imagined classes of five levels, their scans in files of several kinds, every
 * box against the truth. `node bench/accuracy.js` after a build; `--boxes N` (100 000), `--full` (1 000 000),
 * `--seeds tuning|checked|published`, `--from N` (the first seed, within that range), `--levels rough,phone`,
 * `--pictures` (contact sheets), `--write` (docs/accuracy.md), `--fresh`, `--keep` (the scans stay in
 * out/accuracy/scans, so that measuring again after a change of the reader need not imagine them again). What is done is
 * kept in out/accuracy/state-*.jsonl: an interrupted measurement goes on where it was. Exit code 1 when a bar fails.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Piscina } from 'piscina'
import { makeRun } from '../dist/app/index.js'
import { packageRoot } from '../dist/app/package-root.js'
import { storeFile } from '../dist/app/run-folder.js'
import { isBox } from '../dist/model/sheet.js'
import { openRunStore } from '../dist/store/index.js'
import { writeAccuracyDocs } from './accuracy-docs.js'
import { accuracyExams, writeAccuracyExam } from './accuracy-exams.js'
import { failuresOf, levelHead, levelRow, reliabilityHead, reliabilityRows, sumOf } from './accuracy-figures.js'
import { writeContactSheets } from './accuracy-pictures.js'
import { levelPlans, planOf, STUDENTS } from './accuracy-plan.js'
import { seedRanges } from './accuracy-seeds.js'
import { printTable } from './clock.js'

const { values: options } = parseArgs({
  options: {
    boxes: { type: 'string' },
    full: { type: 'boolean', default: false },
    seeds: { type: 'string', default: 'published' },
    from: { type: 'string' },
    levels: { type: 'string', default: levelPlans.map(({ level }) => level).join(',') },
    pictures: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
})
const boxes = Number(options.boxes ?? (options.full ? 1_000_000 : 100_000))
const place = join(packageRoot(), 'out', 'accuracy')
mkdirSync(place, { recursive: true })

/** A range of seeds, or its rest from `--from` on. */
function rangeFrom(range) {
  const from = Number(options.from ?? range.from)
  if (!(from >= range.from && from <= range.to))
    throw new Error(`--from ${options.from}: ${options.seeds} seeds are ${range.from} to ${range.to}`)
  return { ...range, from }
}

/** The program that is measured: results of another one do not count. */
const programHash = () => hashOf(['app', 'base', 'image', 'model', 'omr', 'score', 'simulate', 'store'])

function hashOf(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const root = join(packageRoot(), 'dist', folder)
    for (const file of readdirSync(root, { recursive: true }).sort((a, b) => (a < b ? -1 : 1)))
      if (file.endsWith('.js')) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** The runs of all exams, made once. */
async function madeRuns() {
  const runs = new Map()
  for (const exam of accuracyExams) {
    const folder = join(place, 'exams', exam.name)
    const file = writeAccuracyExam(exam, folder, { students: STUDENTS, templates: join(packageRoot(), 'templates') })
    const { value: made, diagnostics } = await makeRun({ exam: file, out: join(folder, 'out') })
    if (made === undefined) throw new Error(`${exam.name}: ${diagnostics.map(({ message }) => message).join('; ')}`)
    const run = join(folder, 'out', made.run)
    const store = openRunStore(storeFile(run)).value
    const counts = [...store.run().sheets].map((sheet) => sheet.zones.filter(isBox).length)
    store.close()
    runs.set(exam.name, { folder: run, counts })
  }
  return runs
}

/** Where the scans of a class are kept: by what simulates them, and by the paper that they show. */
const scansFolder = join(place, 'scans', hashOf(['simulate']))
function keptScans({ exam, level, seed, container, pages }) {
  return join(scansFolder, [exam, basename(runs.get(exam).folder), level, seed, container, pages ?? 'all'].join('-'))
}

const pictureFolder = join(place, 'pictures')
const stateFile = join(place, `state-${options.seeds}-${programHash()}.jsonl`)
if (options.fresh) rmSync(stateFile, { force: true })
const known = existsSync(stateFile)
  ? readFileSync(stateFile, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line))
  : []
const done = new Map(known.map((result) => [result.id, result]))

const runs = await madeRuns()
const tasks = planOf({
  boxes,
  levels: options.levels.split(','),
  range: rangeFrom(seedRanges[options.seeds]),
  boxesOf: (exam, pages) =>
    runs
      .get(exam)
      .counts.slice(0, pages)
      .reduce((sum, count) => sum + count, 0),
})
const maxThreads = Number(process.env.MARKSENSE_THREADS) || availableParallelism()
// Not of the program's own threads, which know no benches.
const threads = new Piscina({
  filename: new URL('../dist/app/accuracy/measure-accuracy.js', import.meta.url).href,
  name: 'measureAccuracy',
  maxThreads,
})
const start = performance.now()
let finished = 0
const pictures = []

async function measure(task) {
  const held = done.get(task.id)
  if (held !== undefined && !options.pictures) return held
  const { folder } = runs.get(task.exam)
  const { tally, findings, pages } = await threads.run({
    ...task,
    folder,
    pictures: options.pictures,
    ...(options.keep ? { keep: keptScans(task) } : {}),
  })
  for (const { picture, ...finding } of findings) if (picture !== undefined) pictures.push({ task, finding, picture: Buffer.from(picture) })
  const result = { ...task, tally, findings: findings.map(({ picture: _, ...finding }) => finding), pages }
  appendFileSync(stateFile, `${JSON.stringify(result)}\n`)
  finished++
  const seconds = (performance.now() - start) / 1000
  if (process.stderr.isTTY) process.stderr.write(`\r${finished} classes, ${seconds.toFixed(0)} s `)
  return result
}

/** A line for each page with a wrong box, with the first of them, and for each page taken for another. */
function linesOf({ level, seed, exam, container, findings, pages }) {
  const where = `${level} seed ${seed} ${exam} ${container}`
  const byPage = groupBy(findings, (one) => one.scanned)
  return [
    ...[...byPage].flatMap(([, all]) => {
      const wrong = all.filter(({ kind }) => kind !== 'doubtful')
      if (wrong.length === 0) return []
      const [{ copy, page, zone, truth, state, kind }] = wrong
      return [
        `${where} ${copy}/${page}: ${wrong.length} ${kind}: ${zone} ${truth.intent} ${truth.style ?? ''} ${truth.pen ?? ''}, read as ${state}`,
      ]
    }),
    ...pages.filter(({ reason }) => reason.startsWith('taken for')).map(({ copy, page, reason }) => `${where} ${copy}/${page}: ${reason}`),
  ]
}

function groupBy(all, of) {
  const groups = new Map()
  for (const one of all) groups.set(of(one), [...(groups.get(of(one)) ?? []), one])
  return groups
}

const results = []
const waiting = [...tasks]
await Promise.all(
  Array.from({ length: maxThreads }, async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) results.push(await measure(task))
  }),
)
await threads.close()

const levels = levelPlans.map(({ level }) => level).filter((level) => results.some((result) => result.level === level))
const sums = new Map(levels.map((level) => [level, sumOf(results.filter((result) => result.level === level))]))
printTable(
  `reading, ${options.seeds} seeds`,
  levelHead,
  [...sums].map(([level, tally]) => levelRow(level, tally)),
)
for (const [level, tally] of sums)
  printTable(`${level}: probability said, and share of boxes meant`, reliabilityHead, reliabilityRows(tally))
const MOST_LINES = 60
const lines = results.flatMap(linesOf)
for (const line of lines.slice(0, MOST_LINES)) console.log(line)
if (lines.length > MOST_LINES) console.log(`… ${lines.length - MOST_LINES} more in result-${options.seeds}.json`)
for (const level of options.pictures ? levels : [])
  for (const kind of ['wrong', 'traceless', 'doubtful']) {
    const tiles = pictures
      .filter(({ task, finding }) => task.level === level && finding.kind === kind)
      .map(({ task, finding: { copy, page, zone, truth, probability }, picture }) => ({
        picture,
        lines: [
          `${task.seed} ${task.exam} ${copy}/${page}`,
          `${zone} p=${probability.toFixed(2)}`,
          `${truth.intent} ${truth.style ?? ''} ${truth.pen ?? ''}${truth.arguable ? '*' : ''}`,
        ],
      }))
    for (const file of await writeContactSheets(pictureFolder, `${level}-${kind}`, tiles)) console.log(file)
  }
const seconds = (performance.now() - start) / 1000
console.log(`\n${tasks.length} classes in ${seconds.toFixed(0)} s`)
writeFileSync(join(place, `result-${options.seeds}.json`), `${JSON.stringify(results)}\n`)
if (options.write) writeAccuracyDocs({ results, sums, boxes, seeds: options.seeds })
for (const failure of failuresOf(sums)) {
  console.log(`fails its bar: ${failure}`)
  process.exitCode = 1
}
