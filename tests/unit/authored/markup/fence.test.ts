import { expect, it } from 'vitest'
import { bankFaults, markupFaults } from '../../../support/authored/reading.ts'

it('says of dollars within a display that they do not close it', () => {
  expect(markupFaults('$$\na = b,$$\nwhere $c$ is\n$$\nd\n$$\n')).toContain('2:1 fence-unclosed')
  expect(markupFaults('$$\na\n= b,$\n$\nwhere c is\n$$\n')).toEqual(['3:1 fence-unclosed'])
})

it('leaves escaped dollars and those of words within a display alone', () => {
  expect(markupFaults('$$\n\\$5 + \\text{if $x$, {\\bf and}\n$y$} \\tag{$*$}\n$$\n')).toEqual([])
})

it('says of backticks at the end of a setting that they do not close the block', () => {
  const settings = ['```item', 'type: true-false', 'answer: false```', '', 'Text', '', '```python', 'x', '```']
  expect(bankFaults('## a', '', ...settings)).toContain('5:1 fence-unclosed')
  expect(markupFaults('```js\nlet a = `x```\n```')).toEqual([])
})
