import { bug } from '../base/bug.ts'
import { compareText } from '../base/text.ts'
import {
  type Decision,
  type Mark,
  type PageReading,
  type ReadPage,
  type RefusalReason,
  type ReviewReason,
  type ScanPage,
  wordOfPage,
} from '../model/reading.ts'
import { pagesDecided } from './ruling.ts'

/** What became of one page that came in. */
export type LedgerPage =
  | { readonly outcome: 'read'; readonly source: ScanPage; readonly reading: ReadPage }
  | ({ readonly outcome: 'review'; readonly reason: ReviewReason } & NotTaken)
  | { readonly outcome: 'blank'; readonly source: ScanPage }
  | ({ readonly outcome: 'refused'; readonly reason: RefusalReason } & NotTaken)

interface NotTaken {
  readonly source: ScanPage
  readonly detail: string
  /** The page that it shows, of those that came several times. */
  readonly shows?: PageName
}

export interface PageName {
  readonly copy: number
  readonly page: number
}

/** One copy's pages: each expected page is received (read), waiting (it came, and is in review) or missing. */
export interface CopyLedger {
  readonly copy: number
  /** Number that is printed on it, when it is one of several photocopies. */
  readonly photocopyOf?: number
  readonly expected: readonly number[]
  readonly received: readonly number[]
  readonly waiting: readonly number[]
  readonly missing: readonly number[]
}

/** Received against expected. `pages` is in order of scan hash and page: no order of reading changes it. */
export interface Ledger {
  readonly pages: readonly LedgerPage[]
  /** Expected pages that no page stands for. */
  readonly missing: readonly PageName[]
  /** In the order of what is expected. */
  readonly copies: readonly CopyLedger[]
  readonly counts: { readonly in: number; readonly read: number; readonly review: number; readonly blank: number; readonly refused: number }
}

export interface LedgerInput {
  /** The page readings of all scans; one that a person identified stands in place of the first. */
  readonly readings: readonly PageReading[]
  readonly decisions: readonly Decision[]
  readonly expected: readonly PageName[]
  readonly marksOf: (reading: ReadPage) => readonly Mark[]
  /** Whether marks are those of a page of which no box can be told. */
  readonly isUnclear?: (marks: readonly Mark[]) => boolean
  /** Whether a page may have lost its marks, so that it says nothing of its boxes. */
  readonly isLost?: (reading: ReadPage) => boolean
}

/** A scan with more failed checks than this share of its sheets, and at least two, is perhaps another run's. */
const FAILED_SHARE = 0.02
const FAILED_LEAST = 2

/**
 * Accounts for every page: what people set aside, scans that look like another run's, pages that came twice.
 * in = read + review + blank + refused, always.
 */
export function ledgerOf(input: LedgerInput): Ledger {
  const ordered = [...input.readings].sort((a, b) => inOrder(a.source, b.source))
  const said = decidedPages(input.decisions)
  const foreign = foreignScans(ordered, said)
  const first = ordered.map((reading) => firstOutcome(reading, said, foreign))
  const pages = withoutDuplicates(first, said, marksIn(input, said)).map((page) => unlessUnclear(page, said, input))
  const seen = new Set(pages.flatMap((page) => (page.outcome === 'read' ? [nameOf(page.reading)] : [])))
  const missing = input.expected.filter((page) => !seen.has(nameOf(page)))
  return { pages, missing, copies: copiesOf(input.expected, pages), counts: countsOf(pages, input.readings.length) }
}

function copiesOf(expected: readonly PageName[], pages: readonly LedgerPage[]): readonly CopyLedger[] {
  const received = new Set(pages.flatMap((page) => (page.outcome === 'read' ? [nameOf(page.reading)] : [])))
  const shown = new Set(pages.flatMap((page) => (page.outcome === 'review' && page.shows ? [nameOf(page.shows)] : [])))
  const copies = new Map<number, number[]>()
  for (const { copy, page } of expected) copies.set(copy, [...(copies.get(copy) ?? []), page])
  return [...copies].map(([copy, all]) => {
    const isReceived = (page: number): boolean => received.has(nameOf({ copy, page }))
    const isWaiting = (page: number): boolean => !isReceived(page) && shown.has(nameOf({ copy, page }))
    return {
      copy,
      expected: all,
      received: all.filter(isReceived),
      waiting: all.filter(isWaiting),
      missing: all.filter((page) => !isReceived(page) && !isWaiting(page)),
    }
  })
}

