/** A connected patch of ink on the coarse image, in its pixels. */
export interface Component {
  readonly left: number
  readonly top: number
  /** Exclusive. */
  readonly right: number
  readonly bottom: number
  readonly area: number
}

/** A binary image as bytes: ink where a byte is at least `threshold`. */
export interface InkImage {
  readonly width: number
  readonly height: number
  readonly dark: Uint8Array
  readonly threshold: number
}

/**
 * Connected components (8-neighbourhood) from runs of ink joined by union–find, two rows at a time
 * (He, Chao, Suzuki 2008). In the order of their first run.
 */
export function componentsOf(image: InkImage): Component[] {
  const runs = runsOf(image)
  const parent = joined(runs)
  const found: Growing[] = []
  const numbers = new Int32Array(parent.length) // of the component that a first run begins
  for (let r = 0; r < parent.length; r++) {
    const root = rootOf(parent, r) // the first run of all that hang together
    if (root === r) {
      numbers[r] = found.length
      found.push({ left: image.width, top: runs[r * RUN] ?? 0, right: 0, bottom: 0, area: 0 })
    }
    const held = found[numbers[root] ?? 0]
    if (held !== undefined) extend(held, runs, r)
  }
  return found
}

function extend(held: Growing, runs: Int32Array, r: number): void {
  const start = runs[r * RUN + 1] ?? 0
  const end = runs[r * RUN + 2] ?? 0
  if (start < held.left) held.left = start
  if (end > held.right) held.right = end
  held.bottom = (runs[r * RUN] ?? 0) + 1
  held.area += end - start
}

type Growing = { -readonly [Side in keyof Component]: Component[Side] }

/** Numbers kept of a run: row, start, end (exclusive). */
const RUN = 3

function runsOf(image: InkImage): Int32Array {
  const { width, height, dark, threshold } = image
  const faint = faintOf(image)
  let runs = new Int32Array(width * RUN)
  let count = 0
  for (let y = 0; y < height; y++) {
    const rowEnd = (y + 1) * width
    for (let start = inkFrom(image, faint, y * width, rowEnd); start < rowEnd; ) {
      let end = start + 1
      while (end < rowEnd && (dark[end] ?? 0) >= threshold) end++
      if ((count + 1) * RUN > runs.length) runs = grown(runs)
      runs[count * RUN] = y
      runs[count * RUN + 1] = start - y * width
      runs[count * RUN + 2] = end - y * width
      count++
      start = inkFrom(image, faint, end, rowEnd)
    }
  }
  return runs.subarray(0, count * RUN)
}

/**
 * What tells four pixels without ink at once: the pixels as words, and the bits of a word that are all unset only where
 * each byte is below the greatest power of two up to the threshold.
 */
interface Faint {
  readonly words: Int32Array
  readonly mask: number
}

function faintOf({ dark: { buffer, byteOffset, length }, threshold }: InkImage): Faint {
  if (threshold < 1 || byteOffset % Int32Array.BYTES_PER_ELEMENT !== 0) return { words: new Int32Array(0), mask: -1 }
  const power = 1 << (31 - Math.clz32(threshold))
  return { words: new Int32Array(buffer, byteOffset, length >> 2), mask: Math.imul(BYTE - power, 0x01010101) }
}

/** Values of a byte. */
const BYTE = 256

/** The first ink of a row from a place on, or its end. */
function inkFrom({ dark, threshold }: InkImage, { words, mask }: Faint, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if ((at & 3) === 0) while (at < end && ((words[at >> 2] ?? -1) & mask) === 0) at += 4
    if (at < end && (dark[at] ?? 0) >= threshold) return at
  }
  return end
}

function grown(runs: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(runs.length * 2)
  larger.set(runs)
  return larger
}

function joined(runs: Int32Array): Int32Array {
  const count = runs.length / RUN
  const parent = new Int32Array(count)
  for (let r = 0; r < count; r++) parent[r] = r
  let above = 0
  for (let r = 0; r < count; r++) {
    above = firstTouching(runs, above, r)
    const y = runs[r * RUN] ?? 0
    const end = runs[r * RUN + 2] ?? 0
    for (let a = above; a < r && (runs[a * RUN] ?? 0) === y - 1 && (runs[a * RUN + 1] ?? 0) <= end; a++) join(parent, a, r)
  }
  return parent
}

/** The first run, from `above` on, that lies neither in an earlier row than the one above run r nor wholly to its left. */
function firstTouching(runs: Int32Array, above: number, r: number): number {
  const y = (runs[r * RUN] ?? 0) - 1
  const start = runs[r * RUN + 1] ?? 0
  for (let at = above; at < r; at++) {
    const row = runs[at * RUN] ?? 0
    if (row > y || (row === y && (runs[at * RUN + 2] ?? 0) >= start)) return at
  }
  return r
}

function rootOf(parent: Int32Array, run: number): number {
  let at = run
  while (parent[at] !== at) {
    const up = parent[parent[at] ?? 0] ?? 0
    parent[at] = up
    at = up
  }
  return at
}

function join(parent: Int32Array, a: number, b: number): void {
  const x = rootOf(parent, a)
  const y = rootOf(parent, b)
  if (x < y) parent[y] = x
  else parent[x] = y
}
