import { INK } from '../params.ts'

/**
 * The darkness (0 … 255) from which on a pixel is ink: the threshold that best splits the page in two (Otsu 1979),
 * kept within bounds so that an empty page or a page of photographs does not move it away.
 */
export function inkThresholdOf(dark: Uint8Array): number {
  const counts = new Float64Array(INK.levels)
  for (let i = 0; i < dark.length; i += INK.stride) {
    const d = dark[i] ?? 0
    counts[d] = (counts[d] ?? 0) + 1
  }
  return Math.min(INK.highest, Math.max(INK.lowest, otsu(counts)))
}

function otsu(counts: Float64Array): number {
  let all = 0
  let moment = 0
  for (let d = 0; d < counts.length; d++) {
    all += counts[d] ?? 0
    moment += d * (counts[d] ?? 0)
  }
  let below = 0
  let belowMoment = 0
  let best = 0
  let threshold = 0
  for (let d = 0; d < counts.length - 1; d++) {
    below += counts[d] ?? 0
    belowMoment += d * (counts[d] ?? 0)
    if (below === 0 || below === all) continue
    const apart = belowMoment / below - (moment - belowMoment) / (all - below)
    const between = below * (all - below) * apart * apart
    if (between > best) {
      best = between
      threshold = d + 1
    }
  }
  return threshold
}
