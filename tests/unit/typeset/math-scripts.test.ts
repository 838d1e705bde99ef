import { expect, it } from 'vitest'
import { createFormulaSetter } from '../../../src/typeset/math.ts'
import { scriptLook } from '../../../src/typeset/math-scripts.ts'
import { FATTENED } from '../../../src/typeset/thin.ts'

const set = createFormulaSetter(() => undefined)
const glyphsOf = (tex: string) => set(tex, false).formula.glyphs

it('makes letters of scripts wider than it makes them tall, as Computer Modern does', () => {
  const [letter, script, inner] = glyphsOf('x_{x_x}')
  expect([letter?.scaleX, letter?.scaleY]).toEqual([1, 1])
  expect((script?.scaleX ?? 0) / (script?.scaleY ?? 1)).toBeCloseTo(1.135, 2)
  expect((inner?.scaleX ?? 0) / (inner?.scaleY ?? 1)).toBeCloseTo(1.38, 2)
})

it('leaves large operators and stretched brackets as they are', () => {
  for (const glyph of glyphsOf('x^{\\sum}').slice(1)) expect(glyph.scaleX).toBeCloseTo(glyph.scaleY, 5)
})

it('puts a superscript where its base ends, and gives the room that wider letters take', () => {
  const [base, script] = glyphsOf('T^2')
  expect((script?.x ?? 0) - (base?.x ?? 0)).toBeCloseTo(584 + 139, -1)
  expect(set('x_{ab}', false).formula.width - set('x_a', false).formula.width).toBeCloseTo(429 * Math.SQRT1_2 * 1.135, 0)
})

it('thins outlines less the smaller they are', () => {
  const taken = [0, 1, 2].map((level) => scriptLook({ attributes: level === 0 ? {} : { 'data-script': String(level) } }).thinned)
  expect(taken[0]).toBe(FATTENED)
  expect(taken.toSorted((a, b) => b - a)).toEqual(taken)
})
