import { expect, test } from 'vitest'
import { placeLabels } from '../../../../src/paper/fields/place-labels.ts'
import { fieldOf } from '../../../support/number-fields.ts'

test.each([
  ['s3.1', 10, '± 10 1 0.1'],
  ['1', 10, '1'],
  ['3', 16, '256 16 1'],
  ['3.2', 2, '1 1/2 1/4'],
  ['2.1e2', 10, '1 0.1 exponent ± 10 1'],
])('of %s in base %i', (shape, base, labels) => {
  expect(placeLabels(fieldOf(shape, base), {}).join(' ')).toBe(labels)
})

test('speak the language of the copy', () => {
  expect(placeLabels(fieldOf('2.1e1'), { exponent: 'Exponent', 'decimal-sign': ',' }).join(' ')).toBe('1 0,1 Exponent ± 1')
})
