import { inflateSync } from 'node:zlib'
import { channelsOf, type Png } from './png.ts'

/** Eight-bit samples: grey (1 channel) or RGB (3), and opacity where not all is opaque. */
export interface Pixels {
  readonly channels: 1 | 3
  readonly samples: Uint8Array
  readonly opacity: Uint8Array | undefined
}

/** Column and row of the first pixel and the steps, for Adam7's passes (§8.2); one pass for a plain picture. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** All pixels, unfiltered and unlaced; undefined when the stream is broken or short. */
export function unpackPng(png: Png): Pixels | undefined {
  const raw = inflated(png)
  if (raw === undefined) return undefined
  const channels = png.colour === 0 || png.colour === 4 ? 1 : 3
  const samples = new Uint8Array(png.width * png.height * channels)
  const opacity = new Uint8Array(png.width * png.height).fill(255)
  let at = 0
  for (const pass of png.interlaced ? ADAM7 : [[0, 0, 1, 1] as const]) {
    const used = unpackPass(png, pass, raw.subarray(at), { samples, opacity })
    if (used === undefined) return undefined
    at += used
  }
  return { channels, samples, opacity: opacity.every((v) => v === 255) ? undefined : opacity }
}

/** Unpacks one pass; the number of bytes it took, or undefined when there are too few. */
function unpackPass(
  png: Png,
  [x0, y0, dx, dy]: readonly [number, number, number, number],
  raw: Uint8Array,
  to: { readonly samples: Uint8Array; readonly opacity: Uint8Array },
): number | undefined {
  const columns = Math.ceil((png.width - x0) / dx)
  const rows = Math.ceil((png.height - y0) / dy)
  if (columns <= 0 || rows <= 0) return 0
  const perPixel = channelsOf(png) * png.bits
  const stride = Math.ceil((columns * perPixel) / 8)
  if (rows * (stride + 1) > raw.length) return undefined
  const above = new Uint8Array(stride)
  for (let r = 0; r < rows; r++) {
    const start = r * (stride + 1)
    const line = raw.subarray(start + 1, start + 1 + stride)
    unfilter(line, above, { filter: raw[start] ?? 0, step: Math.max(1, perPixel >> 3) })
    above.set(line)
    for (let c = 0; c < columns; c++) putPixel(png, line, c, { ...to, at: (y0 + r * dy) * png.width + x0 + c * dx })
  }
  return rows * (stride + 1)
}

function inflated(png: Png): Uint8Array | undefined {
  const most = (png.width * 8 + 8) * (png.height + 8) * 2
  try {
    return inflateSync(png.packed, { maxOutputLength: most })
  } catch {
    return undefined
  }
}

/** Undoes a line's filter in place (§9.2), given the line above as it came out. */
function unfilter(line: Uint8Array, above: Uint8Array, how: { readonly filter: number; readonly step: number }): void {
  const guess = guesses[how.filter]
  if (guess === undefined) return
  for (let i = 0; i < line.length; i++) {
    const j = i - how.step
    line[i] = ((line[i] ?? 0) + guess(line[j] ?? 0, above[i] ?? 0, above[j] ?? 0)) & 255
  }
}

/** By filter number: the value expected from the left, upper and upper left neighbours. */
const guesses: readonly (((left: number, up: number, corner: number) => number) | undefined)[] = [
  undefined,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

function paeth(left: number, up: number, corner: number): number {
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The sample as stored: of 1 to 16 bits. */
function sampleOf(line: Uint8Array, index: number, bits: number): number {
  if (bits === 16) return ((line[2 * index] ?? 0) << 8) | (line[2 * index + 1] ?? 0)
  if (bits === 8) return line[index] ?? 0
  const bit = index * bits
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
}

function putPixel(png: Png, line: Uint8Array, column: number, to: { samples: Uint8Array; opacity: Uint8Array; at: number }): void {
  const per = channelsOf(png)
  const stored = Array.from({ length: per }, (_, i) => sampleOf(line, column * per + i, png.bits))
  const byte = (value: number): number => Math.round((value * 255) / (2 ** png.bits - 1))
  if (png.colour === 3) {
    const index = stored[0] ?? 0
    for (let i = 0; i < 3; i++) to.samples[to.at * 3 + i] = png.palette[index * 3 + i] ?? 0
    to.opacity[to.at] = png.transparency?.[index] ?? 255
    return
  }
  const colours = png.colour === 0 || png.colour === 4 ? 1 : 3
  for (let i = 0; i < colours; i++) to.samples[to.at * colours + i] = byte(stored[i] ?? 0)
  if (per > colours) to.opacity[to.at] = byte(stored[colours] ?? 0)
  else if (png.transparency && isKeyed(stored, png.transparency)) to.opacity[to.at] = 0
}

/** Whether the pixel is the one colour that tRNS declares transparent. */
const isKeyed = (stored: readonly number[], key: Uint8Array): boolean =>
  stored.every((value, i) => value === (((key[2 * i] ?? 0) << 8) | (key[2 * i + 1] ?? 0)))
