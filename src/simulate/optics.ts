/** A picture in light, not yet in levels: row by row, 0 black … 255 white paper. */
export interface Field {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
}

/** Half width of a kernel, standard deviations; below this many pixels a blur is none. */
const REACH = 2.5
const LEAST = 0.2

/** Blurs in place by a Gaussian (standard deviation in pixels), each axis in turn. */
export function blurField(field: Field, sigma: number): void {
  if (sigma < LEAST) return
  const radius = Math.max(1, Math.ceil(REACH * sigma))
  const kernel = Float32Array.from({ length: radius + 1 }, (_, i) => Math.exp((-i * i) / (2 * sigma * sigma)))
  const sum = kernel.reduce((total, k, i) => total + (i === 0 ? k : 2 * k), 0)
  const taps = kernel.map((k) => k / sum)
  blurRows(field, taps)
  blurColumns(field, taps)
}

function blurRows({ width, height, light }: Field, taps: Float32Array): void {
  const radius = taps.length - 1
  const padded = new Float32Array(width + 2 * radius)
  for (let y = 0; y < height; y++) {
    const row = light.subarray(y * width, (y + 1) * width)
    padded.fill(row[0] as number, 0, radius)
    padded.set(row, radius)
    padded.fill(row[width - 1] as number, radius + width)
    for (let x = 0; x < width; x++) {
      const at = x + radius
      let sum = (taps[0] as number) * (padded[at] as number)
      for (let k = 1; k <= radius; k++) sum += (taps[k] as number) * ((padded[at - k] as number) + (padded[at + k] as number))
      row[x] = sum
    }
  }
}

/** Rows that will be needed again are kept in a ring, so that the field is read and written row by row. */
function blurColumns({ width, height, light }: Field, taps: Float32Array): void {
  const radius = taps.length - 1
  const kept = Array.from({ length: radius + 1 }, () => new Float32Array(width))
  const first = light.slice(0, width)
  const rowAt = (y: number, now: number): Float32Array => {
    if (y < 0) return first
    const within = Math.min(height - 1, y)
    return within < now ? (kept[within % (radius + 1)] as Float32Array) : light.subarray(within * width, (within + 1) * width)
  }
  const sums = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const own = light.subarray(y * width, (y + 1) * width)
    for (let x = 0; x < width; x++) sums[x] = (taps[0] as number) * (own[x] as number)
    for (let k = 1; k <= radius; k++) addRows(sums, rowAt(y - k, y), rowAt(y + k, y), taps[k] as number)
    ;(kept[y % (radius + 1)] as Float32Array).set(own)
    own.set(sums)
  }
}

function addRows(sums: Float32Array, above: Float32Array, below: Float32Array, tap: number): void {
  for (let x = 0; x < sums.length; x++) sums[x] = (sums[x] as number) + tap * ((above[x] as number) + (below[x] as number))
}

/** Smears in place along a direction (radians), as a hand or a feed that moved: the mean of looks along the way, pixels. */
export function smearField(field: Field, length: number, direction: number): void {
  if (length < 1) return
  const { width, height, light } = field
  const looks = Math.ceil(length) + 1
  const offsets = Array.from({ length: looks }, (_, i) => {
    const t = (i / (looks - 1) - 0.5) * length
    return { dx: Math.round(t * Math.cos(direction)), dy: Math.round(t * Math.sin(direction)) }
  })
  const source = light.slice()
  light.fill(0)
  for (const { dx, dy } of offsets) {
    for (let y = 0; y < height; y++) {
      const from = Math.min(height - 1, Math.max(0, y + dy)) * width
      for (let x = 0; x < width; x++) {
        const at = y * width + x
        light[at] = (light[at] as number) + (source[from + Math.min(width - 1, Math.max(0, x + dx))] as number) / looks
      }
    }
  }
}

/** Unsharp mask in place: adds `gain` times what a 3 × 3 mean takes away. Levels are bytes and clip, which leaves the halos of real scanners. */
export function sharpenLevels(levels: Uint8Array, width: number, height: number, gain: number): void {
  if (gain <= 0) return
  const source = levels.slice()
  const columns = new Int16Array(width)
  for (let y = 1; y + 1 < height; y++) {
    const from = y * width
    for (let x = 0; x < width; x++)
      columns[x] = (source[from + x - width] as number) + (source[from + x] as number) + (source[from + x + width] as number)
    for (let x = 1; x + 1 < width; x++) {
      const sum = (columns[x - 1] as number) + (columns[x] as number) + (columns[x + 1] as number)
      const held = source[from + x] as number
      const value = held + gain * (held - sum / 9)
      levels[from + x] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
}
