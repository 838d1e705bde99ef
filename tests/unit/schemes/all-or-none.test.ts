import { expect, test } from 'vitest'
import { allOrNone } from '../../../src/schemes/all-or-none.ts'
import { choiceQuestion, text, ticks, withNone } from '../../support/schemes/questions.ts'

const rows: readonly (readonly [string, Record<string, string>, string, string])[] = [
  ['many: A* B* C* D E', {}, 'A,B,C', '3'],
  ['many: A* B* C* D E', {}, 'A,B,C,D', '0'],
  ['many: A* B* C* D E', {}, 'A,B', '0'],
  ['many: A* B* C* D E', { else: '-1' }, 'A,B,C,D', '-1'],
  ['many: A* B* C* D E', { blank: '-0.5' }, '', '-1/2'],
  ['many: A* B* C D=-2 E=-1', {}, 'A,D,E', '-2'],
  ['many: A B', {}, '', '3'],
  ['one: A* B C', {}, 'A', '3'],
  ['one: A* B C', { else: '-1' }, 'B', '-1'],
  ['one: A* B C', { else: '-1', invalid: '-2' }, 'A,B', '-2'],
  ['one: A* B C', { else: '-1' }, 'A,B', '-1'],
]

test.each(rows)('%s with %o, ticked %s, earns %s', (asked, params, ticked, points) => {
  const [pick = '', options = ''] = asked.split(': ')
  const question = choiceQuestion({ pick: pick === 'one' ? 'one' : 'many', options, scheme: 'all-or-none', params, points: 3 })
  expect(text(allOrNone.pointsOf(question, ticks(ticked)))).toBe(points)
})

test('"none of these" with another is invalid where that is set, else like anything wrong', () => {
  const question = (params: Record<string, string>) =>
    withNone(choiceQuestion({ pick: 'many', options: 'A* B N', scheme: 'all-or-none', params }))
  const earned = [{}, { else: '-1' }, { else: '-1', invalid: '-2' }].map((params) =>
    text(allOrNone.pointsOf(question(params), ticks('A,N'))),
  )
  expect(earned).toEqual(['0', '-1', '-2'])
})
