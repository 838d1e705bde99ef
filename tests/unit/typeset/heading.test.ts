import { expect, it } from 'vitest'
import { boxesOf, galleyOf, paragraph, SIZE, text, textRuns } from '../../support/typeset/bench.ts'

it.each([
  [1, 1.44],
  [2, 1.2],
  [3, 1],
] as const)('sets a heading of level %d bold, large, and with what follows', (level, size) => {
  const galley = galleyOf([paragraph('Before.'), { kind: 'heading', level, children: [text('Linear models')] }, paragraph('After.')])
  const [, heading] = boxesOf(galley)
  expect(textRuns(heading?.items ?? [])).toMatchObject([{ font: 'cmu-serif-700-roman', x: 0 }])
  expect(textRuns(heading?.items ?? [])[0]?.size).toBeCloseTo(size * SIZE, 9)
  const at = galley.pieces.indexOf(heading as never)
  expect(galley.pieces.slice(at, at + 2).map((p) => p.kind !== 'page-break' && p.breakAfter)).toEqual(['never', 'never'])
  expect(galley.pieces[at - 1]).toMatchObject({ kind: 'skip', breakAfter: 'allowed' })
})

it('sets headings in the sizes that the style has', () => {
  const galley = galleyOf([{ kind: 'heading', level: 2, children: [text('Linear models')] }], 100, { headings: [3, 2.5, 2] })
  expect(textRuns(boxesOf(galley)[0]?.items ?? [])[0]?.size).toBeCloseTo(2.5 * SIZE, 9)
})
