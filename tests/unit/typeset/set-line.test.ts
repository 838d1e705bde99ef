import { describe, expect, it } from 'vitest'
import type { LineItem } from '../../../src/typeset/lines.ts'
import type { Content } from '../../../src/typeset/paragraph-items.ts'
import { setLine } from '../../../src/typeset/set-line.ts'
import { SIZE, testSetting, textRuns } from '../../support/typeset/bench.ts'

const look = { face: 'roman', size: SIZE } as const
const word = (text: string): LineItem<Content> => ({ type: 'box', width: 0, content: { kind: 'text', text, look, at: 0 } })
const space: LineItem<Content> = { type: 'glue', width: 1, stretch: 0.5, shrink: 0.3, space: true }
const line = (items: readonly LineItem<Content>[], adjusted = false, hyphenated = false) => ({ items, adjusted, hyphenated, excess: 0 })

describe('setLine', () => {
  it('makes one run of the words of one font, white space stretched to the width', () => {
    const set = setLine(line([word('a'), space, word('b'), space, word('c')], true), 20, testSetting())
    const runs = textRuns(set.ink.items)
    expect(runs).toHaveLength(1)
    expect(runs[0]?.glyphs.map((g) => g.text).join('')).toBe('a b c')
    expect(set.width).toBeCloseTo(20, 9)
  })

  it('shrinks white space when the line is too full, as far as it may', () => {
    const natural = setLine(line([word('a'), space, word('b')]), 100, testSetting()).width
    expect(setLine(line([word('a'), space, word('b')]), natural - 0.2, testSetting()).width).toBeCloseTo(natural - 0.2, 9)
    expect(setLine(line([word('a'), space, word('b')]), 1, testSetting()).width).toBeCloseTo(natural - 0.3, 9)
  })

  it('shapes together what was not parted, and adds the hyphen of a break', () => {
    const set = setLine(
      line([word('of'), { type: 'penalty', width: 1, cost: 50, flagged: true }, word('fi')], false, true),
      50,
      testSetting(),
    )
    expect(textRuns(set.ink.items).flatMap((r) => r.glyphs.map((g) => g.text))).toEqual(['o', 'ffi', '\u00ad'])
  })

  it('is as tall as its tallest box', () => {
    const box = { width: 5, height: 9, depth: 4, ink: { items: [], late: [] }, name: 'f' }
    const set = setLine(line([word('a'), { type: 'box', width: 5, content: { kind: 'box', box, at: 1 } }]), 50, testSetting())
    expect([set.height, set.depth]).toEqual([9, 4])
  })

  it('reports letters without glyph', () => {
    const setting = testSetting()
    setLine(line([word('速')]), 50, setting)
    expect(setting.faults.map((f) => f.code)).toEqual(['missing-glyph'])
  })
})
