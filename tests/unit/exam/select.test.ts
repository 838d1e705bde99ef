import { expect, test } from 'vitest'
import { selectItems } from '../../../src/exam/select.ts'
import type { Draw } from '../../../src/model/blueprint.ts'
import { bankOf, draw, drawAt, item } from '../../support/exam/banks.ts'

const bank = bankOf([
  item('one', { topic: 'Linear regression', tags: ['week-1', 'hard'], difficulty: 0.4 }),
  item('two', { topic: 'Linear regression', tags: ['week-1'], difficulty: 0.6 }),
  item('three', { topic: 'Trees', file: 'ml/deep/b.md', type: 'multiple-choice' }),
  item('four', { file: 'old/c.md' }),
])

const idsOf = (more: Partial<Draw>) => selectItems(draw(more), bank).value?.map((found) => found.id)
const faultsOf = (more: Partial<Draw>) => selectItems(draw(more), bank).diagnostics.map(({ code, message, hint }) => [code, message, hint])

test('selectors combine; those that are absent let everything through', () => {
  expect(idsOf({})).toEqual(['one', 'two', 'three', 'four'])
  expect(idsOf({ from: ['ml/*.md', 'old/*'] })).toEqual(['one', 'two', 'four'])
  expect(idsOf({ topic: 'Linear regression', difficulty: [0.5, 0.6] })).toEqual(['two'])
  expect(idsOf({ tags: ['week-1', 'hard'] })).toEqual(['one'])
  expect(idsOf({ type: 'multiple-choice' })).toEqual(['three'])
  expect(idsOf({ exclude: ['two', 'four'] })).toEqual(['one', 'three'])
})

test('a list of items gives their order', () => {
  expect(idsOf({ items: ['three', 'one'] })).toEqual(['three', 'one'])
})

test('an unknown id is reported where it is drawn, with the nearest one', () => {
  expect(faultsOf({ items: ['one', 'thre'] })).toEqual([['draw-item-unknown', 'the bank has no item `thre`', 'did you mean `three`?']])
  expect(faultsOf({ exclude: ['fuor'] })).toEqual([['draw-item-unknown', 'the bank has no item `fuor`', 'did you mean `four`?']])
  expect(selectItems(draw({ items: ['nope'] }), bank).diagnostics[0]?.location).toEqual(drawAt)
})

test('an item that is named but kept out by another condition is reported', () => {
  expect(faultsOf({ from: ['ml/*.md'], items: ['one', 'four'] })).toEqual([
    ['draw-item-unknown', 'the item `four` is named but does not match the rest of the line', 'widen `from` or drop the other conditions'],
  ])
})

test('drawing nothing names the condition that leaves nothing, and what it may have meant', () => {
  expect(faultsOf({ topic: 'Linear regresion' })).toEqual([
    [
      'draw-empty',
      'this line draws nothing: `topic: Linear regresion` matches none of the 4 items left so far',
      'did you mean `Linear regression`?',
    ],
  ])
  expect(faultsOf({ from: ['m1/a.md'] })[0]?.[2]).toBe('did you mean `ml/a.md`?')
  expect(faultsOf({ from: ['old/*'], type: 'essay' })).toEqual([
    ['draw-empty', 'this line draws nothing: `type: essay` matches none of the one item left so far', 'there is: single-choice'],
  ])
})

test('asking for more than there is says how many there are', () => {
  expect(faultsOf({ topic: 'Linear regression', pick: 3 })).toEqual([
    ['draw-too-few', 'pick: 3, but only 2 items are there to pick from', 'pick fewer, widen the line or write more items'],
  ])
  expect(faultsOf({ topic: 'Linear regression', pick: 2 })).toEqual([])
})
