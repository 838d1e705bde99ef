import { join } from 'node:path'
import { openScan } from '../image/index.ts'
import type { DecidedThing, PageReading } from '../model/reading.ts'
import { readPage } from '../omr/index.ts'
import { bookFrom } from './read-range.ts'
import type { OpenRun } from './run-folder.ts'

/**
 * Measures the pages that a person has named: their code could not be read, so that nobody knew where to look. A page
 * that cannot be registered even so stays in review.
 */
export async function rereadPages(run: OpenRun, decided: readonly DecidedThing[]): Promise<void> {
  for (const thing of decided) {
    if (thing.kind !== 'page') continue
    const reading = await reread(run, thing)
    if (reading !== undefined) run.store.addReread([reading])
  }
}

async function reread(
  { folder, store }: OpenRun,
  thing: Extract<DecidedThing, { readonly kind: 'page' }>,
): Promise<PageReading | undefined> {
  const named = store.sheetOf(thing.copy, thing.page)
  const scan = await openScan(join(folder, 'scans', thing.scan))
  if (named === undefined || scan.kind === 'undecodable') return undefined
  const decoded = await scan.read(thing.scanPage)
  scan.close()
  const file = store.scans().find(({ hash }) => hash === thing.scan)?.name ?? thing.scan
  if (decoded.kind === 'undecodable') return undefined
  return readPage(decoded.raster, { ...bookFrom(store), named }, { scan: thing.scan, file, page: thing.scanPage })
}
