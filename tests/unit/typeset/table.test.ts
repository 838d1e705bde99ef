import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/content.ts'
import { boxesOf, faultsOf, galleyOf, linesOf, text, textRuns, widthOf } from '../../support/typeset/bench.ts'

const cells = (...rows: string[][]) => rows.map((r) => r.map((c) => [text(c)]))
const table = (rows: ReturnType<typeof cells>): Block => ({ kind: 'table', align: ['left', 'center', 'right'], rows })

describe('setTable', () => {
  it('aligns its columns and centres itself between three rules', () => {
    const galley = galleyOf([table(cells(['Name', 'Value', 'Count'], ['a', 'b', '1']))], 80)
    const [box] = boxesOf(galley)
    const runs = textRuns(box?.items ?? [])
    const right = (i: number) => (runs[i]?.x ?? 0) + widthOf(runs[i] as never)
    expect(runs).toHaveLength(6)
    expect(runs[3]?.x).toBeCloseTo(runs[0]?.x ?? 0, 3)
    expect(right(5)).toBeCloseTo(right(2), 2)
    expect((runs[4]?.x ?? 0) - (runs[1]?.x ?? 0)).toBeCloseTo(right(1) - right(4), 2)
    expect((runs[0]?.x ?? 0) + right(2)).toBeCloseTo(80, 2)
    expect(box?.items.filter((i) => i.kind === 'path')).toHaveLength(3)
    expect(runs[0]?.y).toBe(runs[1]?.y)
  })

  it('wraps its widest column when it does not fit', () => {
    const galley = galleyOf(
      [table(cells(['Name', 'Value', 'Count'], ['a', 'a text that is long enough to be wrapped over some lines of its cell', '1']))],
      60,
    )
    expect(galley.extent).toBeLessThanOrEqual(60 + 1e-6)
    expect(textRuns(boxesOf(galley)[0]?.items ?? []).length).toBeGreaterThan(6)
  })

  it('has its caption above, which stays with it', () => {
    const galley = galleyOf([{ ...table(cells(['a'], ['b'])), caption: { label: 'tab:x', children: [text('All.')] } } as Block], 80)
    expect(linesOf(galley)[0]).toBe('Table |: All.')
    expect(boxesOf(galley)[0]?.breakAfter).toBe('never')
    expect(galley.labels).toEqual([{ kind: 'tab', label: 'x' }])
  })

  it('reports a cell that cannot be wrapped', () => {
    expect(faultsOf([table(cells(['Unwrappable1234567890', 'Unwrappable1234567890'], ['a', 'b']))], 50).map((f) => f.code)).toContain(
      'too-wide',
    )
  })
})
