import { expect, test } from 'vitest'
import { nothingDrawn } from '../../../../src/paper/fields/field.ts'

test('a field may draw nothing', () => {
  expect(nothingDrawn()).toEqual([])
})
