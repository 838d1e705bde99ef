import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { itemId } from '../../../src/model/ids.ts'
import type { Asked, Field } from '../../../src/model/variant.ts'
import { type Box, boxesOf } from '../../../src/score/boxes.ts'
import { interpret } from '../../../src/score/interpret.ts'
import { rulingOf } from '../../../src/score/ruling.ts'
import { asked, ids, page, sheetsOf, zone } from '../../support/score/papers.ts'

function answer(of: Asked, marked: readonly string[], missing = false) {
  const pages = missing ? [] : sheetsOf(1).map((sheet) => [sheet.page, page(sheet, marked)] as const)
  const boxes = boxesOf(sheetsOf(1), new Map(pages), rulingOf([]))
  return interpret(of.field, boxes.ofItem.get(itemId(of.item)) ?? [])
}

test('nothing ticked is blank, never everything; several ticks are what they are', () => {
  expect(answer(asked.one, [])).toEqual({ kind: 'blank' })
  expect(answer(asked.one, ['xone.a'])).toEqual({ kind: 'blank' })
  expect(answer(asked.one, ['one.b'])).toEqual({ kind: 'chosen', options: ids('b') })
  expect(answer(asked.one, ['one.d', 'one.a'])).toEqual({ kind: 'chosen', options: ids('ad') })
})

test('a doubtful box leaves both states open', () => {
  expect(answer(asked.two, ['two.a', '?two.c'])).toEqual({
    kind: 'unclear',
    reason: 'a mark on page 2 is doubtful',
    possible: { kind: 'choice', ticked: ids('a'), open: ids('c') },
  })
})

test('a missing page leaves every option open', () => {
  expect(answer(asked.two, [], true)).toEqual({
    kind: 'unclear',
    reason: 'page 2 is missing',
    possible: { kind: 'choice', ticked: [], open: ids('abcd') },
  })
})

test('exactly one ticked grader box gives its points', () => {
  expect(answer(asked.three, ['three.1'])).toEqual({ kind: 'written', parts: { all: ratio(1) } })
  expect(answer(asked.three, ['three.0'])).toEqual({ kind: 'written', parts: { all: ratio(0) } })
})

test.each([
  ['nothing', [], 'not graded yet', [0, 1, 2]],
  ['one doubtful', ['?three.2'], 'a mark on page 3 is doubtful', [0, 1, 2]],
  ['two', ['three.2', 'three.1'], 'several points are ticked', [1, 2]],
  ['one and a doubtful', ['three.0', '?three.2'], 'a mark on page 3 is doubtful', [0, 2]],
])('with %s ticked the points are open', (_what, marked, reason, points) => {
  const possible = { kind: 'written', parts: { all: points.map((p) => ratio(p)) } }
  expect(answer(asked.three, marked)).toEqual({ kind: 'unclear', reason, possible })
})

test('parts are judged apart: one that is open keeps the others', () => {
  const field: Field = {
    kind: 'written',
    parts: [
      { id: 'p', steps: [ratio(0), ratio(1)] },
      { id: 'q', steps: [ratio(0), ratio(2)] },
    ],
    space: { height: 40, rule: 'none' },
  }
  const zoneOf = (part: string, points: number, state: 'ticked' | 'empty'): Box => ({
    zone: zone(`three.${part}.${points}`, 'three', { kind: 'grade', item: itemId('three'), part, points: ratio(points) }),
    page: 3,
    state,
    chance: state === 'ticked' ? 1 : 0,
  })
  const boxes = [zoneOf('p', 0, 'empty'), zoneOf('p', 1, 'ticked'), zoneOf('q', 0, 'empty'), zoneOf('q', 2, 'empty')]
  expect(interpret(field, boxes)).toEqual({
    kind: 'unclear',
    reason: 'not graded yet',
    possible: { kind: 'written', parts: { p: [ratio(1)], q: [ratio(0), ratio(2)] } },
  })
})