const inOrder = (a: ScanPage, b: ScanPage): number => compareText(a.scan, b.scan) || a.page - b.page || (a.part ?? 0) - (b.part ?? 0)

const nameOf = (page: PageName): string => `${page.copy}/${page.page}`

interface DecidedPages {
  readonly setAside: ReadonlySet<string>
  /** Pages that a person named, by their place. */
  readonly named: ReadonlyMap<string, PageName>
}

function decidedPages(decisions: readonly Decision[]): DecidedPages {
  const last = [...pagesDecided(decisions)]
  return {
    setAside: new Set(last.flatMap(([place, { kind }]) => (kind === 'set-aside' ? [place] : []))),
    named: new Map(last.flatMap(([place, what]) => (what.kind === 'page' ? [[place, what] as const] : []))),
  }
}

function foreignScans(readings: readonly PageReading[], said: DecidedPages): ReadonlySet<string> {
  const scans = new Map<string, { sheets: number; failed: number }>()
  for (const reading of readings) {
    if (reading.kind === 'blank' || said.setAside.has(wordOfPage(reading.source)) || said.named.has(wordOfPage(reading.source))) continue
    const count = scans.get(reading.source.scan) ?? { sheets: 0, failed: 0 }
    const failed = reading.kind === 'review' && reading.reason === 'code-check-failed' ? 1 : 0
    scans.set(reading.source.scan, { sheets: count.sheets + 1, failed: count.failed + failed })
  }
  return new Set(
    [...scans].flatMap(([scan, { sheets, failed }]) => (failed >= FAILED_LEAST && failed > FAILED_SHARE * sheets ? [scan] : [])),
  )
}

function firstOutcome(reading: PageReading, said: DecidedPages, foreign: ReadonlySet<string>): LedgerPage {
  const { source } = reading
  const named = said.named.get(wordOfPage(source))
  if (said.setAside.has(wordOfPage(source))) return { outcome: 'refused', source, reason: 'set-aside', detail: 'set aside by a person' }
  if (named !== undefined && reading.kind === 'read' && nameOf(named) !== nameOf(reading)) return notYetMeasured(source, named)
  if (reading.kind === 'blank') return { outcome: 'blank', source }
  if (foreign.has(source.scan) && named === undefined) {
    return {
      outcome: 'review',
      source,
      reason: 'another-run',
      detail: 'several pages of this file fail the check of this run: is it another exam’s?',
    }
  }
  switch (reading.kind) {
    case 'read':
      return { outcome: 'read', source, reading }
    case 'review':
      return { outcome: 'review', source, reason: reading.reason, detail: reading.detail }
    case 'refused':
      return { outcome: 'refused', source, reason: reading.reason, detail: reading.detail }
  }
}

/** Only between a decision and the reading that follows it; an interruption there is made good by the next `read` or `decide`. */
const notYetMeasured = (source: ScanPage, { copy, page }: PageName): LedgerPage => ({
  outcome: 'review',
  source,
  reason: 'unknown-page',
  detail: `it was named copy ${copy} page ${page} and not measured as that yet`,
})

/** What a page says of its boxes against another scan of it: nothing where its marks may be lost, unless a person has named it. */
const marksIn =
  ({ marksOf, isLost }: LedgerInput, said: DecidedPages): LedgerInput['marksOf'] =>
  (reading) =>
    isLost?.(reading) === true && !said.named.has(wordOfPage(reading.source))
      ? marksOf(reading).map((mark) => ({ ...mark, state: 'doubtful' }))
      : marksOf(reading)

/**
 * A page that nobody can tell a box of waits for a better scan, unless a person has named it all the same: then its boxes are asked about.
 * So does one whose marks may be lost; once a person has named it, it counts as not answered.
 */
