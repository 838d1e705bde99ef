import { describe, expect, it } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { asBlock } from '../../../src/paper/block.ts'
import { type FlowItem, flow, type PlacedSlab } from '../../../src/paper/flow.ts'
import { filledRect, formOf, placed } from '../../../src/paper/forms.ts'
import { blankSlab, opened, type Slab } from '../../../src/paper/slab.ts'

const slab = (name: string, height: number, rest: Partial<Slab> = {}): Slab => {
  const rect = { x: 0, y: 0, width: 20, height }
  return { ...blankSlab(height, name), gap: 5, drawn: [placed(formOf(rect, [filledRect(rect, 0)]), 1, 2)], ...rest }
}
const asking = [slab('stem', 10), slab('a', 4, { gap: 2 }), slab('b', 6, { gap: 3, after: 'free' })]
const onlyOne = (items: readonly FlowItem[]): Slab => {
  const [item] = items
  if (items.length !== 1 || item === undefined || item === 'new-page') throw new Error('not one slab')
  return item
}

describe('asBlock', () => {
  it('stacks slabs as one that is drawn as one form', () => {
    const block = onlyOne(asBlock(asking, 'q'))
    expect(block).toMatchObject({ height: 25, gap: 5, after: 'free', scope: 'q', parts: asking })
    expect(block.drawn).toHaveLength(1)
    const [{ form, x, y }] = block.drawn as [Slab['drawn'][number]]
    expect([x, y]).toEqual([0, 0])
    expect(form.items.map((item) => item.kind === 'form' && [item.x, item.y])).toEqual([
      [1, 2],
      [1, 14],
      [1, 21],
    ])
    expect(form.bounds).toEqual({ x: 1, y: 2, width: 20, height: 25 })
  })
  it('leaves what a column may end in, what goes on, what breaks the page and what is told apart', () => {
    const tag = { role: 'Sect' } as const
    for (const items of [
      [slab('a', 5, { after: 'free' }), slab('b', 5)],
      [slab('a', 5, { flowing: true }), slab('b', 5)],
      [slab('a', 5, { tag }), slab('b', 5)],
      ['new-page' as const, slab('b', 5)],
      [],
    ])
      expect(asBlock(items, 'q')).toBe(items)
  })
  it('has a place on every page where its slabs would have theirs, over random questions', () => {
    const rng = createRng('block-1')
    const frame = { columns: [10, 60], top: 20, height: 100 }
    const where = (pages: readonly (readonly PlacedSlab[])[]) =>
      pages.map((page) =>
        page.flatMap(({ slab: block, x, y }) => {
          let at = y
          return opened(block).map((part, i) => {
            at += i === 0 ? 0 : part.gap
            const told = `${part.scope}@${x},${at.toFixed(6)}`
            at += part.height
            return told
          })
        }),
      )
    for (let round = 0; round < 40; round++) {
      const questions = Array.from({ length: 12 }, (_, q): readonly Slab[] => {
        const count = 1 + rng.below(5)
        const heading = rng.below(4) === 0 ? [slab(`h${q}`, 6, { after: 'bound' })] : []
        const last = (i: number): Pick<Slab, 'after'> => ({ after: i === count - 1 ? 'free' : 'together' })
        return [...heading, ...Array.from({ length: count }, (_unused, i) => slab(`${q}.${i}`, 2 + rng.below(40), last(i)))]
      })
      const blocks = questions.flatMap((slabs) => {
        const bound = slabs.filter(({ after }) => after === 'bound')
        return [...bound, ...asBlock(slabs.slice(bound.length), 'q')]
      })
      expect(where(flow(blocks, frame).pages), 'seed block-1').toEqual(where(flow(questions.flat(), frame).pages))
    }
  })
})
