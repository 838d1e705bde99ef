/** Where the time of reading a page goes. */
import { openScan } from '../dist/image/index.js'
import { findFlat } from '../dist/omr/find-page.js'
import { readSheet } from '../dist/omr/read-sheet.js'
import { sightOf } from '../dist/omr/sight.js'
import { median, timed } from './clock.js'

/** Rows of a table: each phase and its milliseconds a page, median of the rounds. */
export async function phasesOf(files, book, rounds) {
  const all = []
  for (let round = 0; round <= rounds; round++) all.push(await roundOf(files, book))
  all.shift() // the first one compiles
  return Object.keys(all[0]).map((phase) => [phase, median(all.map((times) => times[phase])) * (1000 / files.length)])
}

async function roundOf(files, book) {
  const times = { decode: 0, 'reduce, paper, ink, pieces': 0, 'find corners and code': 0, 'find and measure boxes': 0 }
  const add = async (phase, work) => {
    const { value, cpu } = await timed(work)
    times[phase] += cpu
    return value
  }
  for (const file of files) {
    const scan = await openScan(file)
    const { raster } = await add('decode', () => scan.read(1))
    scan.close()
    const sight = await add('reduce, paper, ink, pieces', () => sightOf(raster))
    const page = await add('find corners and code', () => findFlat(sight, book.headers, book))
    const code = page?.found.code.code
    const sheet = code === undefined ? undefined : book.sheetOf(code.copy, code.page)
    if (sheet === undefined) continue
    const { placement, view } = page.found
    await add('find and measure boxes', () => readSheet(placement, view, { sheet, source: { scan: 'bench', file, page: 1 } }))
  }
  return times
}
