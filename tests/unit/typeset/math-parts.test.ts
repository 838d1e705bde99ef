import { expect, it } from 'vitest'
import { partsOf } from '../../../src/typeset/math-parts.ts'

it('cuts a formula into parts that begin at 0 and measure their own height', () => {
  const glyph = (x: number, y: number) => ({ shape: 's', x, y, scaleX: 1, scaleY: 1 })
  const shapes = { s: { path: 'M0 -10H400V600H0Z', advance: 400, text: 'n' } }
  const glyphs = [glyph(0, 0), glyph(778, 0), glyph(1456, 300)]
  const whole = { id: 'f', width: 1856, height: 900, depth: 10, glyphs, bars: [], texts: [] }
  const joints = [0, 778, 1456].map((x, i) => ({ x, glyphs: i, bars: 0 }))
  const parts = partsOf(whole, shapes, joints, ['other', 'relation', 'other'])
  expect(parts.map((p) => [p.formula.id, p.then?.kind, Math.round(p.formula.width), p.formula.height, p.formula.depth])).toEqual([
    ['f.0', undefined, 500, 600, 10],
    ['f.1', 'relation', 400, 600, 10],
    ['f.2', undefined, 400, 900, 0],
  ])
  expect(parts[2]?.formula.glyphs[0]?.x).toBe(0)
  expect(partsOf(whole, shapes, joints, ['opening', 'relation', 'closing'])).toEqual([{ formula: whole }])
})
