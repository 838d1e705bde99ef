import { expect, it } from 'vitest'
import { indented, withFirstLineInk } from '../../../src/typeset/indent.ts'
import { bar, noInk } from '../../../src/typeset/shift.ts'

const line = {
  kind: 'line',
  height: 1,
  depth: 0,
  leading: 2,
  extent: 10,
  ink: { items: [bar(0, 0, 1, 1)], late: [] },
  breakAfter: 'allowed',
} as const

it('moves lines and blocks to the right', () => {
  expect(indented([line, { kind: 'skip', height: 1, breakAfter: 'allowed' }], 5)).toMatchObject([
    { extent: 15, ink: { items: [bar(5, 0, 1, 1)] } },
    { height: 1 },
  ])
})

it('adds ink to the first line only', () => {
  const [a, b] = withFirstLineInk(
    [
      { ...line, ink: noInk },
      { ...line, ink: noInk },
    ],
    line.ink,
  )
  expect([a, b].map((l) => (l?.kind === 'line' ? l.ink.items.length : -1))).toEqual([1, 0])
})
