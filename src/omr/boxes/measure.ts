import type { ZoneMeasure } from '../../model/reading.ts'
import { MEASURE } from '../mark-params.ts'
import { INK } from '../params.ts'
import { BLACK, type Patch } from '../pixels/patch.ts'
import { type Ground, groundOf, overGround } from './ground.ts'
import type { LocatedBox } from './located-box.ts'

/** What is seen in one box, inside its frame and just outside it. Where a scan is black and white, each black pixel counts. */
export function measureOf(box: LocatedBox, isBilevel = false): ZoneMeasure {
  const ink = inkLevelOf(box.patch)
  const inside = interiorOf(box, { ink, isBilevel })
  const seen = { zone: box.zone.id, ...inside, spill: spillOf(box), around: aroundOf(box, ink * BLACK), corners: cornersOf(box) }
  return box.framed ? { ...seen, shift: { x: rounded(box.origin.x + box.shift.x), y: rounded(box.origin.y + box.shift.y) } } : seen
}

/** Share of black from which on a sample is ink. */
function inkLevelOf(patch: Patch): number {
  const pixels = Math.min(patch.width, patch.height) * patch.pixels
  const coarse = Math.min(1, Math.max(0, (INK.finePixels - pixels) / (INK.finePixels - INK.coarsePixels)))
  return INK.ofBlack + coarse * (INK.ofBlackCoarse - INK.ofBlack)
}

const rounded = (value: number): number => Math.round(value * MEASURE.rounding) / MEASURE.rounding

