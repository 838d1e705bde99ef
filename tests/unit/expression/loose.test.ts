import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { evaluateLoosely, evaluateTextually, parseLoosely } from '../../../src/expression/loose.ts'

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
  ['int(-7/2)', '-3'],
  ['int(NBC+0.9)', '2'],
  ['-7%3', '2'],
  ['7.5%2', '1'],
  ['7%-3', '-2'],
  ['2**-1', '1/2'],
  ['-NBC**2', '-4'],
  ['int(10*atan2(1,2))', '4'],
])('%s is %s', (text, value) => {
  expect(valueText(text)).toBe(value)
})

it.each([
  '',
  '2^3',
  'floor(1)',
  'pi',
  '5%0.5',
  'int(1,2)',
  'UNKNOWN+1',
  '1/0',
  'N(',
  'system(1)',
  '`ls`',
  "'a'",
  'max(UNKNOWN)',
  'X?UNKNOWN:UNKNOWN',
  '-UNKNOWN',
  `${'('.repeat(600)}1`,
])('%s has no value', (text) => {
  expect(valueText(text)).toBeUndefined()
})

it('as text: values below 0 stick to a sign before them, names that are not looked at do not matter', () => {
  const held = new Map([['X', ratio(-2)], ['T', ratio(1, 3)]]) // biome-ignore format: one thought
  const found = ['3-X', '3 - X', 'X**2', 'X*X', '1?2:UNKNOWN', 'UNKNOWN', 'max(X,T)'].map((text) => {
    const value = evaluateTextually(text, held)
    return value && textOfRatio(value)
  })
  expect(found).toEqual([undefined, '5', '-4', '4', '2', undefined, '333333333333333/1000000000000000'])
})

it('faults of such an expression point into it', () => {
  const at = { kind: 'file', file: 'x.md', line: 2, column: 5 } as const
  expect(parseLoosely('1+2^3', at).diagnostics).toMatchObject([{ code: 'expression-syntax', location: { column: 8 } }])
  expect(parseLoosely('2**N +', at).diagnostics).toMatchObject([{ code: 'expression-syntax', location: { column: 11 } }])
  expect(parseLoosely('2**int(N)', at).diagnostics).toEqual([])
})
