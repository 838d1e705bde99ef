import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { call } from '../../../../src/exchange/workbook/formula.ts'
import { odsOf } from '../../../../src/exchange/workbook/ods.ts'
import { numberCell, textCell, type Workbook } from '../../../../src/exchange/workbook/workbook.ts'

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
const files = unzipSync(odsOf(book))
const textIn = (path: string): string => new TextDecoder().decode(files[path])

it('writes formulas with their values, in the notation of the format', () => {
  expect(textIn('content.xml')).toContain(
    '<table:table-cell table:style-name="plain" table:formula="of:=SUM([$first.AB$1:.AB$5];1)" office:value-type="float" office:value="0.1">',
  )
})

it('keeps text that begins like a formula text', () => {
  const content = textIn('content.xml')
  expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>')
  expect(content.match(/table:formula/g)).toHaveLength(1)
  expect(textIn('meta.xml')).toContain('A &lt;book&gt;')
})

it('begins with its type, stored; freezes the head; gives the same bytes again', () => {
  const bytes = odsOf(book)
  expect(Buffer.from(bytes.subarray(30, 84)).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
  expect(textIn('settings.xml')).toContain('config:name="VerticalSplitPosition" config:type="int">1<')
  expect(odsOf(book)).toEqual(bytes)
})
