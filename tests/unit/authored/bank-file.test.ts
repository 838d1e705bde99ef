import { expect, it } from 'vitest'
import { readBankFile } from '../../../src/authored/bank-file.ts'
import { bankFaults, bankOf, onlyItem, plain } from '../../support/authored/reading.ts'

const options = ['- [x] a', '- [ ] b']
const paragraph = (text: string) => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]

it('reads the sections of an item', () => {
  const item = onlyItem(
    '## q',
    'Which?',
    '',
    ...options,
    '### Lead-in',
    'L',
    '### Solution',
    'S',
    '### Rubric',
    'R',
    '### Notes',
    'N @fig:nowhere',
  )
  expect(plain([item.leadIn, item.solution, item.rubric])).toEqual([paragraph('L'), paragraph('S'), paragraph('R')])
})

it('shares a stimulus until the next one or its end', () => {
  const bank = bankOf(
    '# s',
    '',
    '```stimulus',
    'title: "A *b*"',
    'numbered: true',
    '```',
    '',
    'Read.',
    '',
    '## a',
    'Q',
    '',
    ...options,
    '',
    '# end',
    '',
    '## b',
    'Q',
    '',
    ...options,
  )
  const items = [...(bank.value?.items.values() ?? [])]
  expect(items.map(({ id, stimulus }) => [id, stimulus])).toEqual([
    ['a', 's'],
    ['b', undefined],
  ])
  const [stimulus] = bank.value?.stimuli.values() ?? []
  expect(plain(stimulus)).toMatchObject({ id: 's', numbered: true, newPage: false, shuffle: false, content: paragraph('Read.') })
  expect(stimulus?.title[0]).toMatchObject({ children: [{ text: 'A ' }, { kind: 'emphasis' }] })
})

it.each([
  [['Stray.', '', '## a', 'Q', '', ...options], ['1:1 text-stray']],
  [['# s', 'x', '# end', 'Stray.'], ['4:1 text-stray']],
  [['## A b', 'Q', '', ...options], ['1:4 id-bad']],
  [['##', 'Q', '', ...options], ['1:1 id-bad']],
  [['## end', 'Q', '', ...options], ['1:4 id-bad']],
  [['## a', 'Q', '', ...options, '### Solutions'], ['6:5 section-unknown']],
  [['## a', 'Q', '', ...options, '### Notes', '### Solution', 'x', '### Solution', 'y'], ['9:5 section-twice']],
  [['# s', 'x', '### Solution', 'y'], ['3:5 section-order']],
  [
    ['## a', 'Q', '===', '', ...options],
    ['1:4 stem-empty', '2:1 heading-stray'],
  ],
  [['# s', '```stimulus', 'titel: x', '```'], ['3:1 key-unknown']],
  [['# s', '```stimulus', 'title: a $ b', '```'], ['3:10 math-dollar']],
  [['## a', '```item', 'points: [', '```', 'Q', '', ...options], ['3:10 yaml-syntax']],
])('reports %j', (lines, faults) => {
  expect(bankFaults(...lines)).toEqual(faults)
})

it('gathers labels and references with their places', () => {
  const text = '## a\nSee @eq:x.\n$$y \\label{eq:x}$$\n'
  const { labels, references } = readBankFile({ file: 'x.md', text })
  expect(labels).toMatchObject([{ target: 'eq', label: 'x', at: { line: 3, column: 5 } }])
  expect(references).toMatchObject([{ target: 'eq', label: 'x', at: { line: 2, column: 5 } }])
})

it('says that a block of code is called nearly as settings are', () => {
  const text = ['## a', '', '```itemtype: written', '```', '', 'x', '', '- [x] y', '- [ ] z']
  expect(bankFaults(...text)).toContain('3:1 settings-misspelt')
  expect(bankFaults('# a', '', '```stimluus', 'title: x', '```', '', 'x')).toContain('3:1 settings-misspelt')
})

it('says that options stand below the heading of a stimulus', () => {
  expect(bankFaults('# a', '', 'x', '', '- [x] y', '- [ ] z')).toContain('1:3 heading-stray')
})

it('says that something right below the options is part of none', () => {
  expect(bankFaults('## a', '', 'x', '', '- [x] y', '- [ ] z', '> why')).toEqual(['7:1 option-malformed'])
  expect(bankFaults('## a', '', 'x', '', '- [x] y', '- [ ] z', '', '> why')).toEqual([])
})

it('warns of a row with too few cells', () => {
  expect(bankFaults('## a', '', '| a | b |', '|---|---|', '| c |', '', '- [x] y', '- [ ] z')).toEqual(['5:1 table-too-narrow'])
})

it('says of a stimulus without text, and of an `end` without its mark, that they are none', () => {
  const item = ['## a', '', 'x', '', '- [x] y', '- [ ] z']
  expect(bankFaults('# s', '', 'x', '', ...item, '', '# edn', '', ...item.with(0, '## b'))).toEqual(['12:3 stem-empty'])
  expect(bankFaults('# s', '', 'x', '', ...item, '', ' end', '', ...item.with(0, '## b'))).toEqual(['12:2 heading-stray'])
})
