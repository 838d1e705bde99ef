/** Where the time of reading a page goes: its steps one by one, and the whole as it is done, with other ways to find a page. */
import { openScan } from '../dist/image/index.js'
import { readPage } from '../dist/omr/index.js'
import { sightOf } from '../dist/omr/pixels/sight.js'
import { findFlat } from '../dist/omr/place/find-page.js'
import { readSheet } from '../dist/omr/read-sheet.js'
import { median, timed } from './clock.js'

const DECODE = 'decode'
const SIGHT = 'reduce, mend lines, paper, ink, pieces'
const FLAT = 'find it flat: corners and code'
const BOXES = 'find and measure boxes'
const WHOLE = 'reading, all of it'

/** Rows of a table: each phase and its milliseconds a page, median of the rounds, for each list of one-page files. */
export async function phasesOf(lists, book, rounds) {
  const columns = []
  for (const files of lists) {
    const all = []
    for (let round = 0; round <= rounds; round++) all.push(await roundOf(files, book))
    all.shift() // the first one compiles
    columns.push((phase) => median(all.map((times) => times[phase])) * (1000 / files.length))
  }
  return [DECODE, SIGHT, FLAT, BOXES, WHOLE].map((phase) => [phase, ...columns.map((column) => column(phase))])
}

async function rasterOf(file) {
  const scan = await openScan(file)
  const { raster } = await scan.read(1)
  scan.close()
  return raster
}

async function roundOf(files, book) {
  const times = { [DECODE]: 0, [SIGHT]: 0, [FLAT]: 0, [BOXES]: 0, [WHOLE]: 0 }
  const add = async (phase, work) => {
    const { value, cpu } = await timed(work)
    times[phase] += cpu
    return value
  }
  for (const file of files) {
    const source = { scan: 'bench', file, page: 1 }
    // whole and steps begin with a picture that was just decoded, not looked at before
    const whole = await rasterOf(file)
    await add(WHOLE, () => readPage(whole, book, source))
    const raster = await add(DECODE, () => rasterOf(file))
    const sight = await add(SIGHT, () => sightOf(raster))
    const page = await add(FLAT, () => findFlat(sight, book.headers, book))
    const code = page?.found.code.kind === 'code' ? page.found.code.code : undefined
    const sheet = code === undefined ? undefined : book.sheetOf(code.copy, code.page)
    if (sheet !== undefined) await add(BOXES, () => readSheet(page.found.placement, page.found.view, { sheet, source }))
  }
  return times
}
