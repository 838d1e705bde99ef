import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Point, Rect } from '../../src/base/geometry.ts'
import { MM_PER_INCH } from '../../src/base/units.ts'
import { openScan } from '../../src/image/index.ts'
import { itemId, optionId, zoneId } from '../../src/model/ids.ts'
import type { CodeRow, PageCode } from '../../src/model/page-code.ts'
import type { Raster } from '../../src/model/raster.ts'
import type { CodeBox, Sheet, Zone } from '../../src/model/sheet.ts'
import { scansFolder } from './tools.ts'

type Box = readonly [xmin: number, xmax: number, ymin: number, ymax: number]

interface CasePage {
  readonly student: number
  readonly page: number
  readonly checksum: number
  readonly dpi: number
  readonly width: number
  readonly height: number
  readonly mark_diameter: number
  readonly marks: readonly (readonly [number, number])[]
  readonly id_boxes: readonly { readonly n: 1 | 2 | 3; readonly d: number; readonly bit: 0 | 1; readonly box: Box }[]
  readonly boxes: readonly {
    readonly role: 'answer' | 'question_only'
    readonly q: number
    readonly a: number
    readonly box: Box
    readonly box_fixed?: Box
    readonly shape: 'square' | 'oval'
    readonly char?: string
    readonly dontscan?: boolean
  }[]
}

export interface CaseScan {
  readonly file: string
  readonly page_index: number
  readonly origin: 'paper' | 'digital'
  readonly truth: {
    readonly kind: 'sheet' | 'not_a_sheet' | 'blank_page' | 'duplicate' | 'pdf_form'
    readonly student?: number
    readonly page?: number
    readonly ticked?: readonly (readonly [number, number])[]
    readonly cancelled?: readonly (readonly [number, number])[]
    readonly red_ink?: readonly (readonly [number, number])[]
    readonly ambiguous?: readonly (readonly [number, number])[]
  }
}

export interface ScanCase {
  readonly case: string
  readonly params: { readonly pdf_password: string | null }
  readonly pages: readonly CasePage[]
  readonly scans: readonly CaseScan[]
}

/** All cases, in the order of their names. */
export function realCases(): readonly ScanCase[] {
  const folders = readdirSync(scansFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => JSON.parse(readFileSync(join(scansFolder, name, 'case.json'), 'utf8')) as ScanCase)
}

const rows: Readonly<Record<1 | 2 | 3, CodeRow>> = { 1: 'copy', 2: 'page', 3: 'check' }

/** The printed pages of a case as sheets; pages without corner marks (not to be scanned) are left out. */
export function sheetsOf(scanCase: ScanCase, position: 'box' | 'box_fixed'): readonly Sheet[] {
  return scanCase.pages.filter((p) => p.mark_diameter > 0).map((p) => sheetOf(p, position))
}

/** The zone of question q, answer a. */
export const zoneName = (q: number, a: number): string => `${q}.${a}`

function sheetOf(p: CasePage, position: 'box' | 'box_fixed'): Sheet {
  const mm = (px: number): number => (px * MM_PER_INCH) / p.dpi
  const rectOf = ([x0, x1, y0, y1]: Box): Rect => ({ x: mm(x0), y: mm(y0), width: mm(x1 - x0), height: mm(y1 - y0) })
  const corner = (i: number): Point => ({ x: mm(p.marks[i]?.[0] ?? 0), y: mm(p.marks[i]?.[1] ?? 0) })
  const codeBoxes = p.id_boxes.map((b): CodeBox => ({ row: rows[b.n], bit: b.d - 1, rect: rectOf(b.box) }))
  const zones = p.boxes
    .filter((b) => b.role === 'answer' && b.dontscan !== true)
    .map((b): Zone => {
      const rect = rectOf(position === 'box_fixed' ? (b.box_fixed ?? b.box) : b.box)
      const zone = { id: zoneId(zoneName(b.q, b.a)), rect, shape: b.shape, group: `${b.q}` }
      const role = { kind: 'option', item: itemId(`q${b.q}`), option: optionId(`a${b.a}`) } as const
      return b.char === undefined ? { ...zone, role } : { ...zone, role, inside: b.char }
    })
  return {
    copy: p.student,
    page: p.page,
    code: codeOfPage(p),
    width: mm(p.width),
    height: mm(p.height),
    fiducials: [corner(0), corner(1), corner(2), corner(3)],
    fiducialDiameter: mm(p.mark_diameter),
    codeBoxes,
    zones,
  }
}

/** What the printed bits spell, row by row; a row that is not printed spells 0. */
function codeOfPage(p: CasePage): PageCode {
  const rowValue = (n: 1 | 2 | 3): number =>
    p.id_boxes
      .filter((b) => b.n === n)
      .sort((a, b) => a.d - b.d)
      .reduce((value, b) => value * 2 + b.bit, 0)
  return { copy: rowValue(1), page: rowValue(2), check: rowValue(3) }
}

/** One grey page of a case, decoded from the file as a user would give it; undefined when it cannot be decoded. */
export async function rasterOf(scanCase: ScanCase, scan: CaseScan): Promise<Raster | undefined> {
  const password = scanCase.params.pdf_password
  const file = await openScan(join(scansFolder, scanCase.case, 'scans', scan.file), password === null ? {} : { password })
  if (file.kind !== 'scan') return undefined
  const page = await file.read(scan.page_index)
  file.close()
  return page.kind === 'raster' ? page.raster : undefined
}
