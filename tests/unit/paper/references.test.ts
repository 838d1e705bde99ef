import { expect, test } from 'vitest'
import { numberReferences, samplesOf, wideNumbers } from '../../../src/paper/references.ts'
import { blankSlab, type Slab } from '../../../src/paper/slab.ts'
import type { LabelDefined } from '../../../src/typeset/index.ts'

const at = (scope: string, labels: readonly LabelDefined[]): Slab => ({ ...blankSlab(1, scope), labels })
const a = at('a', [{ kind: 'fig', label: 'x' }])
const b = at('b', [
  { kind: 'fig', label: 'x' },
  { kind: 'eq', label: 'y', text: 'L' },
  { kind: 'eq', label: 'z' },
])

test('numbers follow the reading order of the copy, each kind by itself', () => {
  const text = numberReferences([a, b])
  expect(text({ reference: 'fig', label: 'x' }, 'a')).toBe('1')
  expect(text({ reference: 'fig', label: 'x' }, 'b')).toBe('2')
  expect(text({ reference: 'eq', label: 'y' }, 'a')).toBe('L')
  expect(text({ reference: 'eq', label: 'z' }, 'a')).toBe('1')
  expect(numberReferences([b, a])({ reference: 'fig', label: 'x' }, 'a')).toBe('2')
})

test('what is not on the copy has no number', () => {
  expect(numberReferences([a])({ reference: 'tab', label: 'x' }, 'a')).toBeUndefined()
})

const slot = (label: string) => ({
  field: { reference: 'fig', label } as const,
  face: 'roman' as const,
  size: 3.5,
  x: 0,
  y: 0,
  width: 1.75,
  align: 'left' as const,
})
const text = ({ label }: { readonly label: string }) => ({ one: '3', two: '12', other: '17', tag: 'L*' })[label]

test('room is made for what is wider than a digit: numbers by their digits, tags as they are', () => {
  expect(samplesOf(['one', 'two', 'other', 'tag', 'none'].map(slot), 'a', text)).toEqual({
    'fig:two': '00',
    'fig:other': '00',
    'fig:tag': 'L*',
  })
})

test('what is set anew is told apart by the widths of its references', () => {
  const holding = (scope: string, ...labels: readonly string[]): Slab => ({ ...blankSlab(1, scope), late: labels.map(slot) })
  const numbers = wideNumbers([holding('a', 'one'), holding('b', 'two', 'one'), holding('b', 'tag', 'two')], text)
  expect(['a', 'b', 'c'].map((scope) => numbers?.widthsIn(scope))).toEqual(['', 'fig:two=00 fig:tag=L*', ''])
  expect(wideNumbers([holding('a', 'one')], text)).toBeUndefined()
})
