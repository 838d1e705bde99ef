/**
 * The circle on the sample bank, step by step; then what reading costs beyond decoding: readPage, and the whole read,
 * against bare decoding of the same scans.
 * `node bench/read.js` after a build.
 */
import { join } from 'node:path'
import { bookFrom } from '../dist/app/read-range.js'
import { storeFile } from '../dist/app/run-folder.js'
import { openScan } from '../dist/image/index.js'
import { readPage } from '../dist/omr/index.js'
import { openRunStore } from '../dist/store/index.js'
import { median, printTable, timed } from './clock.js'
import { withFolder } from './place.js'
import { measuredApart } from './work-apart.js'

const RUNS = 5
const PAGES = 80

/** CPU seconds of decoding the first pages of a file and nothing else. */
async function bareDecode(scans, pages) {
  const { cpu } = await timed(async () => {
    const scan = await openScan(scans)
    for (let page = 1; page <= pages; page++) await scan.read(page)
    scan.close()
  })
  return cpu
}

/**
 * CPU milliseconds per page of decoding and of readPage. Decoding has a pass of its own: timed between
 * readings it comes out dearer, which would flatter the ratio.
 */
async function costOfPages(scans, book, pages) {
  const decode = await bareDecode(scans, pages)
  const scan = await openScan(scans)
  let [read, sheets] = [0, 0]
  for (let page = 1; page <= pages; page++) {
    const { raster } = await scan.read(page)
    const reading = await timed(() => readPage(raster, book, { scan: 'bench', file: 'scans.pdf', page }))
    read += reading.cpu
    if (reading.value.kind === 'read') sheets++
  }
  scan.close()
  return { decode: (decode / pages) * 1000, read: (read / pages) * 1000, sheets }
}

const spread = (numbers) => `${median(numbers).toFixed(2)} (${numbers.map((n) => n.toFixed(2)).join(', ')})`

await withFolder(async (folder) => {
  const demo = measuredApart('demo', [folder, 'office'])
  const { steps, pages, boxes, wrong, doubtful, run } = demo.value
  if (boxes === 0) throw new Error('the demo compared no box with the truth: its count of wrong boxes says nothing')
  printTable(
    'demo, office scanner',
    ['step', 'wall s', 'CPU s'],
    [...steps.map(({ step, seconds, cpu }) => [step, seconds, cpu]), ['all', demo.wall, demo.cpu]],
  )
  console.log(
    `${pages.in} pages (${pages.read} read, ${pages.review} in review, ${pages.blank} blank), ${boxes} boxes, ${wrong} wrong, ${doubtful} doubtful; peak ${demo.peak.toFixed(0)} MB`,
  )

  const place = join(folder, 'office-1')
  const scans = join(place, 'scans.pdf')
  const store = openRunStore(storeFile(join(place, run))).value
  const book = bookFrom(store)
  const costs = []
  for (let i = 0; i <= RUNS; i++) costs.push(await costOfPages(scans, book, Math.min(PAGES, pages.in)))
  costs.shift()
  store.close()
  printTable(
    `CPU a page, median of ${RUNS} runs over ${Math.min(PAGES, pages.in)} pages`,
    ['', 'ms'],
    [
      ['decode', median(costs.map(({ decode }) => decode))],
      ['readPage', median(costs.map(({ read }) => read))],
    ],
  )
  console.log(`of these pages ${costs[0].sheets} were read as sheets`)
  console.log(`readPage / decode: ${spread(costs.map(({ decode, read }) => read / decode))}`)

  const ratios = []
  const rows = []
  for (let i = 0; i < 3; i++) {
    const out = join(folder, `read-${i}`)
    measuredApart('make', [out, 30])
    const whole = measuredApart('read', [out, scans])
    const bare = await bareDecode(scans, pages.in)
    ratios.push(whole.cpu / bare)
    rows.push([`run ${i + 1}`, whole.wall, whole.cpu, (whole.cpu / pages.in) * 1000, bare, `${whole.peak.toFixed(0)}`])
  }
  printTable(`read of ${pages.in} pages`, ['', 'wall s', 'CPU s', 'CPU ms a page', 'bare decode CPU s', 'peak MB'], rows)
  console.log(`whole read / bare decode, CPU: ${spread(ratios)}`)
})
