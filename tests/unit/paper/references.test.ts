import { expect, test } from 'vitest'
import type { PlacedSlab } from '../../../src/paper/flow.ts'
import { numberReferences } from '../../../src/paper/references.ts'
import { blankSlab } from '../../../src/paper/slab.ts'
import type { LabelDefined } from '../../../src/typeset/index.ts'

const at = (scope: string, labels: readonly LabelDefined[]): PlacedSlab => ({ slab: { ...blankSlab(1, scope), labels }, x: 0, y: 0 })
const a = at('a', [{ kind: 'fig', label: 'x' }])
const b = at('b', [
  { kind: 'fig', label: 'x' },
  { kind: 'eq', label: 'y', text: 'L' },
  { kind: 'eq', label: 'z' },
])

test('numbers follow the reading order of the copy, each kind by itself', () => {
  const text = numberReferences([[a], [b]])
  expect(text({ reference: 'fig', label: 'x' }, 'a')).toBe('1')
  expect(text({ reference: 'fig', label: 'x' }, 'b')).toBe('2')
  expect(text({ reference: 'eq', label: 'y' }, 'a')).toBe('L')
  expect(text({ reference: 'eq', label: 'z' }, 'a')).toBe('1')
  expect(numberReferences([[b], [a]])({ reference: 'fig', label: 'x' }, 'a')).toBe('2')
})

test('what is not on the copy has no number', () => {
  expect(numberReferences([[a]])({ reference: 'tab', label: 'x' }, 'a')).toBeUndefined()
})
