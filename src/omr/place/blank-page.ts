import { BLANK } from '../params.ts'
import { type Component, componentsOf, type InkImage } from '../pixels/components.ts'
import type { PaperLevel } from '../pixels/paper-level.ts'

/**
 * Whether a page without corner discs bears nothing that anyone wrote or printed: inside its rim (the scanner's lid, the
 * sheet's edge) there is only dust, streaks that a dirty scanner glass draws along the whole page, and hairlines in the
 * outer parts (a folded corner). A picture that is dark all over shows no paper: nobody knows what was on it. Nor is a page
 * blank whose print is too pale to be ink, from a starved printer or a scan much too light, as long as it is darker than
 * what shines through from the other side.
 */
export function isBlankPage(image: InkImage, paper: PaperLevel, components: readonly Component[] = []): boolean {
  if (!isPaper(paper)) return false
  const rim = rimOf(image)
  const inner = { width: Math.max(1, image.width - 2 * rim), height: Math.max(1, image.height - 2 * rim) }
  const most = BLANK.mostInk * inner.width * inner.height
  // patches that do not reach into the rim are the same without it: on most pages they tell, and nothing need be joined again
  if (
    writtenIn(
      components.flatMap((c) => withinRim(c, rim, image) ?? []),
      inner,
    ) > most
  )
    return false
  const faint = Math.min(image.threshold, BLANK.faintInk)
  return writtenIn(componentsOf({ ...withoutRim(image, inner, rim), threshold: faint }), inner) <= most
}

/** Sides, coarse pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** The ink of what is neither dust nor dirt. */
function writtenIn(components: readonly Component[], { width, height }: Size): number {
  const dust = Math.max(width, height) * BLANK.dustShare
  let ink = 0
  for (const c of components) {
    const isDirt = Math.max(c.right - c.left, c.bottom - c.top) <= dust
    if (!isDirt && !isStreak(c, width, height) && !isOuterHairline(c, width, height)) ink += c.area
  }
  return ink
}

/** A patch as it lies inside the rim, if it lies there whole. */
function withinRim(c: Component, rim: number, { width, height }: Size): Component | undefined {
  if (c.left < rim || c.top < rim || c.right > width - rim || c.bottom > height - rim) return undefined
  return { left: c.left - rim, top: c.top - rim, right: c.right - rim, bottom: c.bottom - rim, area: c.area }
}

const rimOf = ({ width, height }: Size): number => Math.round(Math.max(width, height) * BLANK.rim)

const isPaper = ({ levels }: PaperLevel): boolean =>
  (Float32Array.from(levels).sort((a, b) => a - b)[levels.length >> 1] ?? 0) >= BLANK.leastPaper

function withoutRim({ width, dark, threshold }: InkImage, inner: Size, rim: number): InkImage {
  const copy = new Uint8Array(inner.width * inner.height)
  for (let y = 0; y < inner.height; y++) {
    const start = (y + rim) * width + rim
    copy.set(dark.subarray(start, start + inner.width), y * inner.width)
  }
  return { ...inner, threshold, dark: copy }
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
