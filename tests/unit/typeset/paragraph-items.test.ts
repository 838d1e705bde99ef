import { describe, expect, it } from 'vitest'
import { HYPHEN_COST, NEVER, OPERATOR_COST } from '../../../src/typeset/lines.ts'
import { fitted, paragraphItems } from '../../../src/typeset/paragraph-items.ts'
import type { InlineBox } from '../../../src/typeset/setting.ts'
import { SIZE, testSetting } from '../../support/typeset/bench.ts'

const look = { face: 'roman', size: SIZE } as const
const span = (text: string, verbatim = false) => ({ kind: 'text', text, look, verbatim }) as const
const itemsOf = (text: string, verbatim = false) =>
  paragraphItems([span(text, verbatim)], testSetting(), 100).map((i) => {
    if (i.type === 'box') return i.content.kind === 'text' ? i.content.text : '[box]'
    return i.type === 'glue' ? 'glue' : i.cost
  })

describe('paragraphItems', () => {
  it('turns words into boxes and white space into glue', () => {
    expect(itemsOf('a  b')).toEqual(['a', 'glue', 'b'])
    expect(itemsOf('a\u00a0b')).toEqual(['a', NEVER, 'glue', 'b'])
  })

  it('offers hyphens inside words, dearer beside a written one, not in code or addresses', () => {
    expect(itemsOf('hyphenation')).toEqual(['hy', HYPHEN_COST, 'phen', HYPHEN_COST, 'ation'])
    expect(itemsOf('hyphenation', true)).toEqual(['hyphenation'])
    expect(itemsOf('well-set')).toEqual(['well-', HYPHEN_COST, 'set'])
    expect(itemsOf('well-hyphenation')).toEqual(['well-', HYPHEN_COST, 'hy', 300, 'phen', 300, 'ation'])
    expect(itemsOf('example.org/hyphenation')).toEqual(['example.org/', HYPHEN_COST, 'hyphenation'])
    expect(itemsOf('sub\u00adsequence')).toEqual(['sub\u00ad', HYPHEN_COST, 'sequence'])
  })

  it('never breaks before closing punctuation that stands off', () => {
    expect(itemsOf('Quoi !')).toEqual(['Quoi', NEVER, 'glue', '!'])
  })

  it('adds the widths of the parts up to that of the word with its kerning', () => {
    const width = (text: string) =>
      paragraphItems([span(text)], testSetting(), 100).reduce((sum, i) => sum + (i.type === 'box' ? i.width : 0), 0)
    const { shaper } = testSetting()
    expect(width('official')).toBeCloseTo((shaper.word('official', 'roman', () => undefined).width * SIZE) / 1000, 9)
  })

  it('lets lines break after the parts of a formula, and beside it only as beside a letter', () => {
    const box = (after?: NonNullable<InlineBox['after']>) => ({
      width: 5,
      height: 2,
      depth: 0,
      ink: { items: [], late: [] },
      name: 'f',
      ...(after === undefined ? {} : { after }),
    })
    const boxes = [box({ gap: { width: 1, stretch: 2, shrink: 0.5 }, cost: OPERATOR_COST, nested: true }), box()]
    const items = paragraphItems([span('('), { kind: 'boxes', boxes }, span(').')], testSetting(), 100)
    expect(items.map((i) => (i.type === 'penalty' ? i.cost : i.type))).toEqual(['box', 'box', OPERATOR_COST, 'glue', 'box', 'box'])
    expect(items[2]).toMatchObject({ flagged: false, nested: true })
    expect(items[3]).toEqual({ type: 'glue', width: 1, stretch: 2, shrink: 0.5, space: false })
  })
})

it('makes a formula smaller only when that suffices', () => {
  const formula = { id: 'f', width: 1000, height: 700, depth: 0, glyphs: [], bars: [], texts: [] }
  const box = {
    width: 10,
    height: 7,
    depth: 0,
    name: 'f',
    ink: { items: [{ kind: 'math', size: 10, x: 0, y: 0, formula } as const], late: [] },
  }
  expect(fitted(box, 9)).toMatchObject({ width: 9, height: 6.3, ink: { items: [{ size: 9 }] } })
  expect(fitted(box, 12)).toBe(box)
  expect(fitted(box, 8)).toBe(box)
})
