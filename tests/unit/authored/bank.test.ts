import { expect, it } from 'vitest'
import { parseBank } from '../../../src/authored/bank.ts'

const item = (id: string, text: string) => `## ${id}\n\n${text}\n\n- [x] a\n- [ ] b\n`

it('joins files, items in the order written', () => {
  const { value } = parseBank([
    { file: 'b.md', text: `${item('b', 'Q')}\n${item('a.x', 'Q')}` },
    { file: 'a.md', text: item('c', 'Q') },
  ])
  expect([...(value?.items.keys() ?? [])]).toEqual(['b', 'a.x', 'c'])
})

it('reports ids and labels that are given twice, in whatever files, and references to nothing', () => {
  const figure = '![x](x.svg){#fig:x}'
  const { diagnostics } = parseBank([
    { file: 'a.md', text: item('a', figure) },
    { file: 'b.md', text: `# a\n\n${figure}\n\n${item('b', 'See @fig:y and @fig:x.')}` },
  ])
  expect(diagnostics.map(({ code, location: at, hint }) => [at.kind === 'file' ? `${at.file}:${at.line}` : '', code, hint])).toEqual([
    ['b.md:1', 'id-duplicate', 'it was given at a.md:1; choose another'],
    ['b.md:3', 'label-duplicate', "it was given at a.md:3; begin labels with the item's id"],
    ['b.md:7', 'reference-unknown', 'did you mean `@fig:x`?'],
  ])
})
