import { describe, expect, it } from 'vitest'
import { boxesOf, galleyOf, math, paragraph, text, textRuns, widthOf } from '../../support/typeset/bench.ts'

const words = 'Some words that fill a few lines of a column of this width, and then some more of them until it is enough.'

describe('setSides', () => {
  it('puts both parts on one baseline, the right one at the margin', () => {
    const galley = galleyOf(
      [{ kind: 'sides', left: [{ kind: 'heading', level: 1, children: [text('Title')] }], right: [paragraph('right')] }],
      100,
    )
    const [left, right] = textRuns(boxesOf(galley)[0]?.items ?? [])
    expect(left?.y).toBeCloseTo(right?.y ?? 0, 9)
    expect((right?.x ?? 0) + widthOf(right as never)).toBeCloseTo(100, 6)
  })

  it('puts the right part below when both do not fit', () => {
    const galley = galleyOf(
      [{ kind: 'sides', left: [paragraph('a left part that is rather long')], right: [paragraph(math('x^{abcdefghijklmnopqrstuvwxyz}'))] }],
      40,
    )
    expect(boxesOf(galley).length).toBeGreaterThan(1)
  })

  it('leaves room for a picture and for a tall formula: nothing stands above it', () => {
    const picture = { kind: 'figure', image: { image: 'a.png', alt: '', width: { mm: 30 } } } as const
    const tall = paragraph(math('\\dfrac{\\dfrac ab}{\\dfrac cd}'))
    for (const right of [picture, tall]) {
      const [box] = boxesOf(galleyOf([{ kind: 'sides', left: [paragraph('left')], right: [right] }], 100))
      const tops = (box?.items ?? []).map((item) => {
        if (item.kind === 'image') return item.rect.y
        return item.kind === 'math' ? item.y - (item.formula.height * item.size) / 1000 : 0
      })
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('setColumns', () => {
  it('balances its columns', () => {
    const galley = galleyOf([{ kind: 'columns', count: 2, children: [paragraph(words.repeat(2))] }], 100)
    const [box] = boxesOf(galley)
    const runs = textRuns(box?.items ?? [])
    const inRight = runs.filter((r) => r.x > 50)
    expect(Math.abs(runs.length - 2 * inRight.length)).toBeLessThanOrEqual(2)
    expect(runs.every((r) => r.x < 50 || r.x >= 53)).toBe(true)
  })
})

describe('setFrame', () => {
  it('draws a rule around its content, inside the column', () => {
    const galley = galleyOf([{ kind: 'frame', children: [paragraph(words)] }], 60)
    const [box] = boxesOf(galley)
    const rule = box?.items.find((i) => i.kind === 'path')
    const xs = rule?.kind === 'path' ? rule.commands.flatMap((c) => (c[0] === 'M' || c[0] === 'L' ? [c[1]] : [])) : []
    expect(Math.min(...xs)).toBeGreaterThan(0)
    expect(Math.max(...xs)).toBeLessThan(60)
    for (const run of textRuns(box?.items ?? [])) expect(run.x).toBeGreaterThan(1)
  })
})
