import { describe, expect, it } from 'vitest'
import { inlineBox, lateBox, mathBox } from '../../../src/typeset/inline-box.ts'
import { NEVER, RELATION_COST } from '../../../src/typeset/lines.ts'
import { SIZE, testSetting } from '../../support/typeset/bench.ts'

const look = { face: 'roman', size: SIZE } as const

describe('inline boxes', () => {
  it('are the parts of a formula with the white space between them', () => {
    const boxes = mathBox({ kind: 'math', tex: 'a=b' }, look, testSetting(), { width: 100 })
    expect(boxes).toHaveLength(3)
    const thick = expect.closeTo((5 / 18) * SIZE, 6)
    expect(boxes[0]?.after).toEqual({ gap: { width: thick, stretch: thick, shrink: 0 }, cost: NEVER, nested: false })
    expect(boxes[1]?.after).toMatchObject({ gap: { width: thick }, cost: RELATION_COST })
    expect(boxes[2]?.after).toBeUndefined()
    expect(boxes[0]?.ink.items).toMatchObject([{ kind: 'math', size: SIZE, y: 0 }])
  })

  it('are smaller where a formula is wider than the column, down to 85 %', () => {
    const box = (width: number) => mathBox({ kind: 'math', tex: '\\sqrt{abcdef}' }, look, testSetting(), { width })[0]
    const natural = box(100)?.width ?? 0
    expect(box(natural * 0.9)?.width).toBeCloseTo(natural * 0.9, 6)
    expect(box(natural * 0.5)?.width).toBeCloseTo(natural * 0.85, 6)
    expect(box(natural * 0.9)?.ink.items).toMatchObject([{ size: expect.closeTo(SIZE * 0.9, 6) }])
  })

  it('have room for as many digits as asked', () => {
    expect(lateBox('page-number', '00', look, testSetting()).width).toBeCloseTo(SIZE, 6)
  })

  it('are blanks with a rule below the baseline', () => {
    const blank = inlineBox({ kind: 'fill-in' }, look, testSetting(), 100)
    expect(blank.width).toBeCloseTo(7 * SIZE)
    expect(inlineBox({ kind: 'fill-in' }, look, testSetting(), 10).width).toBe(10)
    expect(blank.ink.items).toMatchObject([{ kind: 'path', fill: 0 }])
  })

  it('are pictures that stand on the baseline', () => {
    const box = inlineBox({ kind: 'image', image: { image: 'a.png', alt: '', width: { mm: 20 } } }, look, testSetting(), 100)
    expect(box.ink.items).toMatchObject([{ rect: { x: 0, y: -10, width: 20, height: 10 } }])
    expect([box.height, box.depth]).toEqual([10, 0])
  })

  it('are white space of a width', () => {
    expect(inlineBox({ kind: 'space', width: 6 }, look, testSetting(), 100)).toMatchObject({ width: 6, ink: { items: [] } })
  })

  it('are never objects', () => {
    expect(() => inlineBox({ kind: 'object-inline', name: 'points' }, look, testSetting(), 100)).toThrow(/points/)
  })
})
