import { LINES } from '../params.ts'
import { KERNEL_ROOM, type Kernels, kernels } from './kernels.ts'

/**
 * Takes away the lines that a scanner draws itself: dust on the glass of a feeder, or on the white strip that a sensor was
 * set by, darkens one cell of the line sensor for the whole page, so that its line is straight, keeps to one column (or, where
 * the picture was turned, row) of pixels, and runs from end to end. Print and pens do not: a column of boxes or a ruled table
 * ends within the margins. What lies under such a line is as dark as it was, times the light that the dust left (the gain of
 * the flat field of Seibert, Boone & Lindfors 1998); where hardly any is left, the pixels beside it speak, the darker of them.
 * The same image where there is no such line.
 */
export function withoutLines<Image extends Grey>(image: Image, by = kernels()): Image {
  const down: Axis = { count: image.width, length: image.height, across: 1, along: image.width }
  const level: Axis = { count: image.height, length: image.width, across: image.width, along: 1 }
  const [columns, rows] = [linesAlong(image, down, by), linesAlong(image, level, by)]
  if (columns.size + rows.size === 0) return image
  const grey = image.grey.slice()
  mend(grey, down, columns)
  mend(grey, level, rows)
  return { ...image, grey }
}

/** Grey levels, row by row. */
interface Grey {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** One way to walk over an image: `count` lines of `length` pixels; from one to the next across and along, in pixels of memory. */
interface Axis {
  readonly count: number
  readonly length: number
  readonly across: number
  readonly along: number
}

/** The lines found, and what share of the light each leaves. */
type Lines = ReadonlyMap<number, number>

/**
 * This walks over all of the page; but nearly all lines are none by any two of its parts, and are looked at no further. Parts
 * in the middle come first, where photographs show the page and not the table around it.
 */
function linesAlong({ grey }: Grey, axis: Axis, by: Kernels | 'none'): Lines {
  const flank = Math.max(LINES.leastFlank, Math.round(Math.max(axis.count, axis.length) * LINES.flank))
  let tallies = talliesOf(flank, axis.count - flank)
  for (const part of FROM_THE_MIDDLE) {
    const looks = looksAt({ grey, axis, flank, part }, tallies, by)
    tallies = tallies.filter((tally, i) => mayBeLine(tally, looks, i))
  }
  const lines = tallies.filter(({ asked, darker }) => darker >= asked * LINES.ofAll)
  return new Map(lines.map(({ line }) => [line, lightLeft(grey, axis, line, flank)]))
}

/** 4, 3, 5, 2 … */
const FROM_THE_MIDDLE = Array.from({ length: LINES.parts }, (_, i) => (LINES.parts >> 1) + (i % 2 === 0 ? i >> 1 : -(i + 1) >> 1))

/** What was seen of a line: how often both sides were light, and the line darker than these; parts that tell nothing, or against it. */
interface Tally {
  readonly line: number
  asked: number
  darker: number
  unseen: number
  failed: number
}

function talliesOf(from: number, to: number): readonly Tally[] {
  const tallies: Tally[] = []
  for (let line = from; line < to; line++) tallies.push({ line, asked: 0, darker: 0, unseen: 0, failed: 0 })
  return tallies
}

/** By line: how often both sides were light in a part of its length, and the line darker than these. */
interface Looks {
  readonly asked: Uint16Array
  readonly darker: Uint16Array
  /** Looks in each part. */
  readonly most: number
}

/** Adds a part to what was seen of a line: darker in (nearly) every part where there is light paper on both sides. */
function mayBeLine(tally: Tally, looks: Looks, i: number): boolean {
  const [asked, darker] = [looks.asked[i] ?? 0, looks.darker[i] ?? 0]
  tally.asked += asked
  tally.darker += darker
  if (asked < looks.most * LINES.leastAsked) tally.unseen++
  else if (darker < asked * LINES.ofPart) tally.failed++
  return tally.failed <= 1 && tally.unseen <= LINES.parts - LINES.leastParts
}

/** Where lines are looked at: `flank` pixels beside each is its paper. */
interface Stretch {
  readonly grey: Uint8Array
  readonly axis: Axis
  readonly flank: number
  readonly part: number
}

function looksAt(stretch: Stretch, tallies: readonly Tally[], by: Kernels | 'none'): Looks {
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

/** Median share of the light beside it that a line leaves. */
function lightLeft(grey: Uint8Array, { length, across, along }: Axis, line: number, flank: number): number {
  const shares: number[] = []
  for (let k = 0; k < length; k += LINES.stride) {
    const at = line * across + k * along
    const [a, b] = [grey[at - flank * across] ?? 0, grey[at + flank * across] ?? 0]
    if (Math.min(a, b) >= LINES.light) shares.push((2 * (grey[at] ?? 0)) / (a + b))
  }
  return shares.sort((a, b) => a - b)[shares.length >> 1] ?? 1
}

function mend(grey: Uint8Array, { length, across, along }: Axis, lines: Lines): void {
  for (const [line, left] of lines) {
    let [before, after] = [line - 1, line + 1]
    while (lines.has(before)) before--
    while (lines.has(after)) after++
    for (let k = 0; k < length; k++) {
      const at = line * across + k * along
      const beside = Math.min(grey[before * across + k * along] ?? 0, grey[after * across + k * along] ?? 0)
      const own = grey[at] ?? 0
      grey[at] = left >= LINES.leastLight ? Math.min(255, Math.round(own / left)) : Math.max(own, beside)
    }
  }
}
