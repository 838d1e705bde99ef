import { expect, test } from 'vitest'
import { studentId, zoneId } from '../../../src/model/ids.ts'
import { rulingOf, wrongAtMostOf } from '../../../src/score/ruling.ts'
import { decision } from '../../support/score/papers.ts'

const zone = zoneId('one.b')
const source = { scan: 'scan', file: 'scan.pdf', page: 4 }

test('the last word in time counts, whatever the order of the list; then the order of the list', () => {
  const yes = decision({ kind: 'zone', copy: 1, page: 1, zone, marked: true }, 5)
  const no = decision({ kind: 'zone', copy: 1, page: 1, zone, marked: false }, 3)
  expect(rulingOf([yes, no]).isMarked(1, 1, zone)).toBe(true)
  expect(rulingOf([no, yes]).isMarked(1, 1, zone)).toBe(true)
  expect(rulingOf([yes, { ...no, when: yes.when }]).isMarked(1, 1, zone)).toBe(false)
})

test('a decision holds for its own zone only', () => {
  const ruling = rulingOf([decision({ kind: 'zone', copy: 1, page: 1, zone, marked: true })])
  expect([ruling.isMarked(2, 1, zone), ruling.isMarked(1, 2, zone), ruling.isMarked(1, 1, zoneId('one.c'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a student is decided for a copy', () => {
  const ruling = rulingOf([decision({ kind: 'student', copy: 3, student: studentId('42') })])
  expect([ruling.studentOf(3), ruling.studentOf(4)]).toEqual(['42', undefined])
})

test('a page set aside or said to be another is not admitted; a later word takes it back', () => {
  const aside = decision({ kind: 'set-aside', scan: 'scan', scanPage: 4 }, 1)
  const named = decision({ kind: 'page', scan: 'scan', scanPage: 4, copy: 7, page: 2 }, 2)
  expect(rulingOf([]).admits(source, 1, 1)).toBe(true)
  expect(rulingOf([aside]).admits(source, 7, 2)).toBe(false)
  expect(rulingOf([aside, named]).admits(source, 7, 2)).toBe(true)
  expect(rulingOf([aside, named]).admits(source, 1, 1)).toBe(false)
  expect(rulingOf([aside, named]).admits({ ...source, page: 5 }, 1, 1)).toBe(true)
})

test('the last word on the chance of a wrong answer counts; without one there is none', () => {
  expect(wrongAtMostOf([])).toBeUndefined()
  expect(wrongAtMostOf([decision({ kind: 'wrong-at-most', chance: 0.01 }), decision({ kind: 'wrong-at-most', chance: 0.002 }, 1)])).toBe(
    0.002,
  )
})
