import { present } from '../base/bug.ts'
import type { Decision, Mark, Marking, PageReading, ReadPage } from '../model/reading.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import { calibrate, classify, type Fading, fadingOf, isStroker, isUnclearPage, lostAmong, WRONG_AT_MOST, writersOf } from '../omr/index.ts'
import { isPhotocopied, type Ledger, ledgerOf, unfoldPapers, withoutPlaces, wrongAtMostOf } from '../score/index.ts'
import type { RunStore } from '../store/index.ts'
import { type OddFile, oddFinder } from './ink-warnings.ts'

/** A page that was read, with the sheet that was printed and what its boxes mean. */
export interface JudgedPage {
  /** In evidence, without its measures: they have been judged. */
  readonly reading: ReadPage
  readonly sheet: Sheet
  readonly marks: readonly Mark[]
  /** Its writer answers by strokes where filling was asked for. */
  readonly isStroked?: true
  /** What black and white left of its writer's marks. */
  readonly fading?: Fading
}

/** All that is known about a run: derived from its stored readings and decisions, never stored itself. */
export interface Evidence {
  readonly run: Run
  readonly ledger: Ledger
  /** One per page that stands as read. */
  readonly pages: readonly JudgedPage[]
  readonly decisions: readonly Decision[]
  /** Scan files whose ink is odd as a whole. */
  readonly odd: readonly OddFile[]
  /** Of a photocopied run, whose papers are copies of their own here: the number printed on them, by their own. */
  readonly printedOf: ReadonlyMap<number, number>
}

/**
 * Judges everything that was read. Each scan file is calibrated on its own pages, so that the states do not depend on
 * the order or the calls in which files were read.
 */
export function evidenceOf(store: RunStore): Evidence {
  const { stored, judged: judgedAsPrinted, odd } = judgedScans(store)
  const { run, readings, decisions, printedOf } = papersIn(store, stored)
  const judged = renumbered(judgedAsPrinted, stored, readings)
  const marksOf = (reading: ReadPage): readonly Mark[] => judged.get(reading)?.marks ?? []
  // Students may keep the pages on which they have nothing to write.
  const expected = run.sheets.filter((sheet) => sheet.zones.length > 0)
  const lost = lostAmong(judged.values())
  const isLost = (reading: ReadPage): boolean => lost.has(present(judged.get(reading), 'judged page'))
  const ledger = ledgerOf({ readings, decisions, expected, marksOf, isUnclear: isUnclearPage, isLost })
  const pages = ledger.pages.flatMap((page) => (page.outcome === 'read' ? [present(judged.get(page.reading), 'judged page')] : []))
  const copies = ledger.copies.map((copy) => withPrinted(copy, printedOf))
  return { run, ledger: { ...ledger, copies }, pages, decisions, odd, printedOf }
}

interface JudgedScans {
  readonly stored: readonly PageReading[]
  readonly judged: ReadonlyMap<ReadPage, JudgedPage>
  readonly odd: readonly OddFile[]
}

/**
 * Scan after scan: what was measured is let go of once it is judged, so that not all of a run's measures are in memory at
 * once. Of photocopies they are kept, to know a picture that comes again.
 */
function judgedScans(store: RunStore): JudgedScans {
  const keepsMeasures = isPhotocopied(store.decisions())
  const stored: PageReading[] = []
  const judged = new Map<ReadPage, JudgedPage>()
  const odd = oddFinder()
  for (const { hash } of store.scans()) {
    const readings = store.readingsIn(hash)
    const pages = judgedPages(store, readings)
    odd.see(hash, [...pages.values()])
    for (const reading of readings) {
      const kept = reading.kind !== 'read' || keepsMeasures ? reading : { ...reading, measures: [] }
      stored.push(kept)
      const page = reading.kind === 'read' ? pages.get(reading) : undefined
      if (kept.kind === 'read' && page !== undefined) judged.set(kept, { ...page, reading: kept })
    }
  }
  return { stored, judged, odd: odd.found() }
}

