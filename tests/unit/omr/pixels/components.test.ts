import { describe, expect, it } from 'vitest'
import { createRng } from '../../../../src/base/rng.ts'
import { componentsOf, type InkImage } from '../../../../src/omr/pixels/components.ts'

/** One byte a character: `#` ink at the threshold, `+` just below it, anything else paper. */
function inkOf(...rows: readonly string[]): InkImage {
  const width = rows[0]?.length ?? 0
  const dark = Uint8Array.from([...rows.join('')].map((c) => (c === '#' ? 100 : c === '+' ? 99 : 0)))
  return { width, height: rows.length, dark, threshold: 100 }
}

/** Areas by flood filling, smallest first. */
function flooded(rows: readonly string[]): number[] {
  const open = new Set(rows.flatMap((row, y) => [...row].flatMap((c, x) => (c === '#' ? [`${x},${y}`] : []))))
  const areaFrom = (start: string): number => {
    if (!open.delete(start)) return 0
    const [x = 0, y = 0] = start.split(',').map(Number)
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${x + dx},${y + dy}`))
    return around.reduce((area, next) => area + areaFrom(next), 1)
  }
  return [...open].map(areaFrom).filter((area) => area > 0).sort((a, b) => a - b) // biome-ignore format: one thought
}

describe('componentsOf', () => {
  it('gives two blobs and a ring with their boxes and areas, in the order of their first run', () => {
    const image = inkOf(
      '##......####', //
      '##......#..#',
      '........#..#',
      '...###..####',
      '....#.......',
    )
    expect(componentsOf(image)).toEqual([
      { left: 0, top: 0, right: 2, bottom: 2, area: 4 },
      { left: 8, top: 0, right: 12, bottom: 4, area: 12 },
      { left: 3, top: 3, right: 6, bottom: 5, area: 4 },
    ])
  })

  it('joins what meets only further down, and what touches by a corner', () => {
    expect(componentsOf(inkOf('#.#.#', '#.#.#', '#####'))).toEqual([{ left: 0, top: 0, right: 5, bottom: 3, area: 11 }])
    expect(componentsOf(inkOf('#.#', '.#.', '#.#'))).toEqual([{ left: 0, top: 0, right: 3, bottom: 3, area: 5 }])
  })

  it('does not join the end of a row to the beginning of the next', () => {
    expect(componentsOf(inkOf('...##', '#....'))).toEqual([
      { left: 3, top: 0, right: 5, bottom: 1, area: 2 },
      { left: 0, top: 1, right: 1, bottom: 2, area: 1 },
    ])
  })

  it('takes the threshold itself as ink, and nothing below', () => {
    expect(componentsOf(inkOf('+#+', '+++'))).toEqual([{ left: 1, top: 0, right: 2, bottom: 1, area: 1 }])
    expect(componentsOf(inkOf('++', '..'))).toEqual([])
    expect(componentsOf({ width: 0, height: 0, dark: new Uint8Array(0), threshold: 1 })).toEqual([])
  })

  for (const share of [0.2, 0.4, 0.6])
    it(`agrees with flood filling on noise with ${share} of ink`, () => {
      for (let round = 0; round < 20; round++) {
        const seed = `components ${share} ${round}`
        const rng = createRng(seed)
        const [width, height] = [1 + rng.below(40), 1 + rng.below(40)]
        const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => (rng.unit() < share ? '#' : '.')).join(''))
        const areas = componentsOf(inkOf(...rows)).map((c) => c.area)
        expect(areas.sort((a, b) => a - b), `seed ${seed}`).toEqual(flooded(rows)) // biome-ignore format: one thought
      }
    })

  it('passes over four pixels at once only where all are below the threshold, whatever it is and wherever the bytes begin', () => {
    const rng = createRng('components words')
    const [width, height] = [23, 17]
    for (const threshold of [0, 1, 2, 63, 64, 100, 128, 129, 255, 256])
      for (const offset of [0, 1, 4]) {
        const dark = new Uint8Array(offset + width * height).subarray(offset)
        dark.forEach((_, i) => {
          dark[i] = rng.below(4) === 0 ? rng.below(256) : rng.below(70)
        })
        const area = componentsOf({ width, height, dark, threshold }).reduce((sum, c) => sum + c.area, 0)
        expect([threshold, offset, area]).toEqual([threshold, offset, dark.filter((d) => d >= threshold).length])
      }
  })
})
