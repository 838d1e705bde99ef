import { present } from '../base/bug.ts'
import type { Sheet } from '../model/sheet.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { unpack } from './exact-json.ts'
import type { Frame } from './sheet-packer.ts'

type OwnPart = Pick<Sheet, 'code' | 'zones'>

const COLUMNS = 'SELECT copy, page, document, geometry FROM sheets'

/** The sheets of a store that began as version 1 or 2: a row a page. */
export const readOldSheets = (database: Database): readonly Sheet[] =>
  database.all(`${COLUMNS} ORDER BY place`).map((row) => sheetIn(database, row))

export function readOldSheet(database: Database, copy: number, page: number): Sheet | undefined {
  const [row] = database.all(`${COLUMNS} WHERE copy = ? AND page = ?`, copy, page)
  return row === undefined ? undefined : sheetIn(database, row)
}

function sheetIn(database: Database, row: Row): Sheet {
  const [geometry] = database.all('SELECT document FROM geometries WHERE hash = ?', `${row['geometry']}`)
  const frame = unpack<Frame>(bytesIn(present(geometry, 'the geometry of a sheet'), 'document'))
  return { copy: Number(row['copy']), page: Number(row['page']), ...frame, ...unpack<OwnPart>(bytesIn(row, 'document')) }
}
