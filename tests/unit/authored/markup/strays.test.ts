import { expect, it } from 'vitest'
import { bankFaults, bankOf, markupFaults } from '../../../support/authored/reading.ts'

const inStem = (line: string): readonly string[] => bankFaults('## a', '', line, '', '- [x] yes', '- [ ] no')

it.each([
  ['a `code', '3:3 markup-stray'],
  ['**bold* is', '3:1 markup-stray'],
  ['_tilted is', '3:1 markup-stray'],
  ['!caption](a.svg)', '3:9 markup-stray'],
  ['[caption](a.svg) is', '3:1 markup-stray'],
  ['see @fg:x and', '3:5 markup-stray'],
  ['see @figx and', '3:5 markup-stray'],
  ['see@fig:x and', '3:4 markup-stray'],
  ['see f@ig:x and', '3:5 markup-stray'],
  ['see fig:x and', '3:5 markup-stray'],
  ['| a | b |', '3:1 markup-stray'],
  ['words {#tab:x} here', '3:7 markup-stray'],
  ['words {tab:x} here', '3:7 markup-stray'],
  ['words {{#tab:x} here', '3:7 markup-stray'],
  ['words #{six}', '3:7 markup-stray'],
  ['words .last}', '3:7 markup-stray'],
  ['words  > Feedback', '3:6 markup-stray'],
  ['##next', '3:1 heading-stray'],
  ['#next', '3:1 heading-stray'],
  ['words -[ ] third', '3:7 option-malformed'],
  ['-- [x] third', '3:4 option-malformed'],
  ['[caption]a(.svg) is', '3:9 markup-stray'],
  ['[caption(]a.svg) is', '3:1 markup-stray'],
  ['[this(x) is', '3:1 markup-stray'],
  ['words.  > $x$', '3:7 markup-stray'],
  ['[this]x) is', '3:1 markup-stray'],
  ['words {eight}', '3:7 markup-stray'],
  ['words {{points=-1/2}', '3:7 markup-stray'],
  [`![x](a.svg)#fig:x alt="${'long '.repeat(40)}"}`, '3:12 markup-stray'],
  ['words {l.ast}', '3:7 markup-stray'],
  ['-[ x] third', '3:1 option-malformed'],
  ['-[  ] third', '3:1 option-malformed'],
])('says of %s that it is printed as it stands', (line, fault) => {
  expect(inStem(line)).toEqual([fault])
})

it.each([
  'a \\`code, 5 * 3, \\*star, snake_case, p \\| q',
  'The set {1, 2} and {$x$}; a > b; #1; 100 %; x_1',
  'me@example.org and fig. 3, e.g. [x]yz',
  'a\\_b \\_c ___ \\[ ] \\#next',
  'an a-[] of [ x], [see f(x)], (see [1]a) and [0, 1) to f(x)',
])('leaves %s alone', (line) => {
  expect(inStem(line)).toEqual([])
})

it('warns only, unless something of an item is lost', () => {
  const { value, diagnostics } = bankOf('## a', '', '**bold*', '', '- [x] yes', '- [ ] no')
  expect(value?.items.size).toBe(1)
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning'])
})

it('leaves the texts of templates and exams alone', () => {
  expect(markupFaults('**bold* and `code')).toEqual([])
})
