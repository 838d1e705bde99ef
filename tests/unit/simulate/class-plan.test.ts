import { expect, test } from 'vitest'
import { planClass, sheetsOf } from '../../../src/simulate/class-plan.ts'
import { smallRun } from '../../support/simulate/small-run.ts'

test('named copies go to their students, spares stay in the drawer', () => {
  const run = smallRun(5, { spares: 2 })
  const plan = planClass({ run, level: 'clean', seed: 'a' })
  expect([...plan.copies.values()].map((c) => [c.copy, c.student])).toEqual([
    [1, '1000'],
    [2, '1037'],
    [3, '1074'],
    [4, '1111'],
    [5, '1148'],
  ])
  expect(sheetsOf(run, 6).length).toBe(3)
})

test('strangers take spares when asked to, and whole classes without a roster', () => {
  const run = smallRun(2, { spares: 3 })
  const plan = planClass({ run, level: 'clean', seed: 'a', spares: 'strangers' })
  expect([...plan.copies.values()].map((c) => c.known)).toEqual([true, true, false, false, false])
  const open = { ...run, roster: { students: [] }, copies: run.copies.map(({ number, variant }) => ({ number, variant })) }
  const strangers = [...planClass({ run: open, level: 'clean', seed: 'a' }).copies.values()]
  expect(strangers.length).toBe(5)
  expect(strangers.every((c) => /^\d{4}$/.test(c.student) && c.digits.join('') === c.student)).toBe(true)
})

test('copies without a name go down the roster', () => {
  const run = smallRun(3)
  const open = { ...run, copies: run.copies.map(({ number, variant }) => ({ number, variant })) }
  expect([...planClass({ run: open, level: 'clean', seed: 'a' }).copies.values()].map((c) => c.student)).toEqual(['1000', '1037', '1074'])
})

test('clean stacks are in order; in an office some copies are swapped, some turned, and none lost', () => {
  const run = smallRun(200)
  const order = (level: 'clean' | 'office') => planClass({ run, level, seed: 'feed' }).feeds
  const clean = order('clean')
  expect(clean.map((f) => f.copy)).toEqual(Array.from({ length: 800 }, (_, i) => Math.floor(i / 4) + 1))
  expect(clean.every((f) => f.turned === 0 && f.stack === 0)).toBe(true)
  const office = order('office')
  expect(office.map((f) => f.copy)).not.toEqual(clean.map((f) => f.copy))
  expect(new Set(office.map((f) => `${f.copy}/${f.page}`)).size).toBe(800)
  const turned = office.filter((f) => f.turned === 2).length / 800
  expect(turned).toBeGreaterThan(0.01)
  expect(turned).toBeLessThan(0.1)
  expect(Math.max(...office.map((f) => f.stack))).toBe(19)
  expect(office.filter((f) => f.kind === 'blank').length).toBe(200)
})

test('both sides of a leaf lie the same way', () => {
  const { feeds } = planClass({ run: smallRun(200), level: 'office', seed: 'leaf' })
  for (let i = 0; i + 1 < feeds.length; i += 2) expect(feeds[i]?.turned).toBe(feeds[i + 1]?.turned)
})

test('without blank backs only sheets are fed', () => {
  const { feeds } = planClass({ run: smallRun(2), level: 'clean', seed: 'a', blankBacks: false })
  expect(feeds.map((f) => f.kind)).toEqual(['sheet', 'sheet', 'sheet', 'sheet', 'sheet', 'sheet'])
})

test('a copy’s plan does not depend on how many others there are', () => {
  const of = (copies: number) => planClass({ run: smallRun(copies), level: 'office', seed: 'same' }).copies.get(2)
  expect(of(3)).toEqual(of(9))
})
