import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import seedrandom from 'seedrandom'
import { beforeAll, expect, it } from 'vitest'
import { placeOf } from '../../src/app/doubts.ts'
import { bookFrom } from '../../src/app/read-range.ts'
import type { Rect } from '../../src/base/geometry.ts'
import { encodePng, openPdfPages } from '../../src/image/index.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { PageReading } from '../../src/model/reading.ts'
import { calibrate, classify, readPage, type SheetBook } from '../../src/omr/index.ts'
import { ODD_PAGES, type OddPage, type PrintedPage, type PrintedPages } from '../support/adversarial-pages.ts'
import { inStore, type MadeExam, madeExam, madeFrom, RIGHT } from '../support/app/made-exam.ts'
import { smallExam } from '../support/small-exam.ts'

/** How many pages are made up, and from which seed. MARKSENSE_ADVERSARIAL_OUT names a folder for those that fail. */
const PAGES = Number(process.env['MARKSENSE_ADVERSARIAL'] ?? '300')
const seed = process.env['MARKSENSE_SEED'] ?? '5'
const folder = process.env['MARKSENSE_ADVERSARIAL_OUT']
const DPI = 150
const source = { scan: 'odd', file: 'odd.png', page: 1 }

let book: SheetBook
let printed: PrintedPages

async function pagesOf(made: MadeExam, copies: readonly number[]): Promise<readonly PrintedPage[]> {
  const names = copies.flatMap((copy) => [1, 2].map((page) => ({ copy, page })))
  return Promise.all(
    names.map(async ({ copy, page }) => ({
      raster: await made.fill(copy, page, RIGHT[page] ?? []),
      sheet: made.sheetOf(copy, page),
      pxPerMm: DPI / 25.4,
    })),
  )
}

async function documentsOf(made: MadeExam) {
  const opened = await openPdfPages(join(made.folder, 'solutions.pdf'))
  if (opened.kind !== 'pages') throw new Error(opened.detail)
  const pages = await Promise.all(Array.from({ length: Math.min(4, opened.pages) }, (_, i) => opened.render(i + 1, DPI)))
  return pages.flatMap((page) => ('grey' in page ? [page] : []))
}

beforeAll(async () => {
  const made = await madeExam(3)
  const exam = smallExam()
  writeFileSync(exam, readFileSync(exam, 'utf8').replace('seed: my-exam-1', 'seed: my-exam-2'))
  const other = await madeFrom(exam, 3)
  printed = { ours: await pagesOf(made, [1, 2]), foreign: await pagesOf(other, [1, 2]), documents: await documentsOf(made) }
  book = inStore(made.folder, (store) => {
    const { headers, accepts } = bookFrom(store)
    const sheets = new Map(store.run().sheets.map((sheet) => [`${sheet.copy}/${sheet.page}`, sheet]))
    return { headers, accepts, sheetOf: (copy, page) => sheets.get(`${copy}/${page}`) }
  })
  expect(printed.documents.length).toBeGreaterThan(0)
})

/** What is made up in the reading of an odd page; nothing when it went to a person, or was read as what it is. */
function madeUp({ of, raster, isBlotted, isEmpty }: OddPage, reading: PageReading): readonly string[] {
  if (reading.kind === 'blank') return isEmpty ? [] : ['taken for a blank page']
  if (reading.kind !== 'read') return []
  if (of === undefined) return [`read as copy ${reading.copy} page ${reading.page}`]
  const { sheet } = of
  if (reading.copy !== sheet.copy || reading.page !== sheet.page)
    return [`copy ${sheet.copy} page ${sheet.page} read as copy ${reading.copy} page ${reading.page}`]
  const right = new Set(RIGHT[sheet.page] ?? [])
  const marks = classify(reading, sheet, calibrate([{ reading, sheet }], 'fill'))
  return sheet.zones.flatMap((zone) => {
    const mark = marks.find((one) => one.zone === zone.id)
    const place = `${placeOf(zone).question} ${placeOf(zone).option}`
    if (mark === undefined || mark.state === 'doubtful' || (mark.state === 'marked') === right.has(place)) return []
    return isBlotted && isTouched(of, raster, zone.rect) ? [] : [`${place} read as ${mark.state}`]
  })
}

/** Whether something was blotted on a box or next to it. */
function isTouched({ raster, pxPerMm }: PrintedPage, odd: Raster, { x, y, width, height }: Rect): boolean {
  const px = (mm: number): number => Math.round(mm * pxPerMm)
  for (let row = px(y - 1); row < px(y + height + 1); row++)
    for (let column = px(x - 1); column < px(x + width + 1); column++)
      if (odd.grey[row * odd.width + column] !== raster.grey[row * odd.width + column]) return true
  return false
}

it(`of ${PAGES} pages that are none of the run's, or ruined, none is read as what it is not`, { timeout: 900_000 }, async () => {
  process.stderr.write(`adversarial: seed ${seed}, ${PAGES} pages\n`)
  const chance = seedrandom(seed)
  const kinds = Object.entries(ODD_PAGES)
  const outcomes = new Map<string, number>()
  const faults: string[] = []
  for (let i = 0; i < PAGES; i++) {
    const [kind, make] = kinds[i % kinds.length] as (typeof kinds)[number]
    const page = make(chance, printed)
    const reading = readPage(page.raster, book, source)
    const word = `${kind}: ${'reason' in reading ? reading.reason : reading.kind}`
    outcomes.set(word, (outcomes.get(word) ?? 0) + 1)
    const found = madeUp(page, reading)
    faults.push(...found.map((fault) => `${i} ${kind}: ${fault}`))
    if (found.length > 0 && folder !== undefined) writeFileSync(join(folder, `${seed}-${i}-${kind}.png`), await encodePng(page.raster))
  }
  process.stderr.write(
    `${[...outcomes]
      .sort()
      .map(([word, count]) => `  ${count} ${word}`)
      .join('\n')}\n`,
  )
  expect(faults).toEqual([])
  expect([...outcomes.keys()].some((word) => word.endsWith(': read'))).toBe(true)
})
