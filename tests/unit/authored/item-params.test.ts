import { expect, it } from 'vitest'
import { bankFaults, bankOf, faultsOf, onlyItem } from '../../support/authored/reading.ts'

const settings = [
  '```item',
  'params:',
  '  a: { integer: [2, 9] }',
  '  b: { integer: [2, 9], not: a }',
  '  c: { expr: "a*b" }',
  'require: "c > 10"',
  '```',
]
const options = ['', '- [x] {{c}}', '- [ ] {{a}}']

it('gives an item its parameters; content keeps its braces', () => {
  const item = onlyItem('## q', '', ...settings, '', 'What is $x {{a}} \\times {{b}}$?', ...options)
  expect(item.params?.all.map((param) => param.name)).toEqual(['a', 'b', 'c'])
  expect(item.params?.require?.source).toBe('c > 10')
  expect(item.stem).toMatchObject([{ children: [{ text: 'What is ' }, { tex: 'x {{a}} \\times {{b}}' }, { text: '?' }] }])
})

it('leaves braces alone in items without parameters', () => {
  expect(bankFaults('## q', '', 'A {{b}} `{{{c}}}` $\\frac{{{d}}}{2}$ {{#e}}.', '', '- [x] a', '- [ ] b')).toEqual([])
})

it('finds misspelt values where they stand, in every kind of text', () => {
  const lines = [
    '## q',
    '',
    ...settings,
    '',
    'Text {{a}} {{x}}, *emphasis {{x}}*,',
    'on $\\frac{{{a}}}{{{x}}}$ `code {{x}}` and {{{a}}} and {{#if a}}.',
    '',
    '$$',
    'a {{x}} + \\frac{{{a}}}{2}',
    '$$',
    '',
    '> ~~~',
    '> {{a}} {{x}}',
    '> ~~~',
    '',
    '| h {{x}} |',
    '|---|',
    '| {{a}} {{x}} |',
    '',
    '![caption {{x}}](a.png){alt="alt {{a}} {{x}}"}',
    '',
    '- [x] {{a}} {{x}}',
    '  > feedback {{x}}',
    '- [ ] {{fixed a}}',
    '',
    '### Solution',
    '',
    'So {{x}}.',
    '',
    '### Notes',
    '',
    '{{anything}}',
  ]
  expect(bankFaults(...lines)).toEqual([
    '11:12 placeholder-name',
    '11:29 placeholder-name',
    '12:17 placeholder-name',
    '12:32 placeholder-name',
    '12:43 placeholder-syntax',
    '12:55 placeholder-syntax',
    '15:3 placeholder-name',
    '19:9 placeholder-name',
    '22:5 placeholder-name',
    '24:9 placeholder-name',
    '26:11 placeholder-name',
    '26:40 placeholder-name',
    '28:13 placeholder-name',
    '29:14 placeholder-name',
    '30:7 placeholder-arguments',
    '34:4 placeholder-name',
  ])
})

it('looks into the settings of an item', () => {
  const lines = [
    '## q',
    '',
    '```item',
    'type: matching',
    'params: { a: { integer: [1, 2] } }',
    'pairs: [{ left: "is {{x}}", right: "{{a}}" }, { left: b, right: c }]',
    '```',
    '',
    'Match.',
  ]
  expect(bankFaults(...lines)).toEqual(['6:21 placeholder-name'])
})

it('points into expressions behind their quotes', () => {
  const lines = [
    '## q',
    '',
    '```item',
    'params:',
    '  a: { integer: [9, 2] }',
    '  b: { expr: "a + aa" }',
    "  c: { expr: 'a $ b' }",
    'require: "b >"',
    '```',
    '',
    'Q?',
    '',
    '- [x] a',
    '- [ ] b',
  ]
  expect(bankFaults(...lines)).toEqual([
    '5:17 param-range',
    '6:19 expression-name-unknown',
    '7:17 expression-syntax',
    '8:14 expression-syntax',
  ])
})

it('keeps commands that content may not use out of texts that are drawn', () => {
  const lines = [
    '## q',
    '',
    '```item',
    'params: { f: { one-of: ["\\\\sin", "\\\\href{x}{y}"] } }',
    '```',
    '',
    'Q $y = {{f}} x$?',
    '',
    '- [x] a',
    '- [ ] b',
  ]
  expect(bankFaults(...lines)).toEqual(['4:11 math-command'])
})

it('tells of no braces when the parameters cannot be read', () => {
  const bank = bankOf('## q', '', '```item', 'params: { a: 7 }', '```', '', 'Q {{a}}?', '', '- [x] a', '- [ ] b')
  expect(faultsOf(bank)).toEqual(['4:14 value-bad'])
})
