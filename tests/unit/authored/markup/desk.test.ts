import { expect, it } from 'vitest'
import { createDesk } from '../../../../src/authored/markup/desk.ts'

it('reports faults at their place in the file that the text is a piece of', () => {
  const desk = createDesk('ab\ncd', { file: 'x.md', line: 7, column: 5, indent: 2 })
  desk.report('html', 1, 'first', 'hint')
  desk.report('html', 4, 'second', 'hint')
  expect(desk.diagnostics.map((fault) => fault.location)).toEqual([
    { kind: 'file', file: 'x.md', line: 7, column: 6 },
    { kind: 'file', file: 'x.md', line: 8, column: 4 },
  ])
})
