import { expect, it } from 'vitest'
import { drawPatternsOf } from '../../../src/authored/draw-patterns.ts'

const patterns = (text: string) => drawPatternsOf({ file: 'exam.yaml', text })

it('finds every pattern once, in spite of other faults', () => {
  const text =
    'titel: x\nparts:\n  - draw: [{ from: "ml/**/*.md", pik: 3 }, { from: [a.md, "ml/**/*.md"] }]\n  - draw:\n      - from: b.md\n'
  expect(patterns(text)).toEqual(['ml/**/*.md', 'a.md', 'b.md'])
})

it('finds none where there are none to be found', () => {
  expect(patterns('parts: 3')).toEqual([])
  expect(patterns('parts: [[')).toEqual([])
  expect(patterns('')).toEqual([])
})
