import { expect, test } from 'vitest'
import { arrangePart, type Drawn } from '../../../src/exam/arrange.ts'
import { chanceOf } from '../../../src/exam/chance.ts'
import type { BlueprintPart } from '../../../src/model/blueprint.ts'
import { bankOf, draw, item, items, part, stimulus, text } from '../../support/exam/banks.ts'

const trees = items('t', 3, { topic: 'Trees' })
const kernels = items('k', 3, { topic: 'Kernels' })
const [f1, f2, f3] = ['f-1', 'f-2', 'f-3'].map((id) => item(id, { stimulus: 'figure' }))
const stimulusItems = [f1, f2, f3].filter((one) => one !== undefined)
const bank = bankOf([...trees, ...kernels, ...stimulusItems], [stimulus('figure')])

const drawn = (lines: readonly (readonly (typeof trees)[number][])[]): readonly Drawn[] =>
  lines.map((of, d) => ({ draw: draw(), label: `part 1 draw ${d + 1}`, items: of }))

function arranged(more: Partial<BlueprintPart>, lines: readonly Drawn[], variant = 1): readonly string[] {
  const elements = arrangePart(part([], more), lines, bank, chanceOf('seed', variant))
  return elements.flatMap((element) => element.units.flatMap((unit) => unit.items.map((one) => one.id as string)))
}

const isContiguous = (ids: readonly string[], prefix: string): boolean => {
  const places = ids.flatMap((id, i) => (id.startsWith(prefix) ? [i] : []))
  return places.every((place, i) => i === 0 || place === (places[i - 1] ?? 0) + 1)
}

test('unshuffled, draw lines follow each other as they were matched', () => {
  expect(arranged({ shuffle: false }, drawn([kernels, trees]))).toEqual(['k-1', 'k-2', 'k-3', 't-1', 't-2', 't-3'])
})

test('shuffled within, each line stays together; shuffled, the lines mix', () => {
  const variants = Array.from({ length: 40 }, (_, i) => i + 1)
  const within = variants.map((v) => arranged({ shuffle: 'within' }, drawn([kernels, trees]), v))
  expect(within.every((ids) => ids.slice(0, 3).every((id) => id.startsWith('k')))).toBe(true)
  expect(new Set(within.map((ids) => ids.join())).size).toBeGreaterThan(20)
  const mixed = variants.map((v) => arranged({ shuffle: true }, drawn([kernels, trees]), v))
  expect(mixed.filter((ids) => !isContiguous(ids, 'k')).length).toBeGreaterThan(20)
})

test('a stimulus keeps its drawn items together in written order, even from two lines', () => {
  const lines = drawn([
    [...trees.slice(0, 1), ...stimulusItems.slice(2)],
    [...stimulusItems.slice(0, 1), ...kernels],
  ])
  expect(arranged({ shuffle: false }, lines)).toEqual(['t-1', 'f-1', 'f-3', 'k-1', 'k-2', 'k-3'])
  for (let variant = 1; variant <= 30; variant++) {
    const ids = arranged({ shuffle: true }, lines, variant)
    expect(ids.indexOf('f-3')).toBe(ids.indexOf('f-1') + 1)
  }
})

test('a line with a heading stays together when all is shuffled, and is shuffled inside', () => {
  const [first, second] = drawn([kernels, trees])
  if (first === undefined || second === undefined) return
  const lines = [{ ...first, draw: draw({ heading: [text('Kernels')] }) }, second]
  const orders = Array.from({ length: 40 }, (_, i) => arranged({ shuffle: true }, lines, i + 1))
  expect(orders.every((ids) => isContiguous(ids, 'k'))).toBe(true)
  expect(new Set(orders.map((ids) => ids.filter((id) => id.startsWith('k')).join())).size).toBeGreaterThan(4)
  expect(new Set(orders.map((ids) => ids.indexOf('t-1'))).size).toBeGreaterThan(3)
})

test('headings by topic keep topics together in their first order', () => {
  const mixed = drawn([[...trees.slice(0, 1), ...kernels, ...trees.slice(1), item('plain')]])
  expect(arranged({ shuffle: false, headings: 'topic' }, mixed)).toEqual(['plain', 't-1', 't-2', 't-3', 'k-1', 'k-2', 'k-3'])
  for (let variant = 1; variant <= 10; variant++)
    expect(
      arranged({ shuffle: true, headings: 'topic' }, mixed, variant)
        .map((id) => id[0])
        .join(''),
    ).toBe('ptttkkk')
})
