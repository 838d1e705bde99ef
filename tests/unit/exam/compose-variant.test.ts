import { expect, test } from 'vitest'
import { drawVariants } from '../../../src/exam/draw-variants.ts'
import type { BlueprintPart } from '../../../src/model/blueprint.ts'
import { bankOf, blueprint, draw, item, items, outline, part, stimulus, text } from '../../support/exam/banks.ts'

const bank = bankOf(
  [
    ...items('t', 2, { topic: 'Trees' }),
    ...items('k', 2, { topic: 'Kernels' }),
    item('f-1', { stimulus: 'figure', file: 'ml/f.md' }),
    item('f-2', { stimulus: 'figure', file: 'ml/f.md' }),
  ],
  [stimulus('figure', { title: [text('The figure')], newPage: true })],
)

const outlineOf = (parts: readonly BlueprintPart[]) =>
  outline(drawVariants({ bank, blueprint: blueprint(parts), roster: undefined, copies: 1 }).value?.variants[0])

test('numbers go on through the parts unless one begins anew', () => {
  const parts = [part([draw({ topic: 'Trees' })]), part([draw({ items: ['k-1'] })]), part([draw({ items: ['k-2'] })], { numberFrom: 1 })]
  expect(outlineOf(parts)).toEqual(['1 t-1', '2 t-2', '3 k-1', '1 k-2'])
})

test('a stimulus is printed once with its drawn items', () => {
  expect(outlineOf([part([draw({ from: ['ml/f.md'] })])])).toEqual(['> page-break', '# The figure', '> text of figure', '1 f-1', '2 f-2'])
})

test('a draw line’s heading and intro stand above what it drew, stimulus included', () => {
  const line = draw({ items: ['f-2'], heading: [text('Part A')], intro: [text('Read on.')] })
  expect(outlineOf([part([line, draw({ items: ['t-1'] })])])).toEqual([
    '# Part A',
    '> Read on.',
    '> page-break',
    '# The figure',
    '> text of figure',
    '1 f-2',
    '2 t-1',
  ])
})

test('a heading stands where the topic changes', () => {
  const parts = [part([draw({ items: ['t-1', 'k-1', 't-2'] })], { headings: 'topic' })]
  expect(outlineOf(parts)).toEqual(['# Trees', '1 t-1', '2 t-2', '# Kernels', '3 k-1'])
})
