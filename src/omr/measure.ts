import type { ZoneMeasure } from '../model/reading.ts'
import type { LocatedBox } from './locate-boxes.ts'
import { MEASURE } from './params.ts'
import { BLACK, type Patch } from './patch.ts'

/** What is seen in one box, inside its frame and just outside it. */
export function measureOf(box: LocatedBox, ink: number): ZoneMeasure {
  const inside = interiorOf(box, ink)
  const seen = { zone: box.zone.id, ...inside, spill: spillOf(box, ink) }
  return box.framed ? { ...seen, shift: { x: rounded(box.shift.x), y: rounded(box.shift.y) } } : seen
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

function interiorOf(box: LocatedBox, ink: number): { ink: number; darkness: number; cover: number; cells: string } {
  const { inkOf, countOf, darkness } = sumsOf(box, ink * BLACK)
  let [count, inked, used, covered, cells] = [0, 0, 0, 0, '']
  for (let i = 0; i < countOf.length; i++) {
    const samples = countOf[i] ?? 0
    const share = samples > 0 ? (inkOf[i] ?? 0) / samples : 0
    count += samples
    inked += inkOf[i] ?? 0
    if (samples > 0) used++
    if (share >= MEASURE.coveredFrom) covered++
    cells += MEASURE.digits[Math.round(share * (MEASURE.digits.length - 1))]
  }
  const shareOf = (part: number, whole: number): number => rounded(whole === 0 ? 0 : part / whole)
  return { ink: shareOf(inked, count), darkness: shareOf(darkness / BLACK, count), cover: shareOf(covered, used), cells }
}

/** Sums by cell over the samples inside a box; `ink` as samples are. */
function sumsOf(box: LocatedBox, ink: number): Sums {
  const { patch } = box
  const w = windowOf(box, -(Math.min(patch.width, patch.height) * MEASURE.inset + MEASURE.blurPixels / patch.pixels))
  const n = MEASURE.grid
  const sums: Sums = { inkOf: new Float64Array(n * n), countOf: new Float64Array(n * n), darkness: 0 }
  const isSquare = box.zone.shape === 'square'
  const [left, right] = [Math.max(0, Math.round(w.left)), Math.min(patch.columns, Math.round(w.right))]
  const columnCells = Int32Array.from({ length: Math.max(0, right - left) }, (_, i) =>
    cellAt((left + i + 0.5 - w.left) / (w.right - w.left)),
  )
  for (let j = Math.max(0, Math.round(w.top)); j < Math.min(patch.rows, Math.round(w.bottom)); j++) {
    const rowCell = cellAt((j + 0.5 - w.top) / (w.bottom - w.top)) * n
    for (let i = left; i < right; i++) {
      if (!isSquare && !isInStadium(w, i + 0.5, j + 0.5)) continue
      const d = patch.dark[j * patch.columns + i] ?? 0
      const cell = rowCell + (columnCells[i - left] ?? 0)
      if (d >= ink) sums.inkOf[cell] = (sums.inkOf[cell] ?? 0) + 1
      sums.countOf[cell] = (sums.countOf[cell] ?? 0) + 1
      sums.darkness += d
    }
  }
  return sums
}

const cellAt = (share: number): number => Math.min(MEASURE.grid - 1, Math.max(0, Math.floor(share * MEASURE.grid)))

/** Inside the stadium (a circle for a square window) inscribed in the window. */
function isInStadium(w: Window, x: number, y: number): boolean {
  const radius = Math.min(w.right - w.left, w.bottom - w.top) / 2
  const dx = x - Math.min(Math.max(x, w.left + radius), w.right - radius)
  const dy = y - Math.min(Math.max(y, w.top + radius), w.bottom - radius)
  return dx * dx + dy * dy <= radius * radius
}

/** Share of ink in the ring between two outlines around the box. */
function spillOf(box: LocatedBox, ink: number): number {
  const side = Math.min(box.patch.width, box.patch.height)
  const blur = MEASURE.blurPixels / box.patch.pixels
  const inner = inkIn(box.patch, windowOf(box, side * MEASURE.ringFrom + blur), ink * BLACK)
  const outer = inkIn(box.patch, windowOf(box, side * MEASURE.ringTo + blur), ink * BLACK)
  return rounded(outer.count === inner.count ? 0 : (outer.inked - inner.inked) / (outer.count - inner.count))
}

function inkIn(patch: Patch, w: Window, ink: number): { readonly inked: number; readonly count: number } {
  const [left, right] = [Math.max(0, Math.round(w.left)), Math.min(patch.columns, Math.round(w.right))]
  const [top, bottom] = [Math.max(0, Math.round(w.top)), Math.min(patch.rows, Math.round(w.bottom))]
  let inked = 0
  for (let j = top; j < bottom; j++)
    for (let at = j * patch.columns + left; at < j * patch.columns + right; at++) if ((patch.dark[at] ?? 0) >= ink) inked++
  return { inked, count: (right - left) * (bottom - top) }
}
