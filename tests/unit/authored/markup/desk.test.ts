import { expect, it } from 'vitest'
import { createDesk, noteBraces } from '../../../../src/authored/markup/desk.ts'

it('reports faults at their place in the file that the text is a piece of', () => {
  const desk = createDesk('ab\ncd', { file: 'x.md', line: 7, column: 5, indent: 2 })
  desk.report('html', 1, 'first', 'hint')
  desk.report('html', 4, 'second', 'hint')
  expect(desk.diagnostics.map((fault) => fault.location)).toEqual([
    { kind: 'file', file: 'x.md', line: 7, column: 6 },
    { kind: 'file', file: 'x.md', line: 8, column: 4 },
  ])
})

it('keeps texts with two braces, with where each run of braces begins', () => {
  const desk = createDesk('> ab {{c}}\n> {{{d}}} { e', { file: 'x.md', line: 7, column: 1, indent: 0 })
  noteBraces('ab {{c}}\n{{{d}}} { e', 'code', [2, 25], desk)
  noteBraces('no { braces }', 'code', [2, 25], desk)
  expect(desk.braced).toEqual([
    {
      text: 'ab {{c}}\n{{{d}}} { e',
      surroundings: 'code',
      runs: [
        { kind: 'file', file: 'x.md', line: 7, column: 6 },
        { kind: 'file', file: 'x.md', line: 8, column: 3 },
      ],
    },
  ])
})
