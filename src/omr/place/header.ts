import type { Point } from '../../base/geometry.ts'
import { stableJson } from '../../base/text.ts'
import type { Mm } from '../../base/units.ts'
import type { PageCode } from '../../model/page-code.ts'
import type { CodeBox, Sheet } from '../../model/sheet.ts'

/** What all pages of one make share, and what is known of a page before it is identified. In mm. */
export interface HeaderGeometry {
  readonly width: Mm
  readonly height: Mm
  /** Centres of the corner discs: top left, top right, bottom right, bottom left. */
  readonly fiducials: readonly [Point, Point, Point, Point]
  readonly diameter: Mm
  readonly codeBoxes: readonly CodeBox[]
}

/** The run, as far as reading needs it. */
export interface SheetBook {
  /** The distinct headers of the run, as `headersOf` gives them. */
  readonly headers: readonly HeaderGeometry[]
  readonly sheetOf: (copy: number, page: number) => Sheet | undefined
  /** Whether a code's checks are those of this run. */
  readonly accepts: (code: PageCode) => boolean
  /** A person has said which page it is: then the printed code is not asked. */
  readonly named?: Sheet
}

/** The distinct headers of a run's sheets, in the order of their first sheet. */
export function headersOf(sheets: readonly Sheet[]): readonly HeaderGeometry[] {
  const found = new Map<string, HeaderGeometry>()
  let before: Sheet | undefined
  for (const sheet of sheets) {
    if (before !== undefined && isAlike(before, sheet)) continue
    before = sheet
    const { width, height, fiducials, fiducialDiameter: diameter, codeBoxes } = sheet
    const header = { width, height, fiducials, diameter, codeBoxes }
    const name = stableJson(header)
    if (!found.has(name)) found.set(name, header)
  }
  return [...found.values()]
}

/** Whether a sheet has this header. */
export const hasHeader = (sheet: Sheet, { width, height, fiducials, diameter, codeBoxes }: HeaderGeometry): boolean =>
  (sheet.fiducials === fiducials && sheet.codeBoxes === codeBoxes) ||
  stableJson([sheet.width, sheet.height, sheet.fiducials, sheet.fiducialDiameter, sheet.codeBoxes]) ===
    stableJson([width, height, fiducials, diameter, codeBoxes])

/** The quick look: sheets of one composer share their header's parts. */
const isAlike = (a: Sheet, b: Sheet): boolean =>
  a.codeBoxes === b.codeBoxes &&
  a.fiducials === b.fiducials &&
  a.width === b.width &&
  a.height === b.height &&
  a.fiducialDiameter === b.fiducialDiameter
