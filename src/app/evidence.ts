import { present } from '../base/bug.ts'
import type { Decision, Mark, PageReading, ReadPage } from '../model/reading.ts'
import type { Run } from '../model/run.ts'
import type { Sheet } from '../model/sheet.ts'
import { calibrate, classify } from '../omr/index.ts'
import { type Ledger, ledgerOf } from '../score/index.ts'
import type { RunStore } from '../store/index.ts'

/** A page that was read, with the sheet that was printed and what its boxes mean. */
export interface JudgedPage {
  readonly reading: ReadPage
  readonly sheet: Sheet
  readonly marks: readonly Mark[]
}

/** All that is known about a run: derived from its stored readings and decisions, never stored itself. */
export interface Evidence {
  readonly run: Run
  readonly ledger: Ledger
  /** One per page that stands as read. */
  readonly pages: readonly JudgedPage[]
  readonly decisions: readonly Decision[]
}

/**
 * Judges everything that was read. Each scan file is calibrated on its own pages, so that the states do not depend on
 * the order or the calls in which files were read.
 */
export function evidenceOf(store: RunStore): Evidence {
  const run = store.run()
  const readings = store.pages()
  const decisions = store.decisions()
  const judged = judgedPages(run, readings, store.sheetOf)
  const marksOf = (reading: ReadPage): readonly Mark[] => judged.get(reading)?.marks ?? []
  // Students may keep the pages on which they have nothing to write.
  const expected = run.sheets.filter((sheet) => sheet.zones.length > 0)
  const ledger = ledgerOf({ readings, decisions, expected, marksOf })
  const pages = ledger.pages.flatMap((page) => (page.outcome === 'read' ? [present(judged.get(page.reading), 'judged page')] : []))
  return { run, ledger, pages, decisions }
}

/** The pages that were read, judged by what is in their own scan files. */
export function judgedPages(run: Run, readings: readonly PageReading[], sheetOf: RunStore['sheetOf']): ReadonlyMap<ReadPage, JudgedPage> {
  const byScan = new Map<string, { readonly reading: ReadPage; readonly sheet: Sheet }[]>()
  for (const reading of readings) {
    if (reading.kind !== 'read') continue
    const sheet = sheetOf(reading.copy, reading.page)
    if (sheet === undefined) continue
    const pages = byScan.get(reading.source.scan) ?? []
    pages.push({ reading, sheet })
    byScan.set(reading.source.scan, pages)
  }
  const judged = new Map<ReadPage, JudgedPage>()
  for (const pages of byScan.values()) {
    const calibration = calibrate(pages, run.exam.marking)
    for (const { reading, sheet } of pages) judged.set(reading, { reading, sheet, marks: classify(reading, sheet, calibration) })
  }
  return judged
}
