import { distance, project } from '../../src/base/geometry.ts'
import type { PageCode } from '../../src/model/page-code.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { PageReading, ReadPage, ScanPage } from '../../src/model/reading.ts'
import type { Sheet } from '../../src/model/sheet.ts'
import { calibrate, classify, fadingOf, headersOf, lostAmong, readPage, type SheetBook } from '../../src/omr/index.ts'
import { type CaseScan, rasterOf, realCases, type ScanCase, sheetsOf, zoneName } from './real-cases.ts'

/** One line of the table of real scans. */
export interface Tally {
  pages: number
  /** Pages that bear a sheet, and what became of them. */
  sheets: number
  identified: number
  wrongPage: number
  inReview: number
  /** Pages without a sheet that were read as one; duplicates and pages filled in on screen may be. */
  falsePages: number
  /** Blank pages not called so, and pages called blank that are not. */
  missedBlanks: number
  falseBlanks: number
  /** Outcomes by kind, summing to `pages`. */
  readonly outcomes: Record<string, number>
  boxes: number
  right: number
  doubtful: number
  wrong: number
  /** Sheets with a doubtful box. */
  doubtfulSheets: number
  readonly mistakes: string[]
  readonly doubts: string[]
}

export type Position = 'box' | 'box_fixed'

const emptyTally = (): Tally => ({
  pages: 0, sheets: 0, identified: 0, wrongPage: 0, inReview: 0, falsePages: 0, missedBlanks: 0, falseBlanks: 0, outcomes: {}, boxes: 0, right: 0, doubtful: 0, wrong: 0, doubtfulSheets: 0, mistakes: [], doubts: [],
}) // biome-ignore format: a list

/** How the pages are given to the reader. */
export interface Setting {
  readonly position: Position
  /** Corner discs that are painted over on the n-th sheet; by default none. */
  readonly masked?: (n: number) => readonly number[]
}

/** Reads every page image of every case with one setting and counts by origin. */
export async function tallyOf(setting: Setting): Promise<Record<CaseScan['origin'], Tally>> {
  const tallies = { paper: emptyTally(), digital: emptyTally() }
  for (const scanCase of realCases()) await tallyCase(scanCase, setting, tallies)
  return tallies
}

/** Paints discs over with paper, where a reading of the whole page found them. */
function withoutDiscs(raster: Raster, reading: PageReading, sheet: Sheet | undefined, discs: readonly number[]): Raster {
  if (reading.kind !== 'read' || sheet === undefined) return raster
  const { toRaster } = reading.registration
  const grey = raster.grey.slice()
  for (const i of discs) {
    const centre = sheet.fiducials[i] ?? { x: 0, y: 0 }
    const { x, y } = project(toRaster, centre)
    const reach = Math.ceil(distance({ x, y }, project(toRaster, { x: centre.x + sheet.fiducialDiameter * 0.8, y: centre.y })))
    for (let row = Math.max(0, Math.round(y) - reach); row < Math.min(raster.height, y + reach); row++)
      grey.fill(
        245,
        row * raster.width + Math.max(0, Math.round(x) - reach),
        row * raster.width + Math.min(raster.width, Math.round(x) + reach),
      )
  }
  return { ...raster, grey }
}

async function tallyCase(scanCase: ScanCase, { position, masked }: Setting, tallies: Record<CaseScan['origin'], Tally>): Promise<void> {
  const book = bookOf(sheetsOf(scanCase, position))
  const read: { scan: CaseScan; reading: ReadPage; sheet: Sheet }[] = []
  for (const scan of scanCase.scans) {
    const raster = await rasterOf(scanCase, scan)
    const source = { scan: scan.file, file: scan.file, page: scan.page_index }
    const reading =
      raster === undefined
        ? undefined
        : readMasked(raster, book, { source, discs: masked?.(tallies.paper.pages + tallies.digital.pages) ?? [] })
    countPage(tallies[scan.origin], scan, reading)
    if (reading?.kind !== 'read' || !isRightPage(reading, scan)) continue
    const sheet = book.sheetOf(reading.copy, reading.page)
    if (sheet !== undefined) read.push({ scan, reading, sheet })
  }
  const judged = read.map((page) => {
    const ofFile = read.filter((r) => r.scan.file === page.scan.file)
    const marks = classify(page.reading, page.sheet, calibrate(ofFile, 'tick'))
    const fading = fadingOf({ ...page, marks })
    return { ...page, marks, ...(fading === undefined ? {} : { fading }) }
  })
  const lost = lostAmong(judged)
  for (const page of judged) {
    const tally = tallies[page.scan.origin]
    if (!lost.has(page)) {
      countBoxes(tally, `${scanCase.case} ${page.scan.file}:${page.scan.page_index}`, page.scan, page.marks)
      continue
    }
    tally.identified--
    tally.inReview++
  }
}

