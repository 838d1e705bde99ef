import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equal, parseRatio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { columnsOfNumber, type NumberShape, numberOfColumns, roundedForColumns } from '../../../src/model/digit-columns.ts'
import { fieldOf } from '../../support/number-fields.ts'

/** One character a column: `_` is empty, `?` has two symbols. */
const read = (text: string, shape: NumberShape): string => {
  const ticked = [...text].map((symbol) => (symbol === '_' ? [] : symbol === '?' ? ['0', '1'] : [symbol]))
  const value = numberOfColumns(ticked, shape)
  return value === undefined ? 'unclear' : textOfRatio(value)
}

describe('ticked columns', () => {
  it.each([
    ['3', '042', '42'],
    ['3', '_42', '42'],
    ['3', '__0', '0'],
    ['s3', '-_42', '-42'],
    ['s3', '_042', '42'],
    ['s3', '+042', '42'],
    ['3.1', '125', '25/2'],
    ['3.1', '12_', '12'],
    ['3.1', '__5', '1/2'],
    ['4.2', '_15_', '3/2'],
    ['s3.2e1', '+602+2', '602'],
    ['s3.2e2', '-6__-_2', '-3/50'],
    ['s3.2e1', '+602__', '301/50'],
  ])('of %s: %s is %s', (shape, text, value) => {
    expect(read(text, fieldOf(shape))).toBe(value)
  })

  it.each([
    ['3', '___'],
    ['s3', '-___'],
    ['3', '4_2'],
    ['3', '42_'],
    ['4.2', '1_5_'],
    ['4.2', '1___'],
    ['3', '4?2'],
    ['s3', '?042'],
    ['s3.2e2', '+602+2_'],
    ['s3.2e1', '____+2'],
  ])('of %s: %s is nothing that anybody knows', (shape, text) => {
    expect(read(text, fieldOf(shape))).toBe('unclear')
  })

  it('of another base are read in it', () => {
    expect(read('FF', fieldOf('2', 16))).toBe('255')
    expect(read('101.1'.replace('.', ''), fieldOf('4.1', 2))).toBe('11/2')
  })
})

describe('the columns of a number', () => {
  const shown = (value: string, shape: NumberShape) => columnsOfNumber(parseRatio(value) ?? ratio(0), shape)?.join('')
  it.each([
    ['42', '3', '042'],
    ['42', 's3', '+042'],
    ['-1.5', 's3.1', '-015'],
    ['0', '2', '00'],
    ['602', 's3.2e2', '+602+02'],
    ['0.05', '2.1e1', '50-2'],
    ['42', '1', undefined],
    ['-42', '2', undefined],
    ['0.25', '3.1', undefined],
    ['1000000', '1e1', '1+6'],
    ['10000000000', '1e1', undefined],
  ])('%s in %s is %s', (value, shape, symbols) => {
    expect(shown(value, fieldOf(shape))).toBe(symbols)
  })

  it('in base 16', () => {
    expect(shown('255', fieldOf('3', 16))).toBe('0FF')
  })

  it('say the number again, whatever it is', () => {
    const shapes = ['s4.2', '5', 's3.3', 's3.2e2'].map((text) => fieldOf(text))
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 1000 }),
        (shape, num, den) => {
          const value = roundedForColumns(ratio(num, den), shape)
          const columns = columnsOfNumber(value, shape)
          if (columns === undefined) return
          const again = numberOfColumns(
            columns.map((symbol) => [symbol]),
            shape,
          )
          expect(again !== undefined && equal(again, value)).toBe(true)
        },
      ),
    )
  })
})

describe('rounding for columns', () => {
  it.each([
    ['1.414', '3.2', '141/100'],
    ['1.415', '3.2', '71/50'],
    ['-1.415', 's3.2', '-71/50'],
    ['602214', '3.2e2', '602000'],
    ['0.0099951', '3.2e2', '1/100'],
    ['0', '3.2e2', '0'],
    ['2/3', '3', '1'],
  ])('%s in %s becomes %s', (value, shape, rounded) => {
    expect(textOfRatio(roundedForColumns(parseRatio(value) ?? ratio(0), fieldOf(shape)))).toBe(rounded)
  })
})