function unlessUnclear(page: LedgerPage, said: DecidedPages, { marksOf, isUnclear, isLost }: LedgerInput): LedgerPage {
  if (page.outcome !== 'read' || said.named.has(wordOfPage(page.source))) return page
  const shows = { copy: page.reading.copy, page: page.reading.page }
  const review = { outcome: 'review', source: page.source, shows } as const
  const name = `copy ${shows.copy} page ${shows.page}`
  if (isUnclear?.(marksOf(page.reading)) === true)
    return { ...review, reason: 'marks-unclear', detail: `${name}: blank boxes do not differ clearly from marked ones` }
  if (isLost?.(page.reading) === true)
    return { ...review, reason: 'marks-lost', detail: `${name}: hardly a mark is seen, and black and white loses pale pencil` }
  return page
}

/**
 * A page that came several times: one that a person named stands; else, when no box is marked in one and blank in
 * another, the one with the fewest doubts stands, or the first of such; else all go to review.
 */
function withoutDuplicates(pages: readonly LedgerPage[], said: DecidedPages, marksOf: LedgerInput['marksOf']): readonly LedgerPage[] {
  const groups = new Map<string, ReadPage[]>()
  for (const page of pages) {
    if (page.outcome !== 'read') continue
    const name = nameOf(page.reading)
    groups.set(name, [...(groups.get(name) ?? []), page.reading])
  }
  const verdicts = new Map<ReadPage, LedgerPage>()
  for (const group of groups.values())
    if (group.length > 1) for (const [reading, verdict] of verdictsOn(group, said, marksOf)) verdicts.set(reading, verdict)
  return pages.map((page) => (page.outcome === 'read' ? (verdicts.get(page.reading) ?? page) : page))
}

function verdictsOn(
  group: readonly ReadPage[],
  said: DecidedPages,
  marksOf: LedgerInput['marksOf'],
): readonly (readonly [ReadPage, LedgerPage])[] {
  const named = group.filter((reading) => said.named.has(wordOfPage(reading.source)))
  const kept = named.length === 1 ? named[0] : named.length === 0 && agree(group.map(marksOf)) ? clearest(group, marksOf) : undefined
  return group.map((reading) => {
    const { source, copy, page } = reading
    if (reading === kept) return [reading, { outcome: 'read', source, reading }]
    const shows = { copy, page }
    const detail = `copy ${copy} page ${page} came ${group.length} times`
    if (kept !== undefined) return [reading, { outcome: 'refused', source, reason: 'duplicate', detail, shows }]
    return [reading, { outcome: 'review', source, reason: 'duplicate-differs', detail: `${detail}, with differing marks`, shows }]
  })
}

/** A page that was scanned again because it was doubtful is not doubtful any more. */
function clearest(group: readonly ReadPage[], marksOf: LedgerInput['marksOf']): ReadPage | undefined {
  const doubts = group.map((reading) => marksOf(reading).filter(({ state }) => state === 'doubtful').length)
  return group[doubts.indexOf(Math.min(...doubts))]
}

/** Whether no zone is marked in one reading and blank (or cancelled) in another. */
function agree(all: readonly (readonly Mark[])[]): boolean {
  const states = new Map<string, 'marked' | 'unmarked'>()
  for (const marks of all)
    for (const { zone, state } of marks) {
      if (state === 'doubtful') continue
      const meant = state === 'marked' ? 'marked' : 'unmarked'
      if ((states.get(zone) ?? meant) !== meant) return false
      states.set(zone, meant)
    }
  return true
}

function countsOf(pages: readonly LedgerPage[], came: number): Ledger['counts'] {
  const count = (outcome: LedgerPage['outcome']): number => pages.filter((page) => page.outcome === outcome).length
  const counts = { in: came, read: count('read'), review: count('review'), blank: count('blank'), refused: count('refused') }
  if (counts.in !== counts.read + counts.review + counts.blank + counts.refused) return bug('pages in ≠ read + review + blank + refused')
  return counts
}
