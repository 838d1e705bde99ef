import { expect, it } from 'vitest'
import { tokensOf } from '../../../src/expression/tokens.ts'

const texts = (source: string) => {
  const tokens = tokensOf(source)
  return 'kind' in tokens
    ? `${tokens.offset}: ${tokens.code}; ${tokens.hint}`
    : tokens.map((token) => `${token.kind} ${token.text}@${token.offset}`)
}

it('cuts an expression into numbers, names, texts and symbols', () => {
  expect(texts(" a1<=.5e-3 && 'x y'!=b")).toEqual([
    'name a1@1',
    'symbol <=@3',
    'number .5e-3@5',
    'symbol &&@11',
    "text 'x y'@14",
    'symbol !=@19',
    'name b@21',
    'end @22',
  ])
  expect(texts('a==b')).toEqual(['name a@0', 'symbol ==@1', 'name b@3', 'end @4'])
  expect(tokensOf('1.50')).toMatchObject([{ value: { num: 3n, den: 2n } }, { kind: 'end' }])
})

it.each([
  ['a = b', '2: expression-syntax; compare with `==`'],
  ['a ** 2', '2: expression-syntax; write powers with `^`'],
  ['a & b', '2: expression-syntax; write `&&`'],
  ['a − b', '2: expression-syntax; write the minus sign `-`'],
  ['a × b', '2: expression-syntax; write products with `*`'],
  ["a == 'x", '5: expression-syntax; close the quote'],
  ['a[0]', '1: expression-syntax; group with `(` and `)`'],
  ['a @ b', '2: expression-syntax; an expression has numbers, names, operators and brackets'],
  ['1e300', '0: expression-too-long; write at most 100 digits, and exponents up to 250'],
])('says what is meant in %s', (source, fault) => {
  expect(texts(source)).toBe(fault)
})
