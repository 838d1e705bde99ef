import { expect, it } from 'vitest'
import { itemId } from '../../../src/model/ids.ts'
import { NO_RULES, rulesOf } from '../../../src/score/rules.ts'
import { amend } from '../../support/score/amendments.ts'

const one = itemId('one')

it('gives the amendments of an item in the order in which they take effect, whatever order they were written in', () => {
  const rules = rulesOf([amend.void('one'), amend.points('one', '2'), amend.credit('two', 'all'), amend.accept('one', 'b')])
  expect(rules.ofItem(one).map(({ change }) => change.kind)).toEqual(['accept', 'points', 'void'])
})

it('knows a word on one copy, and who was withdrawn', () => {
  const rules = rulesOf([amend.score(3, 'one', '1/2'), amend.withdraw(4)])
  expect(rules.scoreOf(3, one)?.change.copy).toBe(3)
  expect([rules.scoreOf(4, one), rules.ofItem(one)]).toEqual([undefined, []])
  expect([...rules.withdrawn.keys()]).toEqual([4])
})

it('has nothing to say where nothing was said', () => {
  expect([NO_RULES.ofItem(one), NO_RULES.scoreOf(1, one), NO_RULES.outside(1, one), NO_RULES.withdrawn.size]).toEqual([
    [],
    undefined,
    undefined,
    0,
  ])
})
