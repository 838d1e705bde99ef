import { describe, expect, it } from 'vitest'
import { noInk } from '../../../src/typeset/shift.ts'
import { stackGalley } from '../../../src/typeset/stack.ts'
import { bodyStyle, LINE } from '../../support/typeset/bench.ts'

const line = (height: number, depth: number) =>
  ({ kind: 'line', height, depth, leading: LINE, extent: 10, ink: noInk, breakAfter: 'allowed' }) as const
const baselines = (...material: Parameters<typeof stackGalley>[0]) => {
  let y = 0
  return stackGalley(material, 50, bodyStyle, []).pieces.flatMap((p) => {
    const at = y
    y += p.kind === 'page-break' ? 0 : p.height
    return p.kind === 'box' && p.baseline !== undefined ? [at + p.baseline] : []
  })
}

describe('stackGalley', () => {
  it('sets baselines a line distance apart', () => {
    const [a = 0, b = 0, c = 0] = baselines(line(2, 1), line(2, 0), line(1, 1))
    expect([a, b - a, c - b].map((v) => v / LINE)).toEqual([0.7, 1, 1].map((v) => expect.closeTo(v, 9)))
  })

  it('keeps a point between tall lines', () => {
    const [a = 0, b = 0] = baselines(line(2, 3), line(4, 1))
    expect(b - a).toBeCloseTo(3 + 4 + 25.4 / 72.27, 9)
  })

  it('adds white space to the line distance', () => {
    const [a = 0, b = 0] = baselines(line(2, 1), { kind: 'skip', height: 5, breakAfter: 'allowed' }, line(2, 1))
    expect(b - a).toBeCloseTo(LINE + 5, 9)
  })

  it('stands off pictures by its own height and depth only', () => {
    const galley = stackGalley(
      [line(2, 1), { kind: 'block', height: 20, extent: 30, ink: noInk, breakAfter: 'allowed' }],
      50,
      bodyStyle,
      [],
    )
    expect(galley.height).toBeCloseTo(LINE + 20, 9)
    expect(galley).toMatchObject({ extent: 30, lines: 1, lastDepth: 0 })
  })
})
