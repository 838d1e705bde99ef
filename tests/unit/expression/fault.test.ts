import { expect, it } from 'vitest'
import { diagnosticOf, placeAfter } from '../../../src/expression/fault.ts'

const fault = { kind: 'fault', code: 'expression-syntax', message: 'm', hint: 'h', offset: 4 } as const

it('points at the character in the file', () => {
  expect(diagnosticOf(fault, { kind: 'file', file: 'x.md', line: 3, column: 10 })).toEqual({
    code: 'expression-syntax',
    severity: 'error',
    message: 'm',
    hint: 'h',
    location: { kind: 'file', file: 'x.md', line: 3, column: 14 },
  })
  const at = { kind: 'question', variant: 1, item: 'q' } as const
  expect(diagnosticOf(fault, at).location).toEqual(at)
})

it('goes further on the line', () => {
  expect(placeAfter({ kind: 'file', file: 'x.md', line: 3, column: 10, length: 2 }, 5)).toEqual({
    kind: 'file',
    file: 'x.md',
    line: 3,
    column: 15,
  })
})
