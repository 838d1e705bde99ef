import { expect, test } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import type { GradedCopy } from '../../../src/model/grading.ts'
import { addGrading, copiesOfGrading, readGradings } from '../../../src/store/gradings.ts'
import { emptyDatabase, grading } from '../../support/store/stores.ts'

const copy: GradedCopy = {
  copy: 1,
  student: '1234',
  total: ratio(1, 3),
  maximum: ratio(2),
  grade: ratio(10, 3),
  provisional: false,
  items: { one: { points: ratio(1, 3), maximum: ratio(2), counted: true, reasons: ['accept b'] } },
}

test('gradings are numbered as they come and come back equal, fractions exact', () => {
  const database = emptyDatabase()
  expect([readGradings(database), copiesOfGrading(database, 1)]).toEqual([[], []])
  const first = addGrading(database, grading, [copy])
  const second = addGrading(database, { ...grading, mean: ratio(2, 3) }, [])
  expect([first.number, second.number]).toEqual([1, 2])
  expect(readGradings(database)).toEqual([first, second])
  expect([copiesOfGrading(database, 1), copiesOfGrading(database, 2)]).toEqual([[copy], []])
})
