import { expect, it } from 'vitest'
import { checked, type Diagnostic, isError } from '../../../src/model/diagnostic.ts'

const at = { kind: 'file', file: 'a.md', line: 3, column: 1 } as const
const fault: Diagnostic = { code: 'draw-empty', severity: 'error', message: 'nothing', location: at }
const hunch: Diagnostic = { ...fault, severity: 'warning' }

it('tells errors from warnings', () => {
  expect([fault, hunch].map(isError)).toEqual([true, false])
})

it('gives the value with its warnings, and withholds it when there is an error', () => {
  expect(checked(7)).toEqual({ value: 7, diagnostics: [] })
  expect(checked(7, [hunch])).toEqual({ value: 7, diagnostics: [hunch] })
  expect(checked(7, [hunch, fault])).toEqual({ value: undefined, diagnostics: [hunch, fault] })
})
