import { compareText } from '../base/text.ts'
import { type DecidedPage, type Decision, type PageReading, type ReadPage, wordOfPage } from '../model/reading.ts'
import type { Sheet } from '../model/sheet.ts'
import { pagesDecided, papersDecided, wordOfDecided } from './ruling.ts'

/** What tells the papers of a photocopied exam apart. */
export interface PapersInput {
  readonly readings: readonly PageReading[]
  /** Hashes of the scan files in the order in which they came: papers are numbered in it. */
  readonly scans: readonly string[]
  readonly decisions: readonly Decision[]
  /** Pages that must come back; those on which nobody writes may be kept. */
  readonly sheets: readonly Pick<Sheet, 'copy' | 'page'>[]
}

/** Which paper each scanned page belongs to. Papers are numbered from 1. */
export interface Papers {
  /** By the page's word; only of pages whose paper is known. */
  readonly paperOf: ReadonlyMap<string, number>
  /** Printed copy that a paper bears the code of. */
  readonly copyOf: ReadonlyMap<number, number>
  /** Pages whose paper somebody must name, with the reason. */
  readonly open: ReadonlyMap<string, string>
  /** The very same picture in another file. */
  readonly repeats: ReadonlySet<string>
}

/**
 * Several papers bear one code: they are told apart by where they lie in the scan. Pages that follow each other upwards
 * (or, in a whole file, downwards) and make up a copy are one paper. Where pages of a copy are missing or out of order,
 * the pages after the first are anyone's until a person says whose: nothing is joined by guess.
 */
export function papersOf(input: PapersInput): Papers {
  const expected = pagesByCopy(input.sheets)
  const rank = new Map(input.scans.map((scan, i) => [scan, i]))
  const inOrder = input.readings.toSorted(
    (a, b) =>
      (rank.get(a.source.scan) ?? 0) - (rank.get(b.source.scan) ?? 0) ||
      compareText(a.source.scan, b.source.scan) ||
      a.source.page - b.source.page ||
      (a.source.part ?? 0) - (b.source.part ?? 0),
  )
  const repeats = repeatsIn(inOrder)
  const aside = new Set([...pagesDecided(input.decisions)].flatMap(([word, { kind }]) => (kind === 'set-aside' ? [word] : [])))
  const taken = inOrder.filter(({ source }) => !repeats.has(wordOfPage(source)) && !aside.has(wordOfPage(source)))
  const found = openPapers()
  for (const scan of new Set(taken.map(({ source }) => source.scan)))
    for (const group of groupsOf(
      taken.filter(({ source }) => source.scan === scan),
      expected,
    ))
      found.add(group, expected)
  found.decide(
    papersDecided(input.decisions),
    taken.flatMap((reading) => (reading.kind === 'read' ? [reading] : [])),
  )
  return { ...found, repeats }
}

type Expected = ReadonlyMap<number, readonly number[]>

function pagesByCopy(sheets: PapersInput['sheets']): Expected {
  const pages = new Map<number, number[]>()
  for (const { copy, page } of sheets)
    pages.set(
      copy,
      [...(pages.get(copy) ?? []), page].sort((a, b) => a - b),
    )
  return pages
}

