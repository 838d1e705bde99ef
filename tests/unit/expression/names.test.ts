import { expect, it } from 'vitest'
import { isReservedName, namesIn, PI } from '../../../src/expression/names.ts'
import { parseExpression } from '../../../src/expression/parse.ts'

const at = { kind: 'file', file: 'x.md', line: 1, column: 1 } as const

it('lists what an expression needs, each once, at its first use', () => {
  const { value } = parseExpression("b*2 + (x > -a ? min(b, c) : pi) + (d == 'e' ? 1 : 2)", at)
  expect(value === undefined ? [] : namesIn(value).map(({ name, offset }) => `${name}@${offset}`)).toEqual([
    'b@0',
    'x@7',
    'a@12',
    'c@23',
    'd@35',
  ])
})

it('keeps functions and pi for itself', () => {
  expect(['min', 'sqrt', PI, 'a', 'Min'].map(isReservedName)).toEqual([true, true, true, false, false])
})
