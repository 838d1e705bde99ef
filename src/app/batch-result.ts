import { bug } from '../base/bug.ts'
import { type TradeOff, tradeOffOf } from '../omr/index.ts'
import type { Ledger } from '../score/index.ts'
import type { RunStore } from '../store/index.ts'
import { evidenceOf, wrongAtMostIn } from './evidence.ts'
import type { OddFile } from './ink-warnings.ts'
import { type LedgerReport, ledgerReportOf, placeOfScan } from './ledger-report.ts'
import { adviceOn } from './page-advice.ts'
import type { OpenRun } from './run-folder.ts'
import { type StrokedFile, strokedFilesOf } from './stroke-warnings.ts'

/** What became of the pages of the files that were named. */
export interface BatchResult {
  readonly pages: { readonly in: number; readonly read: number; readonly review: number; readonly blank: number; readonly refused: number }
  readonly seconds: number
  readonly review: readonly PageFinding[]
  readonly refused: readonly PageFinding[]
  /** Pages of the whole run of which no scan has come. */
  readonly missing: readonly { readonly copy: number; readonly page: number }[]
  /** Doubtful boxes of these pages. */
  readonly doubts: number
  /** Of these pages: what each bound on the chance of a wrong answer costs in doubts. */
  readonly tradeOff: readonly TradeOff[]
  /** The bound that counts. */
  readonly wrongAtMost: number
  /** Files among them whose ink is odd as a whole. */
  readonly odd: readonly OddFile[]
  /** Copies among these pages whose writers tick or cross where filling was asked for. */
  readonly stroked: readonly StrokedFile[]
  /** Of the whole run, whatever files were named. */
  readonly ledger: LedgerReport
}

export interface PageFinding {
  readonly file: string
  readonly page: number
  /** Where one scanned page shows several sheets side by side: which of them, from 1. */
  readonly part?: number
  readonly reason: string
  /** What to do about it; empty where nothing needs doing. */
  readonly advice: string
}

/** What the run now says of these scans (by content hash) and of all that was printed. */
export function batchResultOf({ store }: OpenRun, scans: ReadonlySet<string>, seconds: number): BatchResult {
  const { ledger, pages, odd } = evidenceOf(store)
  const own = ledger.pages.filter((page) => scans.has(page.source.scan))
  const ownPages = pages.filter((page) => scans.has(page.reading.source.scan))
  const doubts = ownPages.flatMap((page) => page.marks.filter((mark) => mark.state === 'doubtful')).length
  return {
    pages: countsOf(store, scans, own),
    seconds,
    review: findingsOf(own, 'review'),
    refused: findingsOf(own, 'refused'),
    missing: ledger.missing.map(({ copy, page }) => ({ copy, page })),
    doubts,
    tradeOff: tradeOffOf(ownPages),
    wrongAtMost: wrongAtMostIn(store),
    odd: odd.filter(({ scan }) => scans.has(scan)),
    stroked: strokedFilesOf(ownPages),
    ledger: ledgerReportOf(ledger),
  }
}

/** Every page that the files have is one of the four; that they do not add up is a bug, never a result. */
function countsOf({ scans }: RunStore, read: ReadonlySet<string>, own: Ledger['pages']): BatchResult['pages'] {
  const count = (outcome: string): number => own.filter((page) => page.outcome === outcome).length
  const pages = { in: own.length, read: count('read'), review: count('review'), blank: count('blank'), refused: count('refused') }
  const came = scans().reduce((sum, scan) => sum + (read.has(scan.hash) ? scan.pages : 0), 0)
  const isWhole = pages.in === pages.read + pages.review + pages.blank + pages.refused && came <= pages.in
  return isWhole ? pages : bug(`${came} pages came, and they are ${JSON.stringify(pages)}`)
}

const findingsOf = (own: Ledger['pages'], outcome: 'review' | 'refused'): readonly PageFinding[] =>
  own.flatMap((page) =>
    page.outcome === outcome && 'reason' in page
      ? [{ ...placeOfScan(page.source), reason: `${page.reason} (${page.detail})`, advice: adviceOn(page.reason) }]
      : [],
  )
