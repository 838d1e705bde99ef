/**
 * What reading costs: CPU a page by the form of the scan, over the bare decode of the same files in the same run; where
 * that time goes; two threads beside one; memory as the pages grow. Trust ratios, not seconds: machines are shared.
 * `npm run bench:read` (`--quick`: fewer pages and rounds).
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { tuneEngine } from '../dist/app/program-code.js'
import { bookFrom } from '../dist/app/read-range.js'
import { runFolderOf, storeFile } from '../dist/app/run-folder.js'
import { openScan } from '../dist/image/index.js'
import { readPage } from '../dist/omr/index.js'
import { openRunStore } from '../dist/store/index.js'
import { median, printTable, timed } from './clock.js'
import { withFolder } from './place.js'
import { costAgainstAmc } from './read-against-amc.js'
import { inputs, scannedPages, writeInput } from './read-inputs.js'
import { phasesOf } from './read-phases.js'
import { measuredApart } from './work-apart.js'

const quick = process.argv.includes('--quick')
const PAGES = quick ? 12 : 36
const ROUNDS = quick ? 3 : 5
const STACKS = quick ? [100, 300] : [100, 300, 3000]
const STACK = quick ? 72 : 288
/** So many that the start of either program does not count. */
const AMC_PAGES = 144
const COPIES = 30
const grey = inputs.find((input) => input.bar === 1.75)

/** Every page of some files, decoded and given to `each`; the processor seconds of all that. */
async function throughPages(files, each = () => undefined) {
  const { cpu } = await timed(async () => {
    for (const file of files) {
      const scan = await openScan(file)
      for (let page = 1; page <= scan.pages; page++) each((await scan.read(page)).raster, file, page)
      scan.close()
    }
  })
  return cpu
}

/** Bare decoding and reading take turns, so that what else the machine does strikes both. */
async function costOf(files, book, pages) {
  const rounds = []
  let read = 0
  const reading = (raster, file, page) => {
    if (readPage(raster, book, { scan: 'bench', file, page }).kind === 'read') read++
  }
  for (let round = 0; round <= ROUNDS; round++) {
    read = 0
    rounds.push({ decode: (await throughPages(files)) / pages, whole: (await throughPages(files, reading)) / pages })
  }
  rounds.shift() // the first one compiles
  return { decode: median(rounds.map((r) => r.decode)) * 1000, ratio: median(rounds.map((r) => r.whole / r.decode)), read }
}

async function printCosts(run, folder, book) {
  const flat = await scannedPages(run, PAGES, join(folder, 'flat'))
  const rows = []
  let photographs = []
  for (const [i, input] of inputs.entries()) {
    const name = join(folder, `${i}${{ png: '', jpeg: '', tiff: '.tiff' }[input.container] ?? '.pdf'}`)
    const files = input.level === undefined ? await writeInput(flat, input, name) : await scannedPages(run, PAGES, name, input.level)
    if (input.level === 'phone') photographs = files
    const { decode, ratio, read } = await costOf(files, book, PAGES)
    rows.push([input.name, decode, decode * ratio, ratio, input.bar ?? '', `${read}`])
  }
  printTable(
    `CPU a page, median of ${ROUNDS} rounds over ${PAGES} pages of the sample exam`,
    ['scan', 'decode ms', 'decode and read ms', 'ratio', 'at most', 'pages read'],
    rows,
  )
  return { flat, photographs }
}

/** One thread and two take turns; of each the quickest round, for what else the machine does only ever slows them. */
function printThreads(folder, scans, pages) {
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    ['1', '2'].map((threads) => {
      const out = join(folder, `threads-${threads}-${round}`)
      measuredApart('make', [out, COPIES])
      return measuredApart('read', [out, scans], { MARKSENSE_THREADS: threads })
    }),
  )
  const rows = ['1', '2'].map((threads, i) => {
    const { wall, cpu, peak } = rounds.map((round) => round[i]).toSorted((a, b) => a.wall - b.wall)[0]
    return [threads, wall, cpu, pages / wall, `${peak.toFixed(0)}`]
  })
  const title = `the whole command, ${pages} pages of grey JPEG, 300 dpi, the quickest of ${ROUNDS} rounds`
  printTable(title, ['threads', 'wall s', 'CPU s', 'pages a second', 'peak MB'], rows)
  console.log(`two threads are ${(rows[0][1] / rows[1][1]).toFixed(2)} times as fast as one (at least 1.5)`)
}

async function printMemory(folder, flat) {
  const rows = []
  for (const pages of STACKS) {
    const [file] = await writeInput(flat, grey, join(folder, `stack-${pages}.pdf`), pages)
    const out = join(folder, `memory-${pages}`)
    measuredApart('make', [out, COPIES])
    const { wall, peak } = measuredApart('read', [out, file])
    rows.push([`${pages}`, `${(statSync(file).size / 1e6).toFixed(0)}`, wall, `${peak.toFixed(0)}`])
  }
  printTable('memory of the whole command, two threads (at most 600 MB each)', ['pages', 'file MB', 'wall s', 'peak MB'], rows)
}

async function printAmc(folder, flat) {
  const costs = await costAgainstAmc(folder, flat, { copies: COPIES, count: AMC_PAGES })
  if (costs === undefined) return console.log('\nauto-multiple-choice is not installed: not compared')
  const rows = [['ours, the whole command', costs.ours], ['auto-multiple-choice analyse', costs.amc]] // biome-ignore format: two rows
  printTable(`CPU a page of ${AMC_PAGES} PNG files, 300 dpi, one process each`, ['', 'ms'], rows)
  console.log(`auto-multiple-choice takes ${(costs.amc / costs.ours).toFixed(1)} times as much (at least 5)`)
}

tuneEngine('read') // as the command does
await withFolder(async (folder) => {
  const out = join(folder, 'run')
  measuredApart('make', [out, COPIES])
  const run = runFolderOf(out)
  const store = openRunStore(storeFile(run)).value
  const book = bookFrom(store)
  const { flat, photographs } = await printCosts(run, folder, book)
  const phases = await phasesOf([flat, photographs], book, ROUNDS)
  printTable('where the time goes, CPU ms a page', ['', 'PNG, 300 dpi', 'photographs'], phases)
  store.close()
  const [stack] = await writeInput(flat, grey, join(folder, 'stack.pdf'), STACK)
  printThreads(folder, stack, STACK)
  await printAmc(folder, flat)
  await printMemory(folder, flat)
})
