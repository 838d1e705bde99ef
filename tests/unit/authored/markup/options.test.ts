import { expect, it } from 'vitest'
import { bankFaults, lowered, onlyItem, plain } from '../../../support/authored/reading.ts'

const item = (...lines: readonly string[]) => ['## q', '', 'Which?', '', ...lines]

function optionsOf(...lines: readonly string[]) {
  const { field, key } = lowered(onlyItem(...item(...lines)))
  const options = field.kind === 'choice' ? field.options : []
  return { ids: options.map((option) => option.id), options: plain(options), right: key.kind === 'choice' ? key.right : [] }
}

it('reads options with their marks, attributes and feedback', () => {
  const { ids, options, right } = optionsOf(
    '- [ ] first {.first points=-1}',
    '- [x] $x$ {#own}',
    '  > because',
    '- [ ] long',
    '',
    '  $$',
    '  y',
    '  $$',
    '',
    '  {.last}',
  )
  expect([ids, right]).toEqual([['a', 'own', 'c'], ['own']])
  expect(options[0]).toMatchObject({ pin: 'first', points: { num: '-1', den: '1' }, content: [{ children: [{ text: 'first' }] }] })
  expect(options[1]?.feedback).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'because' }] }])
  expect(options[2]).toMatchObject({ pin: 'last', content: [{}, { children: [{ kind: 'display', tex: 'y' }] }] })
})

it('tells of a first option whose box is not opened, though its list ends there', () => {
  expect(bankFaults(...item('-  ] first', '  > why', '- [x] second', '- [ ] third'))).toContain('5:1 option-malformed')
})

it('warns of a line below feedback that Markdown takes into it', () => {
  expect(bankFaults(...item('- [ ] first', '  > why', '  more of it', '- [x] second'))).toEqual(['7:3 markup-stray'])
  expect(bankFaults(...item('- [ ] first', '- [x] second', '  > why', '  > else', '![A picture](a.svg)'))).toEqual(['9:1 markup-stray'])
})

it('keeps braces that are no attributes, and blocks after the list', () => {
  const parsed = onlyItem(...item('- [x] the set {a}', '- [ ] none', '', 'Think twice.'))
  expect(plain(parsed.afterOptions)).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'Think twice.' }] }])
  expect(JSON.stringify(plain(parsed.body))).toContain('the set {a}')
})

it.each([
  [['- [x] a', '- b'], ['6:1 options-mixed']],
  [['- [x] a', '- [ ] b', '', 'x', '', '- [ ] c'], ['10:1 options-second']],
  [['- [x] a', '- [ ] b', '  - [ ] c'], ['7:3 options-nested']],
  [['> - [x] a', '', '- [x] a', '- [ ] b'], ['5:3 options-nested']],
  [['1. [x] a', '2. [ ] b'], ['5:1 options-numbered']],
  [['- [x] a', '- [ ]', '- [ ] c'], ['6:1 option-empty']],
  [['- [x] a', '-', '- [ ] c'], ['6:1 option-empty']],
  [['- [x] a', '- [ ]b'], ['6:1 option-malformed']],
  [['- [x] a {#b}', '- [ ] b'], ['6:1 option-duplicate']],
  [['- [x] a {.first .last}', '- [ ] b'], ['5:17 attribute-bad']],
  [['- [x] a {points=many}', '- [ ] b'], ['5:10 attribute-bad']],
  [['- [x] a {#Own}', '- [ ] b'], ['5:10 attribute-bad']],
  [['- [x] a {.frist}', '- [ ] b'], ['5:10 attribute-unknown']],
])('reports %j', (lines, faults) => {
  expect(bankFaults(...item(...lines))).toEqual(faults)
})
