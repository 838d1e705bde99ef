import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/content.ts'
import { boxesOf, galleyOf, linesOf, paragraph, SIZE, textRuns, widthOf } from '../../support/typeset/bench.ts'

const list = (marker: Extract<Block, { kind: 'list' }>['marker'], ...items: (readonly Block[])[]): Block => ({
  kind: 'list',
  marker,
  items,
  tight: true,
})

describe('setList', () => {
  it('hangs the markers in the margin', () => {
    const words = 'An entry whose text is long enough to run over more than one line of the column.'
    const galley = galleyOf([list({ kind: 'decimal', start: 9 }, [paragraph(words)], [paragraph('Short.')])], 60)
    expect(linesOf(galley).map((l) => /^(9\.|10\.)\|/.test(l))).toEqual([true, false, false, true])
    const [first, second] = boxesOf(galley)
    const [marker, text] = textRuns(first?.items ?? [])
    expect(text?.x).toBeCloseTo(2.5 * SIZE, 6)
    expect(textRuns(second?.items ?? [])[0]?.x).toBeCloseTo(2.5 * SIZE, 6)
    expect((marker?.x ?? 0) + widthOf(marker as never)).toBeCloseTo(2 * SIZE, 6)
    expect(marker?.y).toBe(text?.y)
  })

  it('numbers, letters and dots its entries', () => {
    const marks = (marker: Extract<Block, { kind: 'list' }>['marker']) =>
      linesOf(galleyOf([list(marker, [paragraph('x')], [paragraph('y')])])).map((l) => l.split('|')[0])
    expect(marks({ kind: 'bullet' })).toEqual(['•', '•'])
    expect(marks({ kind: 'decimal', start: 3 })).toEqual(['3.', '4.'])
    expect(marks({ kind: 'lettered', labels: ['(a)', '(b)'] })).toEqual(['(a)', '(b)'])
  })

  it('widens the margin for wide markers and keeps the marker of an empty entry', () => {
    const galley = galleyOf([list({ kind: 'lettered', labels: ['(viii)', '(ix)'] }, [paragraph('x')], [])])
    const [marker, text] = textRuns(boxesOf(galley)[0]?.items ?? [])
    expect(marker?.x).toBeGreaterThanOrEqual(0)
    expect(text?.x).toBeGreaterThan((marker?.x ?? 0) + widthOf(marker as never))
    expect(linesOf(galley)[1]).toBe('(ix)')
  })
})
