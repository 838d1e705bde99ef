import { mkdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { boundsOf } from '../base/bounds.ts'
import { cornersOf, project, type Rect } from '../base/geometry.ts'
import { compareText } from '../base/text.ts'
import { csvOf, type Row } from '../exchange/index.ts'
import { cropOf, encodePng, openScan } from '../image/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Raster } from '../model/raster.ts'
import { textOfPage } from '../model/reading.ts'
import { withGrid } from './corner-grid.ts'
import { type Doubt, doubtsOf, probabilityText } from './doubts.ts'
import { evidenceOf } from './evidence.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { scanNamesOf } from './scan-names.ts'
import { writeWhole } from './write-file.ts'

export interface WrittenDoubts {
  readonly boxes: number
  readonly pages: number
  readonly students: number
  readonly file: string
}

export const DOUBT_COLUMNS = ['file', 'page', 'question', 'option', 'crop', 'read as', 'probability', 'decision'] as const

/** Paper shown around a box, mm. */
const MARGIN = 4

export interface DoubtsRequest {
  readonly folder: string
  /** The CSV to write. */
  readonly out: string
  /** For encrypted scans, whose pages have no pictures without it. */
  readonly password?: string
}

/** Writes all that waits for a person as a CSV with pictures, the `decision` column empty. */
export function writeDoubts(request: DoubtsRequest): Promise<Checked<WrittenDoubts>> {
  return withRun(request.folder, async (run) => {
    const evidence = evidenceOf(run.store)
    const doubts = doubtsOf(evidence)
    const names = scanNamesOf(evidence.ledger.pages.map((page) => page.source))
    const crops = join(dirname(request.out), `${basename(request.out, extname(request.out))}-crops`)
    mkdirSync(doubts.length > 0 ? crops : dirname(request.out), { recursive: true })
    const rows: Row[] = []
    const picture = pictureTaker(run, request.password)
    for (const { doubt, place } of byPage(doubts)) {
      const raster = await picture(doubt)
      const crop = join(crops, `${`${place + 1}`.padStart(4, '0')}.png`)
      if (raster !== undefined) writeWhole(crop, await encodePng(raster))
      rows[place] = rowOf(doubt, names.nameOf(doubt.source), raster === undefined ? '' : join(basename(crops), basename(crop)))
    }
    writeWhole(request.out, csvOf(DOUBT_COLUMNS, rows))
    const count = (...kinds: readonly Doubt['kind'][]): number => doubts.filter((doubt) => kinds.includes(doubt.kind)).length
    return checked({ boxes: count('box', 'question'), pages: count('page'), students: count('student'), file: request.out })
  })
}

/** Page after page, so that each is decoded once; with the places that they have in the list. */
const byPage = (doubts: readonly Doubt[]): readonly { readonly doubt: Doubt; readonly place: number }[] =>
  doubts
    .map((doubt, place) => ({ doubt, place }))
    .sort((a, b) => compareText(a.doubt.source.scan, b.doubt.source.scan) || a.doubt.source.page - b.doubt.source.page)

const rowOf = ({ source, place, readAs, probability }: Doubt, file: string, crop: string): Row => ({
  file,
  page: textOfPage(source),
  ...place,
  crop,
  'read as': readAs,
  probability: probabilityText(probability),
})

/** Cuts pictures out of the kept scans; the page decoded last is kept, for the next doubt is mostly on it. */
function pictureTaker({ folder }: OpenRun, password: string | undefined): (doubt: Doubt) => Promise<Raster | undefined> {
  let held: { readonly name: string; readonly raster: Raster | undefined } | undefined
  return async ({ source, shown, unplaced }) => {
    const name = `${source.scan} ${source.page}`
    if (held?.name !== name) held = { name, raster: await pageOf(join(folder, 'scans', source.scan), source.page, password) }
    if (held.raster === undefined) return undefined
    if (shown === undefined) return unplaced ? withGrid(held.raster) : held.raster
    const { toRaster } = shown.page.reading.registration
    return cropOf(
      held.raster,
      boundsOf(
        cornersOf(grown(shown.rect)).map((corner) => project(toRaster, corner)),
        held.raster,
      ),
    )
  }
}

async function pageOf(path: string, page: number, password: string | undefined): Promise<Raster | undefined> {
  const scan = await openScan(path, password === undefined ? {} : { password })
  if (scan.kind === 'undecodable') return undefined
  const decoded = await scan.read(page)
  scan.close()
  return decoded.kind === 'raster' ? decoded.raster : undefined
}

const grown = (rect: Rect): Rect => ({
  x: rect.x - MARGIN,
  y: rect.y - MARGIN,
  width: rect.width + 2 * MARGIN,
  height: rect.height + 2 * MARGIN,
})
