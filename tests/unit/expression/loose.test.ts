import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { evaluateLoosely } from '../../../src/expression/loose.ts'

const values = new Map([['N', ratio(4)], ['NBC', ratio(2)], ['X', ratio(0)]]) // biome-ignore format: one thought
const valueText = (text: string): string | undefined => {
  const value = evaluateLoosely(text, values)
  return value && textOfRatio(value)
}

it.each([
  ['-1/(N-1)', '-1/3'],
  ['2**3-N', '4'],
  ['NBC>1', '1'],
  ['(NBC>1)*3+(N==5)', '3'],
  ['X?1:2', '2'],
  ['N&&NBC', '2'],
  ['X&&UNKNOWN', '0'],
  ['X||7', '7'],
  ['NBC||UNKNOWN', '2'],
  ['!X+!N', '1'],
  ['max(0,NBC-N)', '0'],
  ['abs(NBC-N)%3', '2'],
  ['.5', '1/2'],
  ['-X', '0'],
  ['+N', '4'],
])('%s is %s', (text, value) => {
  expect(valueText(text)).toBe(value)
})

it.each(['', 'UNKNOWN+1', '1/0', 'N(', 'system(1)', '`ls`', "'a'", 'max(UNKNOWN)', 'X?UNKNOWN:UNKNOWN', '-UNKNOWN', `${'('.repeat(600)}1`])(
  '%s has no value',
  (text) => {
    expect(valueText(text)).toBeUndefined()
  },
)
