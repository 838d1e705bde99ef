import { describe, expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { type FlowItem, flow, flowUnder } from '../../../src/paper/flow.ts'
import { blankSlab, type Slab } from '../../../src/paper/slab.ts'

const frame = { columns: [10], top: 20, height: 100 }
const slab = (name: string, height: number, rest: Partial<Slab> = {}): Slab => ({
  ...blankSlab(height, name),
  gap: 5,
  after: 'free',
  ...rest,
})
const where = (items: readonly FlowItem[], columns: readonly number[] = [10]) =>
  flow(items, { ...frame, columns }).pages.map((page) => page.map((at) => `${at.slab.scope}@${at.x},${at.y}`))

describe('filling columns', () => {
  test('slabs follow each other with their gaps, none at the top', () => {
    expect(where([slab('a', 40), slab('b', 40), slab('c', 40)])).toEqual([['a@10,20', 'b@10,65'], ['c@10,20']])
  })
  test('columns are filled left to right before a page ends', () => {
    expect(where([slab('a', 80), slab('b', 80), slab('c', 80)], [10, 60])).toEqual([['a@10,20', 'b@60,20'], ['c@10,20']])
  })
  test('what is held together moves together', () => {
    expect(where([slab('a', 50), slab('b', 30, { after: 'together' }), slab('c', 30)])).toEqual([['a@10,20'], ['b@10,20', 'c@10,55']])
  })
  test('a heading stays with what follows', () => {
    expect(where([slab('a', 60), slab('h', 10, { after: 'bound' }), slab('q', 30, { after: 'together' }), slab('r', 20)])).toEqual([
      ['a@10,20'],
      ['h@10,20', 'q@10,35', 'r@10,70'],
    ])
  })
  test('an item taller than a column is parted between its slabs, its heading stays', () => {
    expect(where([slab('h', 10, { after: 'bound' }), slab('q', 60, { after: 'together' }), slab('r', 60)])).toEqual([
      ['h@10,20', 'q@10,35'],
      ['r@10,20'],
    ])
  })
  test('a new page begins where it says so, never twice', () => {
    expect(where(['new-page', slab('a', 10), 'new-page', 'new-page', slab('b', 10)])).toEqual([['a@10,20'], ['b@10,20']])
  })
  test('a tall slab is split between its lines', () => {
    const lines = (name: string, count: number): Slab =>
      slab(name, count * 10, {
        split: (height) => {
          const fit = Math.floor(height / 10)
          return fit > 0 && fit < count ? [lines(`${name}:${fit}`, fit), lines(`${name}:rest`, count - fit)] : undefined
        },
      })
    const { pages, oversized } = flow([slab('a', 50), lines('t', 16)], frame)
    expect(pages.map((page) => page.map((at) => `${at.slab.scope} ${at.slab.height}`))).toEqual([
      ['a 50', 't:4 40'],
      ['t:rest:10 100'],
      ['t:rest:rest 20'],
    ])
    expect(oversized).toEqual([])
  })
  test('what may go on in the next column does, with what follows it, and nothing is alone', () => {
    const flowing = (name: string, count: number): Slab =>
      slab(name, count * 10, {
        flowing: true,
        split: (height) => {
          const fit = Math.min(Math.floor(height / 10), count - 2)
          return fit < 2 ? undefined : [flowing(`${name}<`, fit), flowing(`${name}>`, count - fit)]
        },
      })
    expect(where([slab('a', 50), flowing('s', 6), slab('b', 10)])).toEqual([
      ['a@10,20', 's<@10,75'],
      ['s>@10,20', 'b@10,45'],
    ])
    expect(where([slab('a', 80), flowing('s', 6)])).toEqual([['a@10,20'], ['s@10,20']])
    expect(where([slab('a', 20), flowing('s', 15)])).toEqual([['a@10,20', 's<@10,45'], ['s>@10,20']])
    const note = slab('n', 10)
    expect(where([slab('a', 30), { ...flowing('s', 6), after: 'together' }, note])).toEqual([
      ['a@10,20', 's<@10,55'],
      ['s>@10,20', 'n@10,45'],
    ])
    expect(where([slab('q', 50, { after: 'together' }), flowing('s', 6), slab('b', 10)])).toEqual([
      ['q@10,20', 's<@10,75'],
      ['s>@10,20', 'b@10,45'],
    ])
  })
  test('no column is left empty, however low it is', () => {
    const parted = slab('a', 20, { split: () => [slab('a<', 10), slab('a>', 10)] })
    expect(flow([parted], { columns: [10], top: 20, height: 12 }).pages.map((page) => page.map((at) => at.slab.scope))).toEqual([
      ['a<'],
      ['a>'],
    ])
  })
  test('what cannot be parted is reported and not lost', () => {
    const { pages, oversized } = flow([slab('a', 50), slab('b', 150), slab('c', 10)], frame)
    expect(oversized.map((one) => one.scope)).toEqual(['b'])
    expect(pages.flat().map((at) => at.slab.scope)).toEqual(['a', 'b', 'c'])
  })
  test('nothing is lost and nothing is parted that fits, over random slabs', () => {
    const rng = createRng('flow-1')
    for (let round = 0; round < 40; round++) {
      const bonds = ['free', 'together', 'bound'] as const
      const items = Array.from({ length: 30 }, (_, i) => slab(`${i}`, 2 + rng.below(40), { after: bonds[rng.below(3)] ?? 'free' }))
      const { pages, oversized } = flow(items, frame)
      expect(oversized, 'seed flow-1').toEqual([])
      expect(pages.flat().map((at) => at.slab.scope)).toEqual(items.map((item) => item.scope))
      for (const at of pages.flat()) expect(at.y - frame.top + at.slab.height).toBeLessThanOrEqual(frame.height + 1e-6)
    }
  })
})

describe('columns under a front', () => {
  const under = (front: readonly FlowItem[], items: readonly FlowItem[]) =>
    flowUnder(flow(front, frame), 6, items, { ...frame, columns: [10, 60] }).pages.map((page) =>
      page.map((at) => `${at.slab.scope}@${at.x},${at.y}`),
    )
  test('all begin below it, on its page alone', () => {
    expect(under([slab('f', 30)], [slab('a', 60), slab('b', 60), slab('c', 60)])).toEqual([['f@10,20', 'a@10,56', 'b@60,56'], ['c@10,20']])
  })
  test('what does not fit below it waits for a page of its own', () => {
    expect(under([slab('f', 30)], [slab('a', 90), slab('b', 20)])).toEqual([['f@10,20'], ['a@10,20', 'b@60,20']])
  })
  test('begin at the top where there is none', () => {
    expect(under([], [slab('a', 90)])).toEqual([['a@10,20']])
  })
})
