import { expect, it } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { zoneId } from '../../../src/model/ids.ts'
import { columned } from '../../../src/paper/columned.ts'
import { blankSlab, heightOf, type Slab } from '../../../src/paper/slab.ts'

const slab = (name: string, height: number, gap = 2): Slab => {
  const zone = { id: zoneId(name), rect: { x: 0, y: 0, width: 10, height }, shape: 'square', group: name, role: { kind: 'name' } } as const
  return { ...blankSlab(height, name), gap, zones: [zone] }
}
const places = (slabs: readonly Slab[], count: number) =>
  columned(slabs, { count, pitch: 50, scope: 'it' }).zones.map(({ id, rect }) => `${id}@${rect.x},${rect.y}`)

it('fills columns one after the other to about equal height', () => {
  expect(places([slab('a', 10), slab('b', 10), slab('c', 10), slab('d', 10)], 2)).toEqual(['a@0,0', 'b@0,12', 'c@50,0', 'd@50,12'])
  expect(places([slab('a', 30), slab('b', 10), slab('c', 10)], 2)).toEqual(['a@0,0', 'b@50,0', 'c@50,12'])
  expect(places([slab('a', 10), slab('b', 10)], 1)).toEqual(['a@0,0', 'b@0,12'])
  expect(places([], 2)).toEqual([])
})

it('keeps all, in order, in no more columns than asked and no higher than need be, over random slabs', () => {
  const rng = createRng('columned-1')
  for (let round = 0; round < 60; round++) {
    const count = 1 + rng.below(4)
    const slabs = Array.from({ length: 1 + rng.below(8) }, (_, i) => slab(`${i}`, 3 + rng.below(20)))
    const { height, zones } = columned(slabs, { count, pitch: 50, scope: 'it' })
    expect(
      zones.map(({ id }) => id),
      'seed columned-1',
    ).toEqual(slabs.map(({ scope }) => scope))
    expect(Math.max(...zones.map(({ rect }) => rect.x))).toBeLessThanOrEqual(50 * (count - 1))
    expect(height).toBeLessThanOrEqual(heightOf(slabs) / count + Math.max(...slabs.map((one) => one.height)) + 2 + 1e-6)
    expect(height).toBe(Math.max(...zones.map(({ rect }) => rect.y + rect.height)))
  }
})
