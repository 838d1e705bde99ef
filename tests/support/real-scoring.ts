import type { PageCode } from '../../src/model/page-code.ts'
import type { PageReading, ReadPage } from '../../src/model/reading.ts'
import type { Sheet } from '../../src/model/sheet.ts'
import { calibrate, classify, headersOf, readPage, type SheetBook } from '../../src/omr/index.ts'
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

/** Reads every page image of every case with one setting and counts by origin. */
export async function tallyOf(position: Position): Promise<Record<CaseScan['origin'], Tally>> {
  const tallies = { paper: emptyTally(), digital: emptyTally() }
  for (const scanCase of realCases()) await tallyCase(scanCase, position, tallies)
  return tallies
}

async function tallyCase(scanCase: ScanCase, position: Position, tallies: Record<CaseScan['origin'], Tally>): Promise<void> {
  const book = bookOf(sheetsOf(scanCase, position))
  const read: { scan: CaseScan; reading: ReadPage; sheet: Sheet }[] = []
  for (const scan of scanCase.scans) {
    const raster = await rasterOf(scanCase, scan)
    const source = { scan: scan.file, file: scan.file, page: scan.page_index }
    const reading = raster === undefined ? undefined : readPage(raster, book, source)
    countPage(tallies[scan.origin], scan, reading)
    if (reading?.kind !== 'read' || !isRightPage(reading, scan)) continue
    const sheet = book.sheetOf(reading.copy, reading.page)
    if (sheet !== undefined) read.push({ scan, reading, sheet })
  }
  for (const { scan, reading, sheet } of read) {
    const ofFile = read.filter((r) => r.scan.file === scan.file)
    const marks = classify(reading, sheet, calibrate(ofFile, 'tick'))
    countBoxes(tallies[scan.origin], `${scanCase.case} ${scan.file}:${scan.page_index}`, scan, marks)
  }
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

/** The table as text, one line an origin. */
export function tableOf(position: Position, tallies: Record<CaseScan['origin'], Tally>): string {
  const lines = (['paper', 'digital'] as const).map((origin) => {
    const t = tallies[origin]
    const pages = `${t.pages} pages, ${t.sheets} sheets: ${t.identified} identified, ${t.wrongPage} as another page, ${t.inReview} in review`
    return `${position.padEnd(9)} ${origin.padEnd(7)} ${pages} | ${t.boxes} boxes: ${t.right} right, ${t.doubtful} doubtful, ${t.wrong} silently wrong; ${t.doubtfulSheets} sheets with a doubt`
  })
  return lines.join('\n')
}
