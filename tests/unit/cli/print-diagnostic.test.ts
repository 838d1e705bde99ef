import picocolors from 'picocolors'
import { expect, it } from 'vitest'
import { linesOfDiagnostic, placeOf, printDiagnostics } from '../../../src/cli/print-diagnostic.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const plain = picocolors.createColors(false)
const fault: Diagnostic = {
  code: 'draw-item-unknown',
  severity: 'error',
  message: 'no item is called "knn-rat"',
  location: { kind: 'file', file: 'bank/exam.yaml', line: 12, column: 3 },
  hint: 'did you mean "knn-rate"?',
}

it('says place, severity, code, what is wrong and what to do', () => {
  expect(linesOfDiagnostic(fault, plain)).toEqual([
    'bank/exam.yaml:12:3: error draw-item-unknown: no item is called "knn-rat"',
    '  hint: did you mean "knn-rate"?',
  ])
})

it('names places in files, scans and questions', () => {
  expect(placeOf({ kind: 'scan', file: 'a.pdf', page: 4, zone: 'q:x:a' })).toBe('a.pdf: page 4, q:x:a')
  expect(placeOf({ kind: 'question', variant: 2, item: 'gelu' })).toBe('variant 2, question gelu')
})

it('prints all and counts them', () => {
  const lines: string[] = []
  const terminal = {
    out: () => undefined,
    err: (line: string) => void lines.push(line),
    colors: plain,
    progress: () => ({ report: () => undefined, end: () => undefined }),
  }
  printDiagnostics([fault, { ...fault, severity: 'warning' }], terminal)
  expect(lines.at(-1)).toBe('1 error, 1 warning')
  expect(lines.length).toBe(5)
  printDiagnostics([], terminal)
  expect(lines.length).toBe(5)
})
