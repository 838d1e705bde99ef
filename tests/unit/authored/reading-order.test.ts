import { expect, it } from 'vitest'
import { inReadingOrder } from '../../../src/authored/reading-order.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const fault = (file: string, line: number, message = 'm'): Diagnostic => ({
  code: 'html',
  severity: 'error',
  message,
  location: { kind: 'file', file, line, column: 1 },
})

it('orders by file as given, then by line, and tells a fault once', () => {
  const files = ['b', 'a'].map((file) => ({ file, text: '' }))
  const ordered = inReadingOrder([fault('a', 1), fault('b', 10), fault('b', 2), fault('b', 2), fault('b', 2, 'other')], files)
  expect(ordered.map(({ location: at, message }) => (at.kind === 'file' ? `${at.file}${at.line}${message}` : ''))).toEqual([
    'b2m',
    'b2other',
    'b10m',
    'a1m',
  ])
})
