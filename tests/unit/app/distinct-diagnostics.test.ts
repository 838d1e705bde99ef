import { expect, it } from 'vitest'
import { distinctDiagnostics } from '../../../src/app/distinct-diagnostics.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const fault = (variant: number, item: string, message = 'too wide'): Diagnostic => ({
  code: 'does-not-fit',
  severity: 'error',
  message,
  location: { kind: 'question', variant, item },
})

it('tells a fault once an item, whatever variants it was met on', () => {
  const kept = distinctDiagnostics([fault(1, 'a'), fault(2, 'a'), fault(2, 'b'), fault(2, 'b', 'too high')])
  expect(kept.map(({ message, location }) => [message, location.kind === 'question' && location.item])).toEqual([
    ['too wide', 'a'],
    ['too wide', 'b'],
    ['too high', 'b'],
  ])
})
