import { present } from '../base/bug.ts'
import { shortHash } from '../base/hash.ts'
import type { Sheet, Zone } from '../model/sheet.ts'
import { bytesIn, type Database, type Row } from './database.ts'
import { exactRatio, packText, unpack } from './exact-json.ts'

/** What the pages of a run have in common: written once for all of them. */
type Geometry = Pick<Sheet, 'width' | 'height' | 'fiducials' | 'fiducialDiameter' | 'codeBoxes'>
type OwnPart = Pick<Sheet, 'code' | 'zones'>

/** Geometries that were decoded already, by hash: one run has few. */
export type KnownGeometries = Map<string, Geometry>

const COLUMNS = 'SELECT copy, page, geometry, document FROM sheets'

export function writeSheets(database: Database, sheets: readonly Sheet[]): void {
  const hashes = new Map<string, string>()
  const hashOf = (geometry: Geometry): string => {
    const json = JSON.stringify(geometry)
    const hash = hashes.get(json) ?? shortHash(json)
    if (!hashes.has(json)) database.run('INSERT OR IGNORE INTO geometries VALUES (?, ?)', hash, packText(json))
    hashes.set(json, hash)
    return hash
  }
  for (const { copy, page, code, zones, ...geometry } of sheets) {
    const own = packText(JSON.stringify({ code, zones: zones.map(storedZone) }))
    database.run('INSERT INTO sheets (copy, page, geometry, document) VALUES (?, ?, ?, ?)', copy, page, hashOf(geometry), own)
  }
}

/** The points of grader boxes are the only fractions on a sheet: written here, thousands of pages need no search for them. */
const storedZone = (zone: Zone): unknown =>
  zone.role.kind === 'grade' ? { ...zone, role: { ...zone.role, points: exactRatio(zone.role.points) } } : zone

/** All sheets in the order written. */
export const readSheets = (database: Database, known: KnownGeometries): readonly Sheet[] =>
  database.all(`${COLUMNS} ORDER BY place`).map((row) => sheetIn(database, row, known))

/** One sheet, without decoding any other; undefined when the run printed no such page. */
export function readSheet(database: Database, known: KnownGeometries, copy: number, page: number): Sheet | undefined {
  const [row] = database.all(`${COLUMNS} WHERE copy = ? AND page = ?`, copy, page)
  return row === undefined ? undefined : sheetIn(database, row, known)
}

function sheetIn(database: Database, row: Row, known: KnownGeometries): Sheet {
  const geometry = geometryOf(database, `${row['geometry']}`, known)
  return { copy: Number(row['copy']), page: Number(row['page']), ...geometry, ...unpack<OwnPart>(bytesIn(row, 'document')) }
}

function geometryOf(database: Database, hash: string, known: KnownGeometries): Geometry {
  const found = known.get(hash)
  if (found !== undefined) return found
  const [row] = database.all('SELECT document FROM geometries WHERE hash = ?', hash)
  const geometry = unpack<Geometry>(bytesIn(present(row, `geometry ${hash}`), 'document'))
  known.set(hash, geometry)
  return geometry
}
