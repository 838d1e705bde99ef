import type { ScanPage } from '../model/reading.ts'
import type { CopyLedger, Ledger, LedgerPage } from '../score/index.ts'

/** A page of a scan file, by the name that the file was given. */
export interface ScanPlace {
  readonly file: string
  readonly page: number
  readonly part?: number
}

/** A page of the run that came several times. */
export interface RepeatedPage {
  readonly copy: number
  readonly page: number
  /** The one that stands; absent while they differ and nobody has decided. */
  readonly kept?: ScanPlace
  readonly others: readonly ScanPlace[]
}

/** What came of the whole run against what was printed, and all that came besides. */
export interface LedgerReport {
  readonly expected: number
  readonly received: number
  /** Came, and is in review. */
  readonly waiting: number
  readonly missing: number
  readonly copies: readonly CopyLedger[]
  readonly repeated: readonly RepeatedPage[]
  /** Files that look like another run's: all their pages are in review. */
  readonly otherRuns: readonly { readonly file: string; readonly pages: number }[]
  /** Pages that name no page of this run, or whose check fails. */
  readonly unknown: readonly ScanPlace[]
  readonly blank: readonly ScanPlace[]
}

/** The ledger as people and programs ask for it. */
export function ledgerReportOf(ledger: Ledger): LedgerReport {
  const count = (of: keyof Omit<CopyLedger, 'copy' | 'photocopyOf'>): number =>
    ledger.copies.reduce((sum, copy) => sum + copy[of].length, 0)
  const foreign = new Map<string, { file: string; pages: number }>()
  for (const { source } of ledger.pages.filter((page) => isFor(page, 'another-run'))) {
    const known = foreign.get(source.scan) ?? { file: source.file, pages: 0 }
    foreign.set(source.scan, { ...known, pages: known.pages + 1 })
  }
  return {
    expected: count('expected'),
    received: count('received'),
    waiting: count('waiting'),
    missing: count('missing'),
    copies: ledger.copies,
    repeated: repeatedIn(ledger.pages),
    otherRuns: [...foreign.values()],
    unknown: ledger.pages.filter((page) => isFor(page, 'unknown-page') || isFor(page, 'code-check-failed')).map(placeOf),
    blank: ledger.pages.filter(({ outcome }) => outcome === 'blank').map(placeOf),
  }
}

const isFor = (page: LedgerPage, reason: string): boolean => 'reason' in page && page.reason === reason

export const placeOfScan = ({ file, page, part }: ScanPage): ScanPlace => ({ file, page, ...(part === undefined ? {} : { part }) })

const placeOf = ({ source }: { readonly source: ScanPage }): ScanPlace => placeOfScan(source)

function repeatedIn(pages: readonly LedgerPage[]): readonly RepeatedPage[] {
  const groups = new Map<string, { copy: number; page: number; others: ScanPlace[]; kept?: ScanPlace }>()
  for (const page of pages) {
    if (!('shows' in page) || page.shows === undefined) continue
    const { copy, page: number } = page.shows
    const group = groups.get(`${copy}/${number}`) ?? { copy, page: number, others: [] }
    group.others.push(placeOf(page))
    groups.set(`${copy}/${number}`, group)
  }
  for (const page of pages) {
    const group = page.outcome === 'read' ? groups.get(`${page.reading.copy}/${page.reading.page}`) : undefined
    if (group !== undefined) group.kept = placeOf(page)
  }
  return [...groups.values()].sort((a, b) => a.copy - b.copy || a.page - b.page)
}
