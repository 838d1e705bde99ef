import { join } from 'node:path'
import { openScan } from '../image/index.ts'
import type { NamedPage, PageReading, ScanPage } from '../model/reading.ts'
import { readPage, readPart, readPlaced } from '../omr/index.ts'
import { pagesDecided } from '../score/index.ts'
import { bookFrom } from './read-range.ts'
import type { OpenRun } from './run-folder.ts'

/**
 * Measures the pages that people named (their code could not be read, so that nobody knew where to look), as the last
 * word on each says. A page that cannot be registered even so stays in review. What stands already as it was decided is
 * left alone, so that an interruption between a decision and its reading is made good whenever this is called again.
 */
export async function settlePages(run: OpenRun, password?: string): Promise<void> {
  for (const thing of pagesDecided(run.store.decisions()).values()) {
    if (thing.kind !== 'page') continue
    const standing = run.store.readingOf(thing.scan, thing.scanPage, thing.part)
    if (standing === undefined || (thing.corners === undefined && isAs(standing, thing))) continue
    const reading = await reread(run, thing, { source: standing.source, password })
    if (reading !== undefined && JSON.stringify(reading) !== JSON.stringify(standing)) run.store.addReread([reading])
  }
}

const isAs = (standing: PageReading, { copy, page }: NamedPage): boolean =>
  standing.kind === 'read' && standing.copy === copy && standing.page === page

interface KnownScan {
  readonly source: ScanPage
  readonly password: string | undefined
}

async function reread({ folder, store }: OpenRun, thing: NamedPage, { source, password }: KnownScan): Promise<PageReading | undefined> {
  const named = store.sheetOf(thing.copy, thing.page)
  const scan = await openScan(join(folder, 'scans', thing.scan), password === undefined ? {} : { password })
  if (named === undefined || scan.kind === 'undecodable') return undefined
  const decoded = await scan.read(thing.scanPage)
  scan.close()
  if (decoded.kind === 'undecodable') return undefined
  if (thing.corners !== undefined) return readPlaced(decoded.raster, named, thing.corners, source)
  const read = source.part === undefined ? readPage : readPart
  return read(decoded.raster, { ...bookFrom(store), named }, source)
}