/** The run and what was read of it: each paper a copy of its own when sheets were photocopied. */
function papersIn(
  store: RunStore,
  readings: readonly PageReading[],
): Pick<Evidence, 'run' | 'decisions' | 'printedOf'> & { readonly readings: readonly PageReading[] } {
  const [run, decisions] = [store.run(), store.decisions()]
  if (!isPhotocopied(decisions)) return { run, readings, decisions: withoutPlaces(decisions), printedOf: new Map() }
  return unfoldPapers({ run, readings, scans: store.scans().map(({ hash }) => hash), decisions })
}

/** Judged pages by their readings under new copy numbers; `readings` are one for one with those as stored. */
function renumbered(
  judged: ReadonlyMap<ReadPage, JudgedPage>,
  stored: readonly PageReading[],
  readings: readonly PageReading[],
): ReadonlyMap<ReadPage, JudgedPage> {
  if (stored === readings) return judged
  return new Map(
    readings.flatMap((reading, i) => {
      const before = stored[i]
      const page = before?.kind === 'read' ? judged.get(before) : undefined
      if (page === undefined || reading.kind !== 'read') return []
      return [[reading, { ...page, reading, sheet: { ...page.sheet, copy: reading.copy } }] as const]
    }),
  )
}

/** Something of a copy, with the number printed on it where that is another. */
export function withPrinted<T extends { readonly copy: number }>(
  of: T,
  printedOf: Evidence['printedOf'],
): T & { readonly photocopyOf?: number } {
  const photocopyOf = printedOf.get(of.copy)
  return photocopyOf === undefined ? of : { ...of, photocopyOf }
}

/**
 * The pages that were read, judged by what is in their own scan files, within the chance of a wrong answer that the run was given. Pages
 * without greys are judged apart from a file's others: black and white makes letters pale or full that greys show as they are.
 */
export function judgedPages(store: JudgingStore, readings: readonly PageReading[]): ReadonlyMap<ReadPage, JudgedPage> {
  const alike = new Map<string, FiledPage[]>()
  for (const reading of readings) {
    if (reading.kind !== 'read') continue
    const sheet = store.sheetOf(reading.copy, reading.page)
    if (sheet === undefined) continue
    const kind = `${reading.source.scan} ${reading.isBilevel === true}`
    const pages = alike.get(kind) ?? []
    pages.push({ reading, sheet })
    alike.set(kind, pages)
  }
  const { marking } = store.run().exam
  const wrongAtMost = wrongAtMostIn(store)
  return new Map([...alike.values()].flatMap((pages) => judgedFile(pages, marking, wrongAtMost)))
}

/** Pages of one scan file, all with greys or all without, judged by what they have in common and by who wrote each. */
function judgedFile(pages: readonly FiledPage[], marking: Marking, wrongAtMost: number): readonly (readonly [ReadPage, JudgedPage])[] {
  const calibration = calibrate(pages, marking)
  const writers = writersOf(pages, calibration)
  return pages.map(({ reading, sheet }) => {
    const writer = writers.get(reading)
    const marks = classify(reading, sheet, { ...calibration, ...(writer === undefined ? {} : { writer }) }, wrongAtMost)
    const fading = fadingOf({ reading, sheet, marks })
    const strokes = writer !== undefined && isStroker(writer) ? { isStroked: true as const } : {}
    return [reading, { reading, sheet, marks, ...strokes, ...(fading === undefined ? {} : { fading }) }] as const
  })
}

type JudgingStore = Pick<RunStore, 'sheetOf' | 'run' | 'decisions'>

interface FiledPage {
  readonly reading: ReadPage
  readonly sheet: Sheet
}

/** The chance of a wrong answer to one question that is taken without asking: as was decided, else as it comes. */
export const wrongAtMostIn = (store: Pick<RunStore, 'decisions'>): number => wrongAtMostOf(store.decisions()) ?? WRONG_AT_MOST