/** A page whose measures and place are to the last digit those of a page of an earlier file is that page, not another paper. */
function repeatsIn(readings: readonly PageReading[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const repeats = new Set<string>()
  for (const reading of readings) {
    if (reading.kind !== 'read') continue
    const picture = JSON.stringify([reading.copy, reading.page, reading.registration, reading.measures])
    const scan = first.get(picture)
    if (scan === undefined) first.set(picture, reading.source.scan)
    else if (scan !== reading.source.scan) repeats.add(wordOfPage(reading.source))
  }
  return repeats
}

/** Pages that follow each other in a file, perhaps of one paper. */
interface Group {
  readonly pages: readonly ReadPage[]
  readonly isSure: boolean
}

function groupsOf(readings: readonly PageReading[], expected: Expected): readonly Group[] {
  const pagesOf = (run: readonly ReadPage[]): readonly number[] => expected.get(run[0]?.copy ?? 0) ?? []
  const has = (run: readonly ReadPage[], page: number | undefined): boolean => run.some((one) => one.page === page)
  const isWhole = (run: readonly ReadPage[]): boolean => pagesOf(run).every((page) => has(run, page))
  const [up, down] = [runsOf(readings, 1), runsOf(readings, -1)]
  const isUp = up.every(isWhole) || !down.every(isWhole)
  const runs = isUp ? up : down
  /** Whether pages of a stretch may be among those of the one beside it: its end is missing, or its beginning. */
  const lacks = (side: 'end' | 'beginning', run: readonly ReadPage[] | undefined, copy: number): boolean => {
    if (run === undefined || (run[0]?.copy ?? copy) !== copy) return false
    return run.length === 0 || !has(run, pagesOf(run).at((side === 'end') === isUp ? -1 : 0))
  }
  return runs.flatMap((run, i) => {
    const copy = run[0]?.copy
    if (copy === undefined) return []
    const isOpenBeside = lacks('end', runs[i - 1], copy) || lacks('beginning', runs[i + 1], copy)
    return [{ pages: run, isSure: pagesOf(run).length === 1 || (isWhole(run) && !isOpenBeside) }]
  })
}

/** Stretches of one copy whose pages go on in one direction; a page in review stands as an empty stretch, blank backs as nothing. */
function runsOf(readings: readonly PageReading[], direction: 1 | -1): readonly (readonly ReadPage[])[] {
  const runs: ReadPage[][] = []
  for (const reading of readings) {
    if (reading.kind === 'review') runs.push([])
    if (reading.kind !== 'read') continue
    const last = runs.at(-1)?.at(-1)
    const goesOn = last !== undefined && last.copy === reading.copy && (reading.page - last.page) * direction > 0
    if (goesOn) runs.at(-1)?.push(reading)
    else runs.push([reading])
  }
  return runs
}

function openPapers() {
  const paperOf = new Map<string, number>()
  const copyOf = new Map<number, number>()
  const open = new Map<string, string>()
  let papers = 0
  const begin = (reading: ReadPage): number => {
    papers++
    copyOf.set(papers, reading.copy)
    return papers
  }
  const ask = ({ source, copy, page }: ReadPage, why: string): void =>
    void open.set(wordOfPage(source), `page ${page} of a photocopy of copy ${copy}: ${why}`)

  const add = ({ pages, isSure }: Group, expected: Expected): void => {
    const [any] = pages
    if (any === undefined) return
    const due = expected.get(any.copy) ?? []
    const known = isSure ? pages : pages.filter(({ page }) => page === Math.min(...due))
    const [head] = known
    const paper = head === undefined ? 0 : begin(head)
    for (const { source } of known) paperOf.set(wordOfPage(source), paper)
    const asked = pages.filter((reading) => !known.includes(reading) && due.includes(reading.page))
    for (const reading of asked) ask(reading, 'the pages around it do not tell whose it is')
  }

  const join = (reading: ReadPage, beside: DecidedPage, all: readonly ReadPage[]): void => {
    const paper = paperOf.get(wordOfDecided(beside))
    const has = all.some((one) => one.page === reading.page && paperOf.get(wordOfPage(one.source)) === paper)
    if (paper === undefined) ask(reading, 'the page that it was put to has no paper itself')
    else if (copyOf.get(paper) !== reading.copy || has) ask(reading, 'the paper that it was put to has that page already')
    else paperOf.set(wordOfPage(reading.source), paper)
  }

  const decide = (decided: ReturnType<typeof papersDecided>, all: readonly ReadPage[]): void => {
    const named = all.flatMap((reading) => {
      const what = decided.get(wordOfPage(reading.source))
      return what === undefined ? [] : [{ reading, beside: what.beside }]
    })
    for (const { reading } of named) for (const map of [paperOf, open]) map.delete(wordOfPage(reading.source))
    for (const { reading, beside } of named) if (beside === undefined) paperOf.set(wordOfPage(reading.source), begin(reading))
    for (const { reading, beside } of named) if (beside !== undefined) join(reading, beside, all)
  }
  return { paperOf, copyOf, open, add, decide }
}
