/** How many greys a scan is saved with: all, or black and white by a threshold or by dithering. */
export type Depth = 'grey' | 'bilevel' | 'dithered'

/** Makes levels black or white in place, by one threshold for the whole page. */
export function thresholdLevels(levels: Uint8Array, threshold: number): void {
  for (let i = 0; i < levels.length; i++) levels[i] = (levels[i] as number) < threshold ? 0 : 255
}

/** Error diffusion (Floyd & Steinberg 1976): each pixel's rounding goes to its four neighbours not yet seen, 7, 3, 5 and 1 sixteenths. */
export function ditherLevels(levels: Uint8Array, width: number, height: number): void {
  let here = new Float32Array(width + 2)
  let below = new Float32Array(width + 2)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const due = (levels[y * width + x] as number) + (here[x + 1] as number)
      const value = due < 128 ? 0 : 255
      const error = (due - value) / 16
      here[x + 2] = (here[x + 2] as number) + 7 * error
      below[x] = (below[x] as number) + 3 * error
      below[x + 1] = (below[x + 1] as number) + 5 * error
      below[x + 2] = (below[x + 2] as number) + error
      levels[y * width + x] = value
    }
    ;[here, below] = [below, here]
    below.fill(0)
  }
}
