import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { chanceOf } from '../../../src/exam/chance.ts'
import { pickItems, planDraws } from '../../../src/exam/pick.ts'
import type { Draw } from '../../../src/model/blueprint.ts'
import type { Bank } from '../../../src/model/item.ts'
import { bankOf, blueprint, draw, item, items, part } from '../../support/exam/banks.ts'

const bank = bankOf([...items('t', 6, { topic: 'Trees' }), ...items('k', 4, { topic: 'Kernels' })])

const planOf = (draws: readonly Draw[], of: Bank = bank) => planDraws(blueprint([part(draws)]), of)

function pickedOn(variant: number, draws: readonly Draw[], of: Bank = bank): readonly (readonly string[])[] {
  const plan = present(planOf(draws, of).value, 'plan')
  const picked = present(pickItems(plan, 'seed', chanceOf('seed', variant)).value, 'picks')
  return draws.map((_, d) => (picked.get(`part 1 draw ${d + 1}`) ?? []).map((one) => one.id))
}

test('a pick takes as many as asked, in the order matched, differing between variants', () => {
  const draws = [draw({ topic: 'Trees', pick: 3 })]
  const all = Array.from({ length: 30 }, (_, i) => pickedOn(i + 1, draws)[0] ?? [])
  for (const picked of all) {
    expect(new Set(picked).size).toBe(3)
    expect(picked).toEqual(picked.toSorted((a, b) => (a < b ? -1 : 1)))
  }
  expect(new Set(all.map((picked) => picked.join())).size).toBeGreaterThan(8)
})

test('every item is as likely to be picked: 2000 variants within four standard deviations', () => {
  const counts = new Map<string, number>()
  for (let variant = 1; variant <= 2000; variant++)
    for (const id of pickedOn(variant, [draw({ topic: 'Trees', pick: 3 })])[0] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(2000 / 4))
  expect(counts.size).toBe(6)
})

test('the same pick for all variants', () => {
  const draws = [draw({ topic: 'Trees', pick: 3, same: true })]
  expect(new Set(Array.from({ length: 10 }, (_, i) => pickedOn(i + 1, draws).join())).size).toBe(1)
})

test('a new item of the bank displaces at most one that was picked', () => {
  const wider = bankOf([item('new', { topic: 'Trees' }), ...bank.items.values()])
  const draws = [draw({ topic: 'Trees', pick: 3 })]
  let changed = 0
  for (let variant = 1; variant <= 200; variant++) {
    const before = pickedOn(variant, draws)[0] ?? []
    const after = pickedOn(variant, draws, wider)[0] ?? []
    const gone = before.filter((id) => !after.includes(id))
    expect(gone.length).toBe(after.includes('new') ? 1 : 0)
    changed += gone.length
  }
  expect(changed).toBeGreaterThan(60) // 3/7 of 200 expected
  expect(changed).toBeLessThan(115)
})

test('what is drawn whole or for all is never picked again by another line', () => {
  const draws = [draw({ pick: 6 }), draw({ topic: 'Kernels' }), draw({ pick: 0 })]
  for (let variant = 1; variant <= 20; variant++) {
    const [picked = [], whole = []] = pickedOn(variant, draws)
    expect(picked.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['t-1', 't-2', 't-3', 't-4', 't-5', 't-6'])
    expect(whole).toEqual(['k-1', 'k-2', 'k-3', 'k-4'])
  }
})

test('when other lines leave too few, that is said', () => {
  const plan = present(planOf([draw({ topic: 'Kernels' }), draw({ pick: 7 })]).value, 'plan')
  const { value, diagnostics } = pickItems(plan, 'seed', chanceOf('seed', 1))
  expect(value).toBeUndefined()
  expect(diagnostics.map((d) => [d.code, d.message])).toEqual([
    ['draw-too-few', 'pick: 7, but only 6 items are left: others that it matches are drawn by part 1 draw 1'],
  ])
})

test('two lines that both draw an item whole are a fault', () => {
  const faults = planOf([draw({ topic: 'Kernels' }), draw({ items: ['t-1', 'k-2'] })]).diagnostics
  expect(faults.map((d) => [d.code, d.message, d.hint])).toEqual([
    ['draw-item-twice', 'the item `k-2` is drawn here and already by part 1 draw 1', 'write `exclude: [k-2]` in one of the two'],
  ])
})

test('a line leaves those that come after it what they cannot do without', () => {
  const draws = [draw({ pick: 4 }), draw({ topic: 'Kernels', pick: 4 }), draw({ topic: 'Trees', pick: 2, same: true })]
  const same = new Set<string>()
  for (let variant = 1; variant <= 50; variant++) {
    const [any = [], kernels = [], trees = []] = pickedOn(variant, draws)
    expect(kernels).toHaveLength(4)
    expect(any).toHaveLength(4)
    expect(new Set([...any, ...kernels, ...trees]).size).toBe(10)
    same.add(trees.join())
  }
  expect(same.size).toBe(1)
})
