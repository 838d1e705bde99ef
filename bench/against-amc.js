/**
 * One exam of 42 questions, made by our command and by auto-multiple-choice (documents and layout, as its first two
 * steps do), each in processes of its own, and both compared: the whole, a further copy, bytes a further page.
 */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { madeFactsOf } from '../dist/app/made-facts.js'
import { packageRoot } from '../dist/app/package-root.js'
import { median, printTable } from './clock.js'
import { isInstalled, timedCommands } from './command.js'
import { writeBank, writeLatex } from './exam-set.js'

const AMC = 'auto-multiple-choice'
const program = join(packageRoot(), 'dist', 'cli', 'main.js')

/** Makes a run with our command; `cache` is the folder of what is kept between runs. */
function ours(folder, { exam, copies, cache, name }) {
  const out = join(folder, name)
  const words = [process.execPath, program, 'make', exam, '--out', out, '--copies', copies]
  const spent = timedCommands([words], folder, { MARKSENSE_CACHE: cache })
  const run = readdirSync(out).find((entry) => /^[0-9a-f]{16}$/.test(entry))
  const { pages, files } = madeFactsOf(join(out, run))
  return { ...spent, pages, bytes: statSync(files.find((file) => file.endsWith('all.pdf'))).size }
}

/** Subject, corrections and positions, then the layout database. */
function amc(folder, copies) {
  const place = join(folder, `amc-${copies}`)
  for (const name of ['data', 'exam-data']) mkdirSync(join(place, name), { recursive: true })
  writeLatex(place)
  const prepare = ['prepare', '--mode', 's', '--with', 'pdflatex', '--n-copies', copies, '--prefix', './', '--data', 'data', 'exam.tex']
  const meptex = ['meptex', '--src', 'calage.xy', '--data', 'data']
  const spent = timedCommands([[AMC, ...prepare], [AMC, ...meptex]], place) // biome-ignore format: two commands
  const pages = readFileSync(join(place, 'calage.xy'), 'latin1').match(/^\\page\{/gm)?.length ?? 0
  if (pages === 0) throw new Error('auto-multiple-choice made no pages')
  return { ...spent, pages, bytes: statSync(join(place, 'sujet.pdf')).size }
}

/** How many times faster than AMC a whole run, and a further copy, should be. */
const BARS = { warm: 25, empty: 12, further: 50 }

const medianOf = (runs) => ({ ...runs[0], wall: median(runs.map(({ wall }) => wall)), cpu: median(runs.map(({ cpu }) => cpu)) })

/** What one copy more costs, and one page more. */
const slopeOf = (few, many, copies) => ({
  wall: ((many.wall - few.wall) / (copies.many - copies.few)) * 1000,
  cpu: ((many.cpu - few.cpu) / (copies.many - copies.few)) * 1000,
  bytes: (many.bytes - few.bytes) / (many.pages - few.pages),
})

/** What stands under every run however few its copies, and what the bars leave for all of it. */
function printFloors(folder, { exam, warm, runs, other }) {
  const started = (words) =>
    medianOf(Array.from({ length: runs }, () => timedCommands([[process.execPath, ...words]], folder, { MARKSENSE_CACHE: warm })))
  const row = (what, { wall, cpu }) => [what, wall, cpu]
  started([program, 'make', '--help']) // keeps the compiled code of this purpose
  const one = (name) => ours(folder, { exam, copies: 1, cache: warm, name })
  const bar = (what, times) => (other === undefined ? [] : [row(what, { wall: other.wall / times, cpu: other.cpu / times })])
  printTable(
    'floors of a run',
    ['', 'wall s', 'CPU s'],
    [
      row('Node alone', started(['-e', '0'])),
      row('our program, its help', started([program, 'make', '--help'])),
      row('one copy, formulas kept', medianOf(Array.from({ length: runs }, (_, i) => one(`one-${i}`)))),
      ...bar(`bar with formulas kept: AMC / ${BARS.warm}`, BARS.warm),
      ...bar(`bar with nothing kept: AMC / ${BARS.empty}`, BARS.empty),
    ],
  )
}

/** Makes `copies.few` and `copies.many` copies with both and prints what each costs; ours `runs` times. */
export function compareWithAmc(folder, copies, runs) {
  const exam = writeBank(join(folder, 'bank'))
  const measured = (what, count, cacheOf) =>
    medianOf(Array.from({ length: runs }, (_, i) => ours(folder, { exam, copies: count, cache: cacheOf(i), name: `${what}-${i}` })))
  const empty = measured('empty', copies.many, (i) => join(folder, `cache-${i}`))
  const warm = join(folder, 'cache-0')
  const many = measured('many', copies.many, () => warm)
  const few = measured('few', copies.few, () => warm)
  const other = isInstalled(AMC) ? { few: amc(folder, copies.few), many: amc(folder, copies.many) } : undefined
  const row = (what, { wall, cpu, pages, bytes }) => [what, wall, cpu, `${pages}`, (bytes / 1e6).toFixed(2)]
  const times = (what, by, mine) => [what, by.wall / mine.wall, by.cpu / mine.cpu, '', '']
  printTable(
    `42 questions, whole commands (ours: median of ${runs})`,
    ['', 'wall s', 'CPU s', 'pages', 'PDF MB'],
    [
      row(`ours, ${copies.many} copies, nothing kept`, empty),
      row(`ours, ${copies.many} copies, formulas kept`, many),
      row(`ours, ${copies.few} copies, formulas kept`, few),
      ...(other ? [row(`AMC, ${copies.many} copies`, other.many), row(`AMC, ${copies.few} copies`, other.few)] : []),
      ...(other ? [times('AMC / ours, nothing kept', other.many, empty), times('AMC / ours, formulas kept', other.many, many)] : []),
    ],
  )
  if (other === undefined) console.log(`${AMC} is not installed: nothing to compare with`)
  printFloors(folder, { exam, warm, runs, other: other?.many })
  const mine = slopeOf(few, many, copies)
  const theirs = other && slopeOf(other.few, other.many, copies)
  const slope = (what, { wall, cpu, bytes }) => [what, wall, cpu, bytes.toFixed(0)]
  printTable(
    `a further copy (${copies.few} to ${copies.many})`,
    ['', 'wall ms', 'CPU ms', 'PDF bytes a page'],
    [
      slope('ours', mine),
      ...(theirs
        ? [
            slope('AMC', theirs),
            ['AMC / ours', theirs.wall / mine.wall, theirs.cpu / mine.cpu, (theirs.bytes / mine.bytes).toFixed(1)],
            [`bar: AMC / ${BARS.further}`, theirs.wall / BARS.further, theirs.cpu / BARS.further, ''],
          ]
        : []),
    ],
  )
}
