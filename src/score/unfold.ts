import { type DecidedPage, type DecidedThing, type Decision, type PageReading, wordOfPage } from '../model/reading.ts'
import type { Run } from '../model/run.ts'
import type { Copy } from '../model/variant.ts'
import { papersOf } from './papers.ts'
import { wordOfDecided } from './ruling.ts'

/** A run whose sheets were photocopied, each paper as a copy of its own. */
export interface Unfolded {
  readonly run: Run
  /** One for one with those that were given. */
  readonly readings: readonly PageReading[]
  readonly decisions: readonly Decision[]
  /** Number printed on a photocopy, by the number that it was given here; of photocopies only. */
  readonly printedOf: ReadonlyMap<number, number>
}

export interface Folded {
  readonly run: Run
  readonly readings: readonly PageReading[]
  /** Hashes of the scan files in the order in which they came. */
  readonly scans: readonly string[]
  readonly decisions: readonly Decision[]
}

/**
 * Gives each paper of a copy that came several times a copy number of its own, above those that were printed; from
 * there on it is a copy like any other. Whom such a copy was printed for says nothing. A copy that came once stays what
 * it is. Decisions follow the scanned pages that they were made on.
 */
export function unfoldPapers({ run, readings, scans, decisions }: Folded): Unfolded {
  const { paperOf, copyOf, open, repeats } = papersOf({
    readings,
    scans,
    decisions,
    sheets: run.sheets.filter((sheet) => sheet.zones.length > 0),
  })
  const base = Math.max(0, ...run.copies.map(({ number }) => number))
  const papersOfCopy = new Map<number, number>()
  for (const paper of new Set(paperOf.values()))
    papersOfCopy.set(copyOf.get(paper) ?? 0, (papersOfCopy.get(copyOf.get(paper) ?? 0) ?? 0) + 1)
  const several = new Set([...new Set(paperOf.values())].filter((paper) => (papersOfCopy.get(copyOf.get(paper) ?? 0) ?? 0) > 1))
  const numberOf = (paper: number): number => (several.has(paper) ? base + paper : (copyOf.get(paper) ?? 0))
  const unfolded = readings.map((reading): PageReading => {
    const word = wordOfPage(reading.source)
    const [paper, why] = [paperOf.get(word), open.get(word)]
    const { source } = reading
    if (reading.kind !== 'read') return reading
    if (repeats.has(word))
      return {
        kind: 'refused',
        source,
        reason: 'duplicate',
        detail: `the same picture of copy ${reading.copy} page ${reading.page} is in another file`,
      }
    if (why !== undefined) return { kind: 'review', source, reason: 'paper-unsure', detail: why }
    return paper === undefined ? reading : { ...reading, copy: numberOf(paper) }
  })
  const numberAt = (at: DecidedPage, printed: number): number | undefined => {
    const paper = paperOf.get(wordOfDecided(at))
    return paper !== undefined && copyOf.get(paper) === printed ? numberOf(paper) : undefined
  }
  const printedOf = new Map([...several].map((paper) => [base + paper, copyOf.get(paper) ?? 0] as const))
  return {
    run: withPapers(run, printedOf),
    readings: unfolded,
    decisions: followed(decisions, numberAt, new Set(printedOf.values())),
    printedOf,
  }
}

/** The run with photocopied copies replaced by their papers. */
function withPapers(run: Run, printedOf: Unfolded['printedOf']): Run {
  const photocopied = new Set(printedOf.values())
  const copies = new Map(run.copies.map((copy) => [copy.number, copy]))
  const papers = [...printedOf].flatMap(([number, printed]): readonly Copy[] => {
    const copy = copies.get(printed)
    if (copy === undefined) return []
    const { student: _student, ...rest } = copy
    return [{ ...rest, number }]
  })
  const sheets = [...printedOf].flatMap(([number, printed]) =>
    run.sheets.filter(({ copy }) => copy === printed).map((sheet) => ({ ...sheet, copy: number })),
  )
  const stays = (copy: number): boolean => !photocopied.has(copy)
  return {
    id: run.id,
    exam: run.exam,
    roster: run.roster,
    variants: run.variants,
    ...(run.seats === undefined ? {} : { seats: run.seats }),
    copies: [...run.copies.filter(({ number }) => stays(number)), ...papers],
    sheets: [...run.sheets.filter(({ copy }) => stays(copy)), ...sheets],
  }
}

/**
 * Decisions with the numbers of the papers that they were made on. One that names a photocopied copy and no scanned page
 * could be meant for any of its papers: it is left out, and what it was about stays open.
 */
function followed(
  decisions: readonly Decision[],
  numberAt: (at: DecidedPage, printed: number) => number | undefined,
  photocopied: ReadonlySet<number>,
): readonly Decision[] {
  const follow = (what: DecidedThing): DecidedThing | undefined => {
    if (what.kind === 'page') return { ...what, copy: numberAt(what, what.copy) ?? what.copy }
    if (what.kind !== 'zone' && what.kind !== 'student') return what
    const copy = what.at === undefined ? (photocopied.has(what.copy) ? undefined : what.copy) : numberAt(what.at, what.copy)
    if (copy === undefined) return undefined
    const { at: _at, ...rest } = what
    return { ...rest, copy }
  }
  return decisions.flatMap((decision) => {
    const what = follow(decision.what)
    return what === undefined ? [] : [{ ...decision, what }]
  })
}

/** Decisions of a run that is not photocopied (any more): the scanned page that they were made on does not matter. */
export function withoutPlaces(decisions: readonly Decision[]): readonly Decision[] {
  const hasPlace = ({ what }: Decision): boolean => 'at' in what && what.at !== undefined
  return decisions.some(hasPlace) ? followed(decisions, (_at, printed) => printed, new Set()) : decisions
}
