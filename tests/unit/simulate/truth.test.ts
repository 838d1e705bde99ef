import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { itemId, optionId } from '../../../src/model/ids.ts'
import { roleText, truthOf } from '../../../src/simulate/truth.ts'
import { smallRun } from '../../support/simulate/small-run.ts'

test('the truth of a class is plain JSON by item id', () => {
  const truth = truthOf({ run: smallRun(3), level: 'clean', seed: 't' }, [])
  expect([truth.schema, truth.run, truth.level, truth.seed]).toEqual(['truth@1', 'abc123def4567890', 'clean', 't'])
  expect(JSON.parse(JSON.stringify(truth))).toEqual(truth)
  const first = truth.copies[0]
  expect([first?.copy, first?.student, first?.known, first?.digits]).toEqual([1, '1000', true, '1000'])
  expect(first?.answers.map((a) => a.item)).toEqual(['essay', 'many-0', 'many-1', ...Array.from({ length: 8 }, (_, i) => `single-${i}`)])
  const [essay, many] = first?.answers ?? []
  expect(essay !== undefined && 'points' in essay ? ['0', '1/2', '1'].includes(essay.points['a'] ?? '') : false).toBe(true)
  expect(many !== undefined && 'right' in many ? many.right : []).toEqual(['a', 'c'])
})

test('a digit that was left out is a dot', () => {
  const run = smallRun(200)
  const truth = truthOf({ run, level: 'office', seed: 'd1' }, [])
  const slips = truth.copies.filter((c) => c.digits !== c.student.padStart(4, '0'))
  expect(slips.length).toBeGreaterThan(2)
  expect(slips.length).toBeLessThan(20)
  expect(slips.some((c) => c.digits?.includes('·'))).toBe(true)
})

test('roles in words', () => {
  expect(roleText({ kind: 'option', item: itemId('q'), option: optionId('b') })).toBe('option q b')
  expect(roleText({ kind: 'grade', item: itemId('q'), part: 'a', points: ratio(1, 2) })).toBe('grade q a 1/2')
  expect(roleText({ kind: 'student-digit', column: 2, digit: 7 })).toBe('digit 2 7')
  expect(roleText({ kind: 'writing', item: itemId('q') })).toBe('writing q')
  expect(roleText({ kind: 'name' })).toBe('name')
})
