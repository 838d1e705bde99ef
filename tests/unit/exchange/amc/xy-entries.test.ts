import { expect, it } from 'vitest'
import { xyEntriesOf } from '../../../../src/exchange/amc/xy-entries.ts'

it('gives commands with their groups, braces within them kept', () => {
  const [first, second] = xyEntriesOf('\\page{1/2/60}{597pt}{845pt}\n\n\\boxchar{1/1:case:a:1,2}{\\textbf{A}}\r\n')
  expect(first).toMatchObject({ line: 1, command: 'page', parts: ['1/2/60', '597pt', '845pt'] })
  expect(second).toMatchObject({ line: 3, command: 'boxchar', parts: ['1/1:case:a:1,2', '\\textbf{A}'] })
})

it.each(['page{1}', '\\page{1', '\\page}1{', '\\page{1}x{2}', 'anything'])('%s is no command', (line) => {
  expect(xyEntriesOf(line)).toMatchObject([{ command: '', parts: [] }])
})
