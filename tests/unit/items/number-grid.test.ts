import { expect, it } from 'vitest'
import { parseRatio, ratio } from '../../../src/base/ratio.ts'
import { fieldOfShape, type NumberGrid, readGrid, wideEnough, withDecimalsOf } from '../../../src/items/number-grid.ts'
import type { Setting } from '../../../src/items/setting.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { map, raw, scalar } from '../../support/items/settings.ts'

function read(settings: Readonly<Record<string, Setting>>): NumberGrid | readonly string[] {
  const faults: Diagnostic[] = []
  return readGrid(raw(settings), faults) ?? faults.map((fault) => `${fault.code}: ${fault.message}`)
}

it('is of base 10 with a sign and no exponent unless it says otherwise', () => {
  expect(read({})).toEqual({ sign: true, exponent: 0, base: 10 })
  expect(read({ digits: scalar(4), decimals: scalar(1), sign: scalar(false) })).toEqual({
    digits: 4,
    decimals: 1,
    sign: false,
    exponent: 0,
    base: 10,
  })
  expect(read({ digits: scalar(8), base: scalar(2) })).toEqual({ digits: 8, sign: true, exponent: 0, base: 2 })
})

it('has one digit before the point in scientific notation', () => {
  expect(read({ digits: scalar(3), exponent: scalar(2) })).toEqual({ digits: 3, decimals: 2, sign: true, exponent: 2, base: 10 })
})

it.each([
  [{ digits: scalar(0) }, 'value-bad: `digits` cannot be `0`'],
  [{ digits: scalar(40) }, 'value-bad: `digits` cannot be `40`'],
  [{ base: scalar(1) }, 'value-bad: `base` cannot be `1`'],
  [{ sign: scalar('maybe') }, 'value-bad: `sign` cannot be `maybe`'],
  [{ digits: scalar(2), decimals: scalar(2) }, 'value-bad: 2 digits cannot have 2 decimals'],
  [{ digits: scalar(4), decimals: scalar(2), exponent: scalar(1) }, 'value-bad: 4 digits cannot have 2 decimals'],
  [{ exponent: scalar(1), base: scalar(16) }, 'value-bad: an exponent needs base 10'],
  [{ params: map({}) }, 'key-missing: `q` has `params` and no `digits`'],
])('refuses %j', (settings, fault) => {
  expect(read(settings)).toEqual([fault])
})

const plain = { sign: true, exponent: 0, base: 10 }
const widened = (grid: NumberGrid, answer: string, written = answer) => wideEnough(grid, parseRatio(answer) ?? ratio(0), written)

it.each([
  ['42', { ...plain }, { digits: 3 }],
  ['9', { ...plain }, { digits: 2 }],
  ['-100', { ...plain }, { digits: 4 }],
  ['1.41', { ...plain }, { digits: 4, decimals: 2 }],
  ['0.05', { ...plain }, { digits: 4, decimals: 2 }],
  ['7/2', { ...plain, decimals: 1 }, { digits: 3, decimals: 1 }],
  ['255', { ...plain, base: 16 }, { digits: 3 }],
  ['99.96', { ...plain, decimals: 1 }, { digits: 5, decimals: 1 }],
])('an answer of %s gets one digit more than it has', (answer, grid, wanted) => {
  expect(widened(grid, answer)).toEqual({ ...grid, ...wanted })
})

it('an answer in scientific notation gets one decimal more than it is written with', () => {
  expect(widened({ ...plain, exponent: 2 }, '602', '6.02e2')).toEqual({ ...plain, exponent: 2, digits: 4, decimals: 3 })
})

it('stands as sign, digits, sign and digits of the exponent', () => {
  const { columns, decimals, base } = fieldOfShape({ digits: 2, decimals: 1, sign: true, exponent: 1, base: 10 })
  expect(columns.map(({ kind }) => kind)).toEqual(['sign', 'digit', 'digit', 'exponent-sign', 'exponent-digit'])
  expect(columns.map(({ symbols }) => symbols.join(''))).toEqual(['+-', '0123456789', '0123456789', '+-', '0123456789'])
  expect([decimals, base]).toEqual([1, 10])
  expect(fieldOfShape({ digits: 1, sign: false, exponent: 0, base: 16 }).columns).toEqual([
    { kind: 'digit', symbols: [...'0123456789ABCDEF'] },
  ])
})

it('takes the decimals of the answer as it is written, unless it sets its own or has no room', () => {
  const of = (grid: Partial<NumberGrid>, written: string) => withDecimalsOf({ ...plain, ...grid }, written).decimals
  expect([of({ digits: 3 }, '0.75'), of({ digits: 3, decimals: 1 }, '0.75'), of({ digits: 3 }, '75'), of({ digits: 1 }, '0.75')]).toEqual([
    2,
    1,
    undefined,
    undefined,
  ])
})
