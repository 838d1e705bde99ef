import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { bankFaults, onlyItem } from '../../support/authored/reading.ts'

const block = (...settings: readonly string[]) => ['```item', ...settings, '```', '']
const options = ['- [x] a', '- [ ] b']

it('puts settings together: its own before those of the file', () => {
  const item = onlyItem(
    '---',
    'topic: A',
    'points: 2',
    'tags: [x]',
    '---',
    '## q',
    '',
    ...block('points: 1/3', 'scored: false'),
    'Which?',
    '',
    ...options,
  )
  expect(item).toMatchObject({ id: 'q', type: 'single-choice', file: 'bank.md', at: { line: 6, column: 4 } })
  expect(item.settings).toEqual({ points: ratio(1, 3), scored: false, topic: 'A', tags: ['x'], keepTogether: true })
})

it('has one point, counts and stays whole when nothing is said', () => {
  expect(onlyItem('## q', 'Which?', '', ...options).settings).toEqual({ points: ratio(1), scored: true, tags: [], keepTogether: true })
})

it('takes every other setting', () => {
  const settings = [
    'difficulty: 0.5',
    'minutes: 2',
    'author: Me',
    'source: Book',
    'scoring: { scheme: right-wrong, wrong: -1 }',
    'keep-together: false',
  ]
  expect(onlyItem('## q', '', ...block(...settings), 'Which?', '', ...options).settings).toMatchObject({
    difficulty: 0.5,
    minutes: 2,
    author: 'Me',
    source: 'Book',
    scoring: { scheme: 'right-wrong', params: { wrong: '-1' } },
    keepTogether: false,
  })
})

it.each([
  [['## q', '', ...options], ['1:4 stem-empty']],
  [['## q', 'Text.'], ['1:4 type-missing']],
  [['## q', 'Text.', '', '- [x] a', '- [x] b'], ['1:4 type-missing']],
  [['## q', ...block('type: singel-choice'), 'Text.', '', ...options], ['3:7 type-unknown']],
  [['## q', ...block('type: numeric'), 'Text.'], ['1:4 answer-missing']],
  [['## q', ...block('lines: 3'), 'Text.', '', ...options], ['3:1 setting-not-applicable']],
  [['## q', ...block('type: written'), 'Text.', '', ...options], ['8:1 options-not-applicable']],
  [['## q', ...block('scoring: nonsense'), 'Text.', '', ...options], ['3:10 scheme-unknown']],
  [['## q', ...block('type: true-false', 'answr: true'), 'Text.'], ['4:1 key-unknown']],
  [
    ['## q', ...block('type: multiple-choice', 'points: x'), 'Text.'],
    ['1:4 options-missing', '4:9 value-bad'],
  ],
])('reports %j', (lines, faults) => {
  expect(bankFaults(...lines)).toEqual(faults)
})

it('lets a file give defaults that only some of its items read', () => {
  expect(bankFaults('---', 'lines: 3', 'shuffle: false', '---', '## q', 'Which?', '', ...options)).toEqual([])
})
