import type { Component } from './components.ts'
import { BLANK } from './params.ts'

/**
 * Whether a page without corner discs bears nothing that anyone wrote or printed: all that is on it is dust, streaks
 * that a dirty scanner glass draws along the whole page, hairlines near the edges (a folded corner, the sheet's rim).
 * `width`, `height` and the components are in the same pixels.
 */
export function isBlankPage(components: readonly Component[], width: number, height: number): boolean {
  const dust = Math.max(width, height) * BLANK.dustShare
  let ink = 0
  for (const c of components) {
    const isDirt = Math.max(c.right - c.left, c.bottom - c.top) <= dust
    if (!isDirt && !isStreak(c, width, height) && !isRim(c, width, height)) ink += c.area
  }
  return ink <= BLANK.mostInk * width * height
}

/** Nearly as long as the page and thin. */
function isStreak(c: Component, width: number, height: number): boolean {
  const [w, h] = [c.right - c.left, c.bottom - c.top]
  const upright = h > height * BLANK.streakLength && w < width * BLANK.streakWidth
  return upright || (w > width * BLANK.streakLength && h < height * BLANK.streakWidth)
}

/** At the very edge, or a hairline in the outer part of the page. */
function isRim(c: Component, width: number, height: number): boolean {
  const isWithin = (share: number): boolean =>
    c.left > width * share && c.right < width * (1 - share) && c.top > height * share && c.bottom < height * (1 - share)
  const isOutside = (share: number): boolean =>
    c.right < width * share || c.left > width * (1 - share) || c.bottom < height * share || c.top > height * (1 - share)
  const isHairline = c.area <= BLANK.hairline * Math.max(c.right - c.left, c.bottom - c.top)
  return isOutside(BLANK.edge) || (isHairline && !isWithin(BLANK.border))
}