/** Rectangle in samples. */
interface Window {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The box where it was found, grown by `by` samples (shrunk where negative). */
function windowOf({ patch, shift }: LocatedBox, by: number): Window {
  const left = patch.left + shift.x / patch.step
  const top = patch.top + shift.y / patch.step
  return { left: left - by, top: top - by, right: left + patch.width + by, bottom: top + patch.height + by }
}

/** Sums over the samples inside a box. */
interface Sums {
  readonly inkOf: Float64Array
  readonly countOf: Float64Array
  darkness: number
}

function interiorOf(box: LocatedBox, look: InkLook): Omit<ZoneMeasure, 'zone' | 'spill' | 'around' | 'corners'> {
  const { inkOf, countOf, darkness } = sumsOf(box, look)
  const digitOf = look.isBilevel ? digitOfDots : digitOfShare
  let [count, inked, used, covered, cells] = [0, 0, 0, 0, '']
  for (let i = 0; i < countOf.length; i++) {
    const samples = countOf[i] ?? 0
    const share = samples > 0 ? (inkOf[i] ?? 0) / samples : 0
    count += samples
    inked += inkOf[i] ?? 0
    if (samples > 0) used++
    if (share >= MEASURE.coveredFrom) covered++
    cells += digitOf(share)
  }
  const shareOf = (part: number, whole: number): number => rounded(whole === 0 ? 0 : part / whole)
  return { ink: shareOf(inked, count), darkness: shareOf(darkness / BLACK, count), cover: shareOf(covered, used), cells }
}

/** How ink is told: samples from this share of black on; each by its darkness, where a scan is black and white. */
interface InkLook {
  readonly ink: number
  readonly isBilevel: boolean
}

/** Never 0 where there is a dot. */
const digitOfDots = (share: number): string => digitOfShare(share < MEASURE.dot ? 0 : Math.max(share, 1 / (MEASURE.digits.length - 1)))

const digitOfShare = (share: number): string => MEASURE.digits[Math.round(Math.min(1, share) * (MEASURE.digits.length - 1))] ?? ''

/** Sums by cell over the samples inside a box. */
function sumsOf(box: LocatedBox, { ink, isBilevel }: InkLook): Sums {
  const { patch } = box
  const inset = box.framed ? MEASURE.inset : MEASURE.unframedInset
  const w = windowOf(box, -(Math.min(patch.width, patch.height) * inset + MEASURE.blurPixels / patch.pixels))
  const n = MEASURE.grid
  const sums: Sums = { inkOf: new Float64Array(n * n), countOf: new Float64Array(n * n), darkness: 0 }
  const cells = cellsOf(box, w)
  const inkOf = isBilevel ? INK_OF_BLACK : inkFrom(ink * BLACK)
  const { left, top, right, bottom } = clippedTo(patch, w)
  const dark = darkOver(patch, isBilevel ? undefined : groundOf(box))
  for (let j = top, k = 0; j < bottom; j++)
    for (let at = j * patch.columns + left; at < j * patch.columns + right; at++) {
      const cell = cells[k++] ?? -1
      if (cell < 0) continue
      const d = dark[at] ?? 0
      sums.inkOf[cell] = (sums.inkOf[cell] ?? 0) + (inkOf[d] ?? 0)
      sums.countOf[cell] = (sums.countOf[cell] ?? 0) + 1
      sums.darkness += d
    }
  return sums
}

/** The samples of a patch without the shadow that lies over it. */
function darkOver({ dark, columns }: Patch, ground: Ground | undefined): Uint8Array {
  if (ground === undefined) return dark
  return dark.map((d, at) => overGround(d, Math.max(ground.rows[Math.floor(at / columns)] ?? 0, ground.columns[at % columns] ?? 0)))
}

/** The ink of a sample by its darkness: all or nothing, from a darkness on; or as much as it is black. */
const inkFrom = (least: number): Float32Array => new Float32Array(BLACK + 1).map((_, d) => (d >= least ? 1 : 0))
const INK_OF_BLACK = new Float32Array(BLACK + 1).map((_, d) => d / BLACK)

/** The grid cell of every sample of a window, row by row; -1 for samples outside a round box. */
function cellsOf({ patch, zone }: LocatedBox, w: Window): Int8Array {
  const { left, top, right, bottom } = clippedTo(patch, w)
  const cells = new Int8Array(Math.max(0, right - left) * Math.max(0, bottom - top)).fill(-1)
  for (let j = top, k = 0; j < bottom; j++) {
    const row = cellAt((j + 0.5 - w.top) / (w.bottom - w.top)) * MEASURE.grid
    for (let i = left; i < right; i++, k++)
      if (zone.shape === 'square' || isInStadium(w, i + 0.5, j + 0.5)) cells[k] = row + cellAt((i + 0.5 - w.left) / (w.right - w.left))
  }
  return cells
}

/** The samples of a patch that lie in a window. */
const clippedTo = (patch: Patch, w: Window): Window => ({
  left: Math.max(0, Math.round(w.left)),
  top: Math.max(0, Math.round(w.top)),
  right: Math.min(patch.columns, Math.round(w.right)),
  bottom: Math.min(patch.rows, Math.round(w.bottom)),
})

const cellAt = (share: number): number => Math.min(MEASURE.grid - 1, Math.max(0, Math.floor(share * MEASURE.grid)))

/** Inside the stadium (a circle for a square window) inscribed in the window. */
function isInStadium(w: Window, x: number, y: number): boolean {
  const radius = Math.min(w.right - w.left, w.bottom - w.top) / 2
  const dx = x - Math.min(Math.max(x, w.left + radius), w.right - radius)
  const dy = y - Math.min(Math.max(y, w.top + radius), w.bottom - radius)
  return dx * dx + dy * dy <= radius * radius
}

/** Share of ink in the ring between two outlines around the box. */
function spillOf(box: LocatedBox): number {
  const side = Math.min(box.patch.width, box.patch.height)
  const blur = MEASURE.blurPixels / box.patch.pixels
  const inner = inkIn(box.patch, windowOf(box, side * MEASURE.ringFrom + blur), MEASURE.ringInk * BLACK)
  const outer = inkIn(box.patch, windowOf(box, side * MEASURE.ringTo + blur), MEASURE.ringInk * BLACK)
  return rounded(outer.count === inner.count ? 0 : (outer.inked - inner.inked) / (outer.count - inner.count))
}

function inkIn(patch: Patch, w: Window, ink: number): { readonly inked: number; readonly count: number } {
  const { left, top, right, bottom } = clippedTo(patch, w)
  let inked = 0
  for (let j = top; j < bottom; j++)
    for (let at = j * patch.columns + left; at < j * patch.columns + right; at++) if ((patch.dark[at] ?? 0) >= ink) inked++
  return { inked, count: (right - left) * (bottom - top) }
}

/** Ink beside each row (left, right) and each column (above, below) of the grid, just outside the frame. */
function aroundOf(box: LocatedBox, ink: number): string {
  const { patch } = box
  const blur = MEASURE.blurPixels / patch.pixels
  const side = Math.min(patch.width, patch.height)
  const near = windowOf(box, side * MEASURE.ringFrom + blur)
  const far = windowOf(box, side * MEASURE.ringTo + blur)
  const { left, top, right, bottom } = windowOf(box, 0)
  const bands = [...Array(MEASURE.grid).keys()]
  const rows = bands.map((i) => ({
    top: top + (i / MEASURE.grid) * (bottom - top),
    bottom: top + ((i + 1) / MEASURE.grid) * (bottom - top),
  }))
  const columns = bands.map((i) => ({
    left: left + (i / MEASURE.grid) * (right - left),
    right: left + ((i + 1) / MEASURE.grid) * (right - left),
  }))
  const strips = [
    ...rows.map((row) => ({ ...row, left: far.left, right: near.left })),
    ...rows.map((row) => ({ ...row, left: near.right, right: far.right })),
    ...columns.map((column) => ({ ...column, top: far.top, bottom: near.top })),
    ...columns.map((column) => ({ ...column, top: near.bottom, bottom: far.bottom })),
  ]
  return strips
    .map((strip) => shareIn(inkIn(patch, strip, ink)))
    .map(digitOfShare)
    .join('')
}

const shareIn = ({ inked, count }: { readonly inked: number; readonly count: number }): number => (count > 0 ? inked / count : 0)

/** The blackest sample on the way out from each corner, along the diagonals of the box. */
function cornersOf(box: LocatedBox): string {
  const { patch } = box
  const { left, top, right, bottom } = windowOf(box, 0)
  const side = Math.min(patch.width, patch.height)
  const reach = (from: number): number => (from * side) / Math.SQRT2
  const blackest = (x: number, y: number, toRight: 1 | -1, down: 1 | -1): number => {
    let most = 0
    for (let out = reach(MEASURE.cornerFrom) + MEASURE.blurPixels / patch.pixels; out <= reach(MEASURE.cornerTo); out += 0.5) {
      const [column, row] = [Math.floor(x + toRight * out), Math.floor(y + down * out)]
      if (column < 0 || row < 0 || column >= patch.columns || row >= patch.rows) break
      most = Math.max(most, patch.dark[row * patch.columns + column] ?? 0)
    }
    return most / BLACK
  }
  const corners = [blackest(left, top, -1, -1), blackest(right, top, 1, -1), blackest(left, bottom, -1, 1), blackest(right, bottom, 1, 1)]
  return corners.map(digitOfShare).join('')
}