function readMasked(raster: Raster, book: SheetBook, { source, discs }: { source: ScanPage; discs: readonly number[] }): PageReading {
  const whole = readPage(raster, book, source)
  if (discs.length === 0 || whole.kind !== 'read') return whole
  return readPage(withoutDiscs(raster, whole, book.sheetOf(whole.copy, whole.page), discs), book, source)
}

const isRightPage = (reading: ReadPage, { truth }: CaseScan): boolean =>
  truth.kind === 'sheet' && reading.copy === truth.student && reading.page === truth.page

/** A page is accepted when the triple it spells is that of a printed page, as in the layouts these scans come from. */
function bookOf(sheets: readonly Sheet[]): SheetBook {
  const nameOf = (code: PageCode): string => `${code.copy}/${code.page}/${code.check}`
  const codes = new Set(sheets.map((s) => nameOf(s.code)))
  return {
    headers: headersOf(sheets),
    accepts: (code) => codes.has(nameOf(code)),
    sheetOf: (copy, page) => sheets.find((s) => s.code.copy === copy && s.code.page === page),
  }
}

const bearsNoSheet: readonly string[] = ['not_a_sheet', 'blank_page']

function countPage(tally: Tally, scan: CaseScan, reading: PageReading | undefined): void {
  const outcome = reading?.kind ?? 'undecodable'
  tally.pages++
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1
  const isSheet = scan.truth.kind === 'sheet'
  if (isSheet) tally.sheets++
  if (isSheet && reading?.kind === 'read') tally[isRightPage(reading, scan) ? 'identified' : 'wrongPage']++
  else if (isSheet) tally.inReview++
  else if (reading?.kind === 'read' && bearsNoSheet.includes(scan.truth.kind)) tally.falsePages++
  if (scan.truth.kind === 'blank_page' && reading?.kind !== 'blank') tally.missedBlanks++
  if (scan.truth.kind !== 'blank_page' && reading?.kind === 'blank') tally.falseBlanks++
}

function countBoxes(tally: Tally, name: string, { truth }: CaseScan, marks: ReturnType<typeof classify>): void {
  const namesOf = (list: CaseScan['truth']['ticked']) => (list ?? []).map(([q, a]) => zoneName(q, a))
  const ticked = new Set(namesOf(truth.ticked))
  const leftOut = new Set([...namesOf(truth.cancelled), ...namesOf(truth.red_ink), ...namesOf(truth.ambiguous)])
  if (marks.some((mark) => mark.state === 'doubtful' && !leftOut.has(mark.zone))) tally.doubtfulSheets++
  for (const mark of marks) {
    if (leftOut.has(mark.zone)) continue
    tally.boxes++
    const line = `${name} ${mark.zone}: ${mark.state} ${mark.probability.toFixed(3)}, is ${ticked.has(mark.zone) ? 'ticked' : 'blank'}`
    if (mark.state === 'doubtful') {
      tally.doubtful++
      tally.doubts.push(line)
    } else if ((mark.state === 'marked') === ticked.has(mark.zone)) tally.right++
    else {
      tally.wrong++
      tally.mistakes.push(line)
    }
  }
}

/** Rows of the table in docs/accuracy.md, one an origin. */
export function tableOf(setting: string, tallies: Record<CaseScan['origin'], Tally>): string {
  const rows = (['paper', 'digital'] as const).map((origin) => {
    const t = tallies[origin]
    const sheets = [t.sheets, t.identified, t.inReview, t.identified - t.doubtfulSheets, t.wrongPage]
    return `| ${[setting, origin, t.pages, ...sheets, t.boxes, t.doubtful, t.wrong].join(' | ')} |`
  })
  return rows.join('\n')
}

export const TABLE_HEAD = `
| setting | filled in on | pages | sheets | read | to a person | without a doubt | as another | boxes | doubtful | wrong |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`
