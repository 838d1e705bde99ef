import { expect, test } from 'vitest'
import type { Question } from '../../../../src/model/variant.ts'
import { drawField, type FieldObject } from '../../../../src/paper/fields/drawers.ts'
import { deskOf, jobOf } from '../../../support/papers.ts'
import { sampleItems, writtenOrder } from '../../../support/variants.ts'

const objects: readonly FieldObject[] = ['answers', 'grader-boxes', 'writing-space']

test('each kind of field draws its own objects and nothing for the others', () => {
  const desk = deskOf()
  const drawn = [sampleItems.single, sampleItems.written].map((asked) => {
    const question: Question = { number: 1, asked, order: writtenOrder(asked) }
    return objects.map((object) => drawField(desk, question, object, jobOf()).length)
  })
  expect(drawn).toEqual([
    [4, 0, 0],
    [0, 1, 1],
  ])
})
