import { type Component, componentsOf, type InkImage } from './components.ts'
import type { PaperLevel } from './paper-level.ts'
import { BLANK } from './params.ts'

/**
 * Whether a page without corner discs bears nothing that anyone wrote or printed: inside its rim (the scanner's lid, the
 * sheet's edge) there is only dust, streaks that a dirty scanner glass draws along the whole page, and hairlines in the
 * outer parts (a folded corner). A picture that is dark all over shows no paper: nobody knows what was on it.
 */
export function isBlankPage(image: InkImage, paper: PaperLevel): boolean {
  if (!isPaper(paper)) return false
  const inner = withoutRim(image)
  const { width, height } = inner
  const dust = Math.max(width, height) * BLANK.dustShare
  let ink = 0
  for (const c of componentsOf(inner)) {
    const isDirt = Math.max(c.right - c.left, c.bottom - c.top) <= dust
    if (!isDirt && !isStreak(c, width, height) && !isOuterHairline(c, width, height)) ink += c.area
  }
  return ink <= BLANK.mostInk * width * height
}

const isPaper = ({ levels }: PaperLevel): boolean =>
  (Float32Array.from(levels).sort((a, b) => a - b)[levels.length >> 1] ?? 0) >= BLANK.leastPaper

function withoutRim({ width, height, dark, threshold }: InkImage): InkImage {
  const rim = Math.round(Math.max(width, height) * BLANK.rim)
  const inner = { width: Math.max(1, width - 2 * rim), height: Math.max(1, height - 2 * rim), threshold }
  const copy = new Uint8Array(inner.width * inner.height)
  for (let y = 0; y < inner.height; y++) {
    const start = (y + rim) * width + rim
    copy.set(dark.subarray(start, start + inner.width), y * inner.width)
  }
  return { ...inner, dark: copy }
}

/** Nearly as long as the page and thin. */
function isStreak(c: Component, width: number, height: number): boolean {
  const [w, h] = [c.right - c.left, c.bottom - c.top]
  const upright = h > height * BLANK.streakLength && w < width * BLANK.streakWidth
  return upright || (w > width * BLANK.streakLength && h < height * BLANK.streakWidth)
}

function isOuterHairline(c: Component, width: number, height: number): boolean {
  const { border } = BLANK
  const isCentral = c.left > width * border && c.right < width * (1 - border) && c.top > height * border && c.bottom < height * (1 - border)
  return !isCentral && c.area <= BLANK.hairline * Math.max(c.right - c.left, c.bottom - c.top)
}
