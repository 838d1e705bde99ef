import type { ZoneMeasure } from '../model/reading.ts'
import type { LocatedBox } from './locate-boxes.ts'
import { MEASURE } from './params.ts'

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
  const { inkOf, countOf, darkness } = sumsOf(box, ink)
  const count = countOf.reduce((sum, c) => sum + c, 0)
  const inked = inkOf.reduce((sum, c) => sum + c, 0)
  const shares = Array.from(inkOf, (sum, i) => ((countOf[i] ?? 0) > 0 ? sum / (countOf[i] ?? 1) : 0))
  const cells = countOf.reduce((sum, c) => sum + (c > 0 ? 1 : 0), 0)
  const covered = shares.filter((share) => share >= MEASURE.coveredFrom).length
  return {
    ink: rounded(count === 0 ? 0 : inked / count),
    darkness: rounded(count === 0 ? 0 : darkness / count),
    cover: rounded(cells === 0 ? 0 : covered / cells),
    cells: shares.map((share) => Math.round(share * MEASURE.cellLevels).toString(MEASURE.cellLevels + 1)).join(''),
  }
}

function sumsOf(box: LocatedBox, ink: number): Sums {
  const { patch } = box
  const w = windowOf(box, -(Math.min(patch.width, patch.height) * MEASURE.inset + MEASURE.blurPixels / patch.pixels))
  const n = MEASURE.grid
  const sums: Sums = { inkOf: new Float64Array(n * n), countOf: new Float64Array(n * n), darkness: 0 }
  const isInside = box.zone.shape === 'square' ? () => true : (x: number, y: number) => isInStadium(w, x, y)
  for (let j = Math.max(0, Math.round(w.top)); j < Math.min(patch.rows, Math.round(w.bottom)); j++)
    for (let i = Math.max(0, Math.round(w.left)); i < Math.min(patch.columns, Math.round(w.right)); i++) {
      if (!isInside(i + 0.5, j + 0.5)) continue
      const d = patch.dark[j * patch.columns + i] ?? 0
      const cell = cellAt((j + 0.5 - w.top) / (w.bottom - w.top)) * n + cellAt((i + 0.5 - w.left) / (w.right - w.left))
      if (d >= ink) sums.inkOf[cell] = (sums.inkOf[cell] ?? 0) + 1
      sums.countOf[cell] = (sums.countOf[cell] ?? 0) + 1
      sums.darkness += d
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
  const { patch } = box
  const side = Math.min(patch.width, patch.height)
  const inner = windowOf(box, side * MEASURE.ringFrom + MEASURE.blurPixels / patch.pixels)
  const outer = windowOf(box, side * MEASURE.ringTo + MEASURE.blurPixels / patch.pixels)
  let inked = 0
  let count = 0
  for (let j = Math.max(0, Math.round(outer.top)); j < Math.min(patch.rows, Math.round(outer.bottom)); j++)
    for (let i = Math.max(0, Math.round(outer.left)); i < Math.min(patch.columns, Math.round(outer.right)); i++) {
      if (i + 0.5 > inner.left && i + 0.5 < inner.right && j + 0.5 > inner.top && j + 0.5 < inner.bottom) continue
      if ((patch.dark[j * patch.columns + i] ?? 0) >= ink) inked++
      count++
    }
  return rounded(count === 0 ? 0 : inked / count)
}
