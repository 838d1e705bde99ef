import { LINES } from '../params.ts'
import { KERNEL_ROOM, type Kernels } from './kernels.ts'

/** One way to walk over an image: `count` lines of `length` pixels; from one to the next across and along, in pixels of memory. */
export interface Axis {
  readonly count: number
  readonly length: number
  readonly across: number
  readonly along: number
}

/** By line: how often both sides were light in a part of its length, and the line darker than these. */
export interface Looks {
  readonly asked: Uint16Array
  readonly darker: Uint16Array
  /** Looks in each part. */
  readonly most: number
}

/** Where lines are looked at: `flank` pixels beside each is its paper. */
export interface Stretch {
  readonly grey: Uint8Array
  readonly axis: Axis
  readonly flank: number
  readonly part: number
}

/** What a part shows of lines: all at once where nearly all of the page's are asked about. */
export function looksAt(stretch: Stretch, tallies: readonly { readonly line: number }[], by: Kernels | 'none'): Looks {
  const { grey, axis, flank, part } = stretch
  const { count, length, across, along } = axis
  const fromOf = (p: number): number => Math.ceil((p * length) / LINES.parts / LINES.stride) * LINES.stride
  const [from, to] = [fromOf(part), Math.min(length, fromOf(part + 1))]
  const looks = {
    asked: new Uint16Array(tallies.length),
    darker: new Uint16Array(tallies.length),
    most: length / LINES.stride / LINES.parts,
  }
  const isWhole = tallies.length === count - 2 * flank
  if (isWhole && by !== 'none' && count <= KERNEL_ROOM.looks && to - from <= MOST_COUNTED * LINES.stride) {
    lookAtOnce(stretch, { from, to }, looks, by)
    return looks
  }
  const starts = new Int32Array(tallies.length)
  for (let i = 0; i < starts.length; i++) starts[i] = (tallies[i]?.line ?? 0) * across
  const walk = { grey, aside: flank * across, from: from * along, to: to * along }
  // memory is walked in its own order
  if (across === 1) lookDown(walk, starts, looks, LINES.stride * along)
  else lookAcross(walk, starts, looks)
  return looks
}

/** Looks that a byte can count. */
const MOST_COUNTED = 255

/** Pixels along lines, the last left out. */
interface Reach {
  readonly from: number
  readonly to: number
}

/** Of all lines at once: at each place along them the pixels of all, side by side. */
function lookAtOnce({ grey, axis, flank }: Stretch, reach: Reach, { asked, darker }: Looks, by: Kernels): void {
  const { bytes, look } = by
  const { from: row, to: askedAt, gains: darkerAt } = KERNEL_ROOM
  const lines = asked.length
  bytes.fill(0, askedAt, askedAt + lines)
  bytes.fill(0, darkerAt, darkerAt + lines)
  const places = axis.across === 1 ? grey : sideBySide(grey, axis, reach)
  const step = axis.across === 1 ? LINES.stride * axis.along : axis.count
  let at = axis.across === 1 ? reach.from * axis.along : 0
  for (let k = reach.from; k < reach.to; k += LINES.stride, at += step) {
    bytes.set(places.subarray(at, at + axis.count), row)
    look(row, flank, lines, askedAt, darkerAt, LINES.light, LINES.darker)
  }
  asked.set(bytes.subarray(askedAt, askedAt + lines))
  darker.set(bytes.subarray(darkerAt, darkerAt + lines))
}

/** Lines that lie one below the other, turned: for each place that is looked at the pixels of all lines. Memory is read in its own order. */
function sideBySide(grey: Uint8Array, { count, across }: Axis, { from, to }: Reach): Uint8Array {
  const places = new Uint8Array(Math.ceil((to - from) / LINES.stride) * count)
  for (let line = 0; line < count; line++) {
    const end = line * across + to
    for (let at = line * across + from, put = line; at < end; at += LINES.stride, put += count) places[put] = grey[at] ?? 0
  }
  return places
}

/** Places in memory: `aside` is from a line to its paper. */
interface Walk {
  readonly grey: Uint8Array
  readonly aside: number
  readonly from: number
  readonly to: number
}

function lookDown({ grey, aside, from, to }: Walk, starts: Int32Array, { asked, darker }: Looks, step: number): void {
  for (let k = from; k < to; k += step)
    for (let i = 0; i < starts.length; i++) {
      const seen = lookAt(grey, (starts[i] ?? 0) + k, aside)
      if (seen === 'dark') continue
      asked[i] = (asked[i] ?? 0) + 1
      if (seen === 'line') darker[i] = (darker[i] ?? 0) + 1
    }
}

function lookAcross({ grey, aside, from, to }: Walk, starts: Int32Array, { asked, darker }: Looks): void {
  for (let i = 0; i < starts.length; i++) {
    let [light, line] = [0, 0]
    for (let k = from; k < to; k += LINES.stride) {
      const seen = lookAt(grey, (starts[i] ?? 0) + k, aside)
      if (seen === 'dark') continue
      light++
      if (seen === 'line') line++
    }
    asked[i] = light
    darker[i] = line
  }
}

/** Paper beside a place that is too dark to tell; or whether the place is darker than it. */
function lookAt(grey: Uint8Array, at: number, aside: number): 'dark' | 'light' | 'line' {
  const a = grey[at - aside] ?? 0
  const b = grey[at + aside] ?? 0
  const side = a < b ? a : b
  return side < LIGHT ? 'dark' : side - (grey[at] ?? 0) >= DARKER ? 'line' : 'light'
}

const { light: LIGHT, darker: DARKER } = LINES

/** How often, where both sides are light, a line is darker than these. */
export function shareDarker(grey: Uint8Array, { count, length, across, along }: Axis, line: number, flank: number): number {
  if (line < flank || line >= count - flank) return 0
  let [light, darker] = [0, 0]
  for (let k = 0; k < length; k += LINES.stride) {
    const seen = lookAt(grey, line * across + k * along, flank * across)
    if (seen !== 'dark') light++
    if (seen === 'line') darker++
  }
  return darker / Math.max(1, light)
}
