import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { call } from '../../../../src/exchange/workbook/formula.ts'
import { numberCell, textCell, type Workbook } from '../../../../src/exchange/workbook/workbook.ts'
import { xlsxOf } from '../../../../src/exchange/workbook/xlsx.ts'

const range = {
  from: { row: 0, column: 27, sheet: 'first', fixed: true },
  to: { row: 4, column: 27, sheet: 'first', fixed: true },
} as const
const book: Workbook = {
  title: 'A <book>',
  sheets: [
    { name: 'first', frozen: { rows: 1, columns: 2 }, widths: [6, 9], rows: [[textCell('=1+1'), textCell('a & b', 'head')], []] },
    {
      name: 'second',
      frozen: { rows: 2, columns: 1 },
      widths: [6],
      rows: [
        [{ kind: 'formula', formula: call('SUM', { kind: 'range', ...range }, 1), value: 0.1, look: 'plain' }, undefined, numberCell(1e-7)],
      ],
    },
  ],
}
const files = unzipSync(xlsxOf(book))
const textIn = (path: string): string => new TextDecoder().decode(files[path])

it('writes formulas with their values, in the notation of the format', () => {
  expect(textIn('xl/worksheets/sheet2.xml')).toContain(
    '<c r="A1" s="0"><f>SUM(first!AB$1:AB$5,1)</f><v>0.1</v></c><c r="C1" s="0"><v>1e-7</v></c>',
  )
})

it('keeps text that begins like a formula text, also when somebody edits it', () => {
  const sheet = textIn('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<c r="A1" s="5" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(textIn('xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(5)
  expect(sheet).not.toContain('<f>')
  expect(sheet).toContain('a &amp; b')
})

it('freezes the head, and gives the same bytes again', () => {
  expect(textIn('xl/worksheets/sheet1.xml')).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  )
  expect(xlsxOf(book)).toEqual(xlsxOf(book))
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml')
})
