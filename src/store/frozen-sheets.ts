import { present } from '../base/bug.ts'
import type { Sheet } from '../model/sheet.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { pack, unpack } from './exact-json.ts'
import { readOldSheet, readOldSheets } from './old-sheets.ts'
import { createSheetPacker, type PackedSheets, type Stencil, unpackSheets } from './sheet-packer.ts'

/** What was decoded already: stencils by place, and the copy that was asked for last. */
export interface KnownSheets {
  readonly stencils: Map<number, Stencil>
  last?: { readonly copy: number; readonly sheets: readonly Sheet[] }
}

export const nothingKnown = (): KnownSheets => ({ stencils: new Map() })

const COLUMNS = 'SELECT copy, stencil, document FROM pages'

export function writeSheets(database: Database, sheets: readonly Sheet[] | PackedSheets): void {
  const { stencil, copies } = 'stencil' in sheets ? sheets : packedSheets(sheets)
  if (copies.size === 0) return
  const [last] = database.all('SELECT max(place) AS place FROM stencils')
  const place = Number(last?.['place'] ?? 0) + 1
  database.run('INSERT INTO stencils VALUES (?, ?)', place, pack(stencil))
  for (const [copy, document] of copies) database.run('INSERT INTO pages VALUES (?, ?, ?)', copy, place, document)
}

function packedSheets(sheets: readonly Sheet[]): PackedSheets {
  const packer = createSheetPacker()
  const ofCopies = new Map<number, Sheet[]>()
  for (const sheet of sheets) ofCopies.set(sheet.copy, [...(ofCopies.get(sheet.copy) ?? []), sheet])
  for (const ofCopy of ofCopies.values()) packer.add(ofCopy)
  return packer.packed()
}

/** All sheets by copy, each copy's in the order written. */
export const readSheets = (database: Database, known: KnownSheets): readonly Sheet[] => [
  ...readOldSheets(database),
  ...database.all(`${COLUMNS} ORDER BY copy`).flatMap((row) => sheetsIn(database, row, known)),
]

/** One sheet, without decoding any other copy's; undefined when the run printed no such page. */
export function readSheet(database: Database, known: KnownSheets, copy: number, page: number): Sheet | undefined {
  if (known.last?.copy !== copy) {
    const [row] = database.all(`${COLUMNS} WHERE copy = ?`, copy)
    if (row === undefined) return readOldSheet(database, copy, page)
    known.last = { copy, sheets: sheetsIn(database, row, known) }
  }
  return known.last.sheets.find((sheet) => sheet.page === page)
}

function sheetsIn(database: Database, row: Row, known: KnownSheets): readonly Sheet[] {
  const place = Number(row['stencil'])
  const stencil = known.stencils.get(place) ?? readStencil(database, place)
  known.stencils.set(place, stencil)
  return unpackSheets(stencil, Number(row['copy']), new Uint8Array(bytesIn(row, 'document')))
}

function readStencil(database: Database, place: number): Stencil {
  const [row] = database.all('SELECT document FROM stencils WHERE place = ?', place)
  return unpack<Stencil>(bytesIn(present(row, `stencil ${place}`), 'document'))
}
