import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { rightBoxes } from '../../../src/exchange/right-boxes.ts'
import { optionId } from '../../../src/model/ids.ts'
import { zone } from '../../support/score/papers.ts'
import { choice, number, variantOf, written } from '../../support/variants.ts'

const [single, much, essay] = [choice('one', 'One?', ['1', '2'], ['b']), number('much', 'How much?'), written('why', 'Why?', 2, 30)]
const option = (id: string) => zone(`one.${id}`, 'one', { kind: 'option', item: single.item, option: optionId(id) })
const digit = (column: number, symbol: string) =>
  zone(`much.${column}.${symbol}`, `much.${column}`, { kind: 'digit', item: much.item, column, symbol })

it('are the right options and the digits of the number; no grader’s box, nothing of a question that was not asked', () => {
  const zones = [
    ...['a', 'b'].map(option),
    ...['+', '-'].map((symbol) => digit(0, symbol)),
    ...[1, 2, 3].flatMap((column) => [...'0125'].map((symbol) => digit(column, symbol))),
    zone('why.2', 'why', { kind: 'grade', item: essay.item, part: 'all', points: ratio(2) }),
    zone('id.0.1', 'id.0', { kind: 'student-digit', column: 0, digit: 1 }),
    zone('else.a', 'else', { kind: 'option', item: choice('else', '?', ['1', '2'], ['a']).item, option: optionId('a') }),
  ]
  expect(rightBoxes({ zones }, variantOf([single, much, essay])).map(({ id }) => id)).toEqual([
    'one.b',
    'much.0.+',
    'much.1.1',
    'much.2.2',
    'much.3.5',
  ])
})
