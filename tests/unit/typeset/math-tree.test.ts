import { expect, it } from 'vitest'
import { failureOf, type MathElement, placeOf, unknownCharacters } from '../../../src/typeset/math-tree.ts'

const element = (kind: string, attributes: Record<string, unknown>, ...children: MathElement['children']): MathElement => ({
  kind,
  attributes,
  children,
})

it('finds faults and unknown characters', () => {
  expect(failureOf(element('svg', {}, element('g', { 'data-mml-node': 'merror', 'data-mjx-error': 'Bad' })))).toBe('Bad')
  expect(failureOf(element('svg', {}))).toBeUndefined()
  const text = element('text', { 'data-variant': 'bold' }, { kind: '#text', value: '速' })
  expect(unknownCharacters(element('svg', {}, text))).toEqual([{ character: '速', variant: 'bold' }])
})

it('places elements within the one around', () => {
  const outer = { x: 100, y: 10, sx: 0.5, sy: 0.5 }
  expect(placeOf(element('g', {}), outer)).toBe(outer)
  expect(placeOf(element('g', { transform: 'translate(20,-40) scale(2,-1)' }), outer)).toEqual({ x: 110, y: -10, sx: 1, sy: -0.5 })
})
