import { bug } from '../base/bug.ts'
import type { Sheet, Zone, ZoneRole } from '../model/sheet.ts'
import { exactJson } from './exact-json.ts'
import { packIntegers, unpackIntegers } from './integers.ts'

/** What many pages have in common: zones without their places, and all of a page that is not its own. */
export interface Stencil {
  readonly zones: readonly Zone[]
  readonly frames: readonly Frame[]
}
export type Frame = Pick<Sheet, 'width' | 'height' | 'fiducials' | 'fiducialDiameter' | 'codeBoxes'>

/** Sheets in a hundredth of their size: a stencil, and for each copy the numbers that place it on its pages. */
export interface PackedSheets {
  readonly stencil: Stencil
  readonly copies: ReadonlyMap<number, Uint8Array>
}

/** Packs sheets as they come, a copy at a time. */
export interface SheetPacker {
  readonly add: (sheets: readonly Sheet[]) => void
  readonly packed: () => PackedSheets
}

/** Places are kept in 1/1000 mm, as sheets have them; a place between is kept with the zone itself. */
const PER_MM = 1000

export function createSheetPacker(): SheetPacker {
  const zones = createPool<Zone>()
  const frames = createPool<Frame>()
  const zoneNumber = createZoneNumbers(zones)
  const frameNumbers = new Map<Sheet['codeBoxes'], { readonly frame: Frame; readonly number: number }>()
  const copies = new Map<number, Uint8Array>()
  const frameOf = ({ width, height, fiducials, fiducialDiameter, codeBoxes }: Sheet): number => {
    const known = frameNumbers.get(codeBoxes)
    const frame: Frame = { width, height, fiducials, fiducialDiameter, codeBoxes }
    if (known !== undefined && sameFrame(known.frame, frame)) return known.number
    const number = frames.numberOf(frame)
    frameNumbers.set(codeBoxes, { frame, number })
    return number
  }
  return {
    add: (sheets) => {
      const [first] = sheets
      if (first === undefined) return
      const numbers: number[] = []
      for (const sheet of sheets) {
        const { page, code } = sheet
        if (code.copy !== first.copy || sheet.copy !== first.copy || code.page !== page)
          bug(`no page of copy ${first.copy}: ${sheet.copy}/${page}`)
        numbers.push(page, frameOf(sheet), code.check, code.strong ?? -1, sheet.zones.length)
        for (const zone of sheet.zones) {
          const [x, y] = [thousandths(zone.rect.x), thousandths(zone.rect.y)]
          numbers.push(zoneNumber(zone, x === undefined || y === undefined), x ?? 0, y ?? 0)
        }
      }
      copies.set(first.copy, packIntegers(numbers))
    },
    packed: () => ({ stencil: { zones: zones.all, frames: frames.all }, copies }),
  }
}

/** Undefined of a length that is no whole number of thousandths. */
function thousandths(mm: number): number | undefined {
  const whole = Math.round(mm * PER_MM)
  return whole / PER_MM === mm ? whole : undefined
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.fiducialDiameter === b.fiducialDiameter &&
  a.fiducials.every((point, i) => point.x === b.fiducials[i]?.x && point.y === b.fiducials[i]?.y)

interface Pool<T> {
  readonly all: readonly T[]
  readonly numberOf: (thing: T) => number
}

/** Things numbered in order of arrival, equal ones alike. */
function createPool<T>(): Pool<T> {
  const all: T[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    numberOf: (thing) => {
      const json = exactJson(thing)
      const number = numbers.get(json) ?? all.push(thing) - 1
      numbers.set(json, number)
      return number
    },
  }
}

/** Zones of copies that were set from the same content have the same role: what it is costs no look at all of it. */
function createZoneNumbers(pool: Pool<Zone>): (zone: Zone, isPlaced: boolean) => number {
  const byRole = new WeakMap<ZoneRole, { readonly zone: Zone; readonly number: number }>()
  return (zone, isPlaced) => {
    const known = byRole.get(zone.role)
    if (known !== undefined && !isPlaced && sameZone(known.zone, zone)) return known.number
    const number = pool.numberOf(isPlaced ? zone : { ...zone, rect: { ...zone.rect, x: 0, y: 0 } })
    if (!isPlaced) byRole.set(zone.role, { zone, number })
    return number
  }
}

const sameZone = (a: Zone, b: Zone): boolean =>
  a.id === b.id &&
  a.group === b.group &&
  a.shape === b.shape &&
  a.inside === b.inside &&
  a.exclusive === b.exclusive &&
  a.rect.width === b.rect.width &&
  a.rect.height === b.rect.height

/** All that was packed, as it was. */
export const sheetsOf = ({ stencil, copies }: PackedSheets): readonly Sheet[] =>
  [...copies].flatMap(([copy, bytes]) => unpackSheets(stencil, copy, bytes))

/** The sheets of a copy as they were packed. */
export function unpackSheets(stencil: Stencil, copy: number, bytes: Uint8Array): readonly Sheet[] {
  const numbers = unpackIntegers(bytes)
  const sheets: Sheet[] = []
  let at = 0
  const next = (): number => numbers[at++] ?? bug(`the sheets of copy ${copy} are cut off`)
  while (at < numbers.length) {
    const [page, frame, check, strong, count] = [next(), next(), next(), next(), next()]
    const code = { copy, page, check, ...(strong < 0 ? {} : { strong }) }
    const zones = Array.from({ length: count }, () => placedZone(stencil, next(), next(), next()))
    sheets.push({ copy, page, ...(stencil.frames[frame] ?? bug(`no frame ${frame}`)), code, zones })
  }
  return sheets
}

function placedZone({ zones }: Stencil, number: number, x: number, y: number): Zone {
  const zone = zones[number] ?? bug(`no zone ${number}`)
  const { rect } = zone
  return rect.x !== 0 || rect.y !== 0 ? zone : { ...zone, rect: { ...rect, x: x / PER_MM, y: y / PER_MM } }
}
