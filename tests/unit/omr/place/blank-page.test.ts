import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { componentsOf } from '../../../../src/omr/pixels/components.ts'
import { isBlankPage } from '../../../../src/omr/place/blank-page.ts'

/** A page of 620 × 877 pixels with these rectangles [x, y, width, height] of ink. */
function pageWith(...rects: readonly (readonly [number, number, number, number])[]) {
  const [width, height] = [620, 877]
  const dark = new Uint8Array(width * height)
  for (const [x, y, w, h] of rects) for (let j = y; j < y + h; j++) dark.fill(255, j * width + x, j * width + x + w)
  return { width, height, dark, threshold: 80 }
}

const paper = (level: number) => ({ columns: 2, rows: 2, step: 300, levels: new Float32Array(4).fill(level) })

describe('isBlankPage', () => {
  it('overlooks dust, streaks along the page, a dark lid and a folded corner', () => {
    const lid = [[0, 0, 12, 877], [0, 860, 620, 17]] as const // biome-ignore format: pairs
    const fold = Array.from({ length: 40 }, (_, i) => [540 + i, 10 + i, 1, 1] as const)
    expect(isBlankPage(pageWith([200, 300, 4, 4], [400, 600, 3, 5], [310, 0, 3, 877], ...lid, ...fold), paper(240))).toBe(true)
  })

  it('sees a written word, a line of text, a vertical stroke', () => {
    expect(isBlankPage(pageWith([200, 300, 40, 2], [220, 290, 2, 14]), paper(240))).toBe(false)
    expect(isBlankPage(pageWith([100, 300, 300, 4]), paper(240))).toBe(false)
    expect(isBlankPage(pageWith([300, 300, 3, 60]), paper(240))).toBe(false)
  })

  it('sees print that is too pale to be ink, but nothing that only shines through', () => {
    const words = [[100, 300, 300, 4], [100, 320, 280, 4]] as const // biome-ignore format: pairs
    const pale = (darkness: number) => {
      const page = pageWith(...words)
      return isBlankPage({ ...page, dark: page.dark.map((d) => (d === 255 ? darkness : d)) }, paper(240))
    }
    expect([36, 42, 46, 60].map(pale)).toEqual([true, true, false, false])
  })

  it('takes no picture for blank that is dark all over', () => {
    expect([10, 50, 90].map((level) => isBlankPage(pageWith(), paper(level)))).toEqual([false, false, true])
  })

  it('says the same when the patches of ink are at hand, wherever they lie', () => {
    const rng = createRng('blank-page')
    for (let round = 0; round < 60; round++) {
      const rects = Array.from(
        { length: 1 + rng.below(3) },
        () => [rng.below(600), rng.below(850), 1 + rng.below(20), 1 + rng.below(27)] as const,
      )
      const image = pageWith(...rects)
      expect([rects, isBlankPage(image, paper(240), componentsOf(image))]).toEqual([rects, isBlankPage(image, paper(240))])
    }
  })
})
