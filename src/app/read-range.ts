import { openScan } from '../image/index.ts'
import { isCodeOf, textOfPageCode } from '../model/page-code.ts'
import type { PageReading } from '../model/reading.ts'
import type { Run } from '../model/run.ts'
import { headersOf, readPages, type SheetBook } from '../omr/index.ts'
import { openRunStore, type RunStore } from '../store/index.ts'
import { type LabelSearch, labelledPage } from './labelled-page.ts'

/** Some pages of one scan file, to be read by whoever has a free core. Plain data: it crosses threads. */
export interface ReadTask {
  /** The run's store. */
  readonly store: string
  readonly path: string
  readonly scan: string
  /** The file's name as given. */
  readonly file: string
  readonly password?: string
  /** From 1, both included. */
  readonly from: number
  readonly to: number
}

/** Reads a range of pages; each page becomes one reading, whatever is wrong with it. */
export async function readRange(task: ReadTask): Promise<readonly PageReading[]> {
  const { book, isPrefilled } = bookOf(task.store)
  const opened = await openScan(task.path, task.password === undefined ? {} : { password: task.password })
  const readings: PageReading[] = []
  for (let page = task.from; page <= task.to; page++) {
    const source = { scan: task.scan, file: task.file, page }
    const decoded = opened.kind === 'scan' ? await opened.read(page) : opened
    if (decoded.kind === 'raster') {
      const search = { raster: decoded.raster, sheetOf: book.sheetOf, isPrefilled }
      for (const reading of readPages(decoded.raster, book, source)) readings.push(await labelledPage(reading, search))
    } else readings.push({ kind: 'review', source, reason: 'undecodable-file', detail: `${decoded.reason}: ${decoded.detail}` })
  }
  if (opened.kind === 'scan') opened.close()
  return readings
}

/** What the reader needs of a run: kept per thread while the tasks of one run come in. */
let held: (RunBook & { readonly store: string }) | undefined

interface RunBook extends Pick<LabelSearch, 'isPrefilled'> {
  readonly book: SheetBook
}

function bookOf(store: string): RunBook {
  if (held?.store === store) return held
  const opened = openRunStore(store).value as RunStore
  const prefilled = new Set(opened.run().copies.flatMap(({ number, student }) => (student === undefined ? [] : [number])))
  held = { store, book: bookFrom(opened), isPrefilled: (copy) => prefilled.has(copy) }
  return held
}

/** The sheets of a run as the reader looks them up. */
export function bookFrom(store: RunStore): SheetBook {
  const run = store.run()
  return { headers: headersOf(run.sheets), sheetOf: store.sheetOf, accepts: run.exam.listedCodes ? listedIn(run) : computedFor(run) }
}

const computedFor =
  ({ id, exam }: Run): SheetBook['accepts'] =>
  (code) =>
    isCodeOf(id, code, exam.codeWidths)

/** Copy, page and check together must be those of a page that was printed: how auto-multiple-choice knows its own. */
function listedIn(run: Run): SheetBook['accepts'] {
  const listed = new Set([...run.sheets.map((sheet) => sheet.code), ...(run.exam.listedCodes ?? [])].map(textOfPageCode))
  return (code) => listed.has(textOfPageCode(code))
}
