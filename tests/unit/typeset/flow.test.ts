import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/model/content.ts'
import { captionWord, flowOf } from '../../../src/typeset/flow.ts'
import { SIZE, testSetting, text } from '../../support/typeset/bench.ts'

const spansOf = (...children: readonly Inline[]) => flowOf(children, { face: 'roman', size: SIZE }, testSetting(), 100)

describe('flowOf', () => {
  it('knows the direction of a quote after markup', () => {
    expect(spansOf({ kind: 'emphasis', children: [text('a')] }, text('" b "c"'))).toMatchObject([{ text: 'a' }, { text: '” b “c”' }])
  })

  it('turns emphasis inside emphasis upright again', () => {
    const spans = spansOf({ kind: 'emphasis', children: [text('a'), { kind: 'emphasis', children: [text('b')] }] })
    expect(spans).toMatchObject([{ look: { face: 'italic' } }, { look: { face: 'roman' } }])
  })

  it('leaves code as it is written', () => {
    expect(spansOf({ kind: 'code', text: '"--"' })).toMatchObject([{ text: '"--"', verbatim: true, look: { face: 'typewriter' } }])
  })

  it('gives a reference a word and a slot', () => {
    const spans = spansOf({ kind: 'reference', target: 'fig', label: 'a' })
    expect(spans[0]).toMatchObject({ text: 'Figure\u00a0' })
    const [box] = spans[1]?.kind === 'boxes' ? spans[1].boxes : []
    expect(box?.width).toBeCloseTo(0.5 * SIZE, 6)
    expect(box?.ink.late).toMatchObject([{ field: { reference: 'fig', label: 'a' }, x: 0, y: 0 }])
    expect(spansOf({ kind: 'reference', target: 'eq', label: 'a' })).toMatchObject([{ text: '(' }, {}, { text: ')' }])
  })

  it('draws a symbol of the math fonts in text as a box', () => {
    expect(spansOf(text('a ≤ b')).map((s) => s.kind)).toEqual(['text', 'boxes', 'text'])
    expect(spansOf(text('a → b')).map((s) => s.kind)).toEqual(['text', 'text', 'text'])
  })
})

it('takes words from the exam’s language', () => {
  expect(captionWord(testSetting({ strings: { figure: 'Abbildung' } }), 'fig')).toBe('Abbildung')
  expect(captionWord(testSetting(), 'tab')).toBe('Table')
})
