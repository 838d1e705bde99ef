import { FRAME } from '../params.ts'
import { BLACK, type Patch } from './patch.ts'

export type BoxShape = 'square' | 'oval' | 'round'

/** A displacement in samples, right and down. */
export interface Shift {
  readonly x: number
  readonly y: number
}

/** Line response along one axis of a patch: how much darker than both sides a column (row) is, at every sample. */
export type Profile = Float32Array

/**
 * Column (or row) profile of a patch: mean darkness over the part of the box where its frame runs straight, minus half
 * of what lies `FRAME.flank` samples to the left and right. A printed line gives a peak; so does, weaker, the edge of
 * a filled box.
 */
export function profileOf(patch: Patch, axis: 'x' | 'y', straight: number, across: number): Profile {
  const mean = meansOf(patch, axis, straight, across)
  const flank = flankOf(patch)
  const last = mean.length - 1
  return mean.map((value, i) => value - ((mean[Math.max(0, i - flank)] ?? 0) + (mean[Math.min(last, i + flank)] ?? 0)) / 2)
}

function meansOf(patch: Patch, axis: 'x' | 'y', straight: number, across: number): Float32Array {
  const alongX = axis === 'x'
  const count = alongX ? patch.columns : patch.rows
  const [start, extent, end] = alongX ? [patch.top, patch.height, patch.rows] : [patch.left, patch.width, patch.columns]
  const from = Math.max(0, Math.round(start + across + extent * (0.5 - straight / 2)))
  const to = Math.min(end, Math.round(start + across + extent * (0.5 + straight / 2)))
  const mean = new Float32Array(count)
  if (to <= from) return mean
  const [along, step] = alongX ? [1, patch.columns] : [patch.columns, 1]
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let k = from; k < to; k++) sum += patch.dark[i * along + k * step] ?? 0
    mean[i] = sum / (to - from) / BLACK
  }
  return mean
}

const flankOf = ({ pixels }: Patch): number => Math.max(FRAME.flank, Math.ceil(FRAME.flankPixels / pixels))

/**
 * Response of the pair of frame lines at a displacement: the weaker line, and a little of the stronger. A print may be
 * a little larger or smaller than planned, its lines thicker or thinner: the best of several distances between them.
 */
export function pairResponse(profile: Profile, at: { start: number; extent: number }, shift: number, inset: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (let g = 0; g < FRAME.growths.length; g++) {
    const growth = FRAME.growths[g] ?? 0
    const half = (growth * at.extent) / 2
    const a = sampleOf(profile, at.start + inset + shift - half)
    const b = sampleOf(profile, at.start + at.extent - inset + shift + half)
    const response = Math.min(a, b) + FRAME.strongerWeight * Math.max(a, b) - FRAME.growthPull * Math.abs(growth)
    if (response > best) best = response
  }
  return best
}

/** Value between samples; sample i lies at i + 0.5. */
function sampleOf(profile: Profile, x: number): number {
  const u = x - 0.5
  const i = Math.floor(u)
  if (i < 0 || i >= profile.length - 1) return 0
  return (profile[i] ?? 0) * (1 - u + i) + (profile[i + 1] ?? 0) * (u - i)
}

/** Share of the box's width (`x`: of its height) over which its left and right (`y`: upper and lower) edges run straight. */
function straightShare(patch: Patch, shape: BoxShape, axis: 'x' | 'y'): number {
  if (shape === 'square') return FRAME.straightOfSquare
  const [along, across] = axis === 'x' ? [patch.height, patch.width] : [patch.width, patch.height]
  return Math.max(FRAME.straightOfRound, shape === 'oval' ? (along - across) / along : 0)
}

/** Where the printed frame lies, searched within `reach` samples around `prior`; undefined where none shows. */
export function frameShift(
  patch: Patch,
  shape: BoxShape,
  prior: Shift,
  reach: number,
): (Shift & { readonly strength: number }) | undefined {
  const x = bestShift(patch, 'x', { shape, prior: prior.x, across: prior.y, reach })
  const y = bestShift(patch, 'y', { shape, prior: prior.y, across: x.shift, reach })
  const strength = Math.min(x.strength, y.strength)
  return strength < FRAME.leastStrength ? undefined : { x: x.shift, y: y.shift, strength }
}

interface Search {
  readonly shape: BoxShape
  readonly prior: number
  readonly across: number
  readonly reach: number
}

function bestShift(patch: Patch, axis: 'x' | 'y', search: Search): { shift: number; strength: number } {
  const profile = profileOf(patch, axis, straightShare(patch, search.shape, axis), search.across)
  const at = axis === 'x' ? { start: patch.left, extent: patch.width } : { start: patch.top, extent: patch.height }
  const inset = lineInset(patch)
  let best = { shift: search.prior, strength: 0 }
  let bestScore = 0
  for (let d = -search.reach; d <= search.reach; d += FRAME.stride) {
    const strength = pairResponse(profile, at, search.prior + d, inset)
    const score = strength * (1 - FRAME.centrePull * (d / Math.max(search.reach, 1)) ** 2)
    if (score > bestScore) {
      bestScore = score
      best = { shift: search.prior + d, strength }
    }
  }
  return best
}

/** From the outer edge of a frame to the middle of its line, in samples. */
export const lineInset = (patch: Patch): number =>
  Math.max(Math.min(patch.width, patch.height) * FRAME.lineInset, FRAME.insetPixels / patch.pixels)
