import { expect, it } from 'vitest'
import { parseBank } from '../../../../src/authored/index.ts'
import { bankFaults, markupFaults } from '../../../support/authored/reading.ts'

const deep = 20_000

const containers: readonly (readonly [string, string])[] = [
  ['quotes', '> '.repeat(deep)],
  ['bullets', '- '.repeat(deep)],
  ['numbers', '1. '.repeat(deep)],
  ['both', '> - '.repeat(deep)],
  ['indented lists', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
]

const marks: readonly (readonly [string, string])[] = [
  ['links', `${'['.repeat(deep)}a${'](x)'.repeat(deep)}`],
  ['pictures', `${'!['.repeat(deep)}a${'](x.svg)'.repeat(deep)}`],
  ['emphasis', `${'*a **b '.repeat(deep)}${'** *'.repeat(deep)}`],
  ['formulas', '$\\text{'.repeat(deep)],
]

it.each([...containers, ...marks])('ends deeply nested %s in a diagnostic', (_, text) => {
  expect(bankFaults('## a', '', '```item', 'type: written', '```', '', text).at(-1)).toMatch(/^\d+:\d+ nested-too-deep$/)
  expect(markupFaults(text).join()).toContain('nested-too-deep')
})

it.each(marks)('ends deeply nested %s in options and captions in a diagnostic', (_, text) => {
  expect(bankFaults('## a', '', 'x', '', `- [x] ${text}`, '- [ ] b').join()).toContain('5:')
  expect(bankFaults('## a', '', `![${text}](a.svg)`, '', '- [x] b', '- [ ] c').join()).toContain('nested-too-deep')
})

it('reads what somebody may write', () => {
  expect(markupFaults(`${'> '.repeat(10)}${'- '.repeat(10)}a\n\n[[[[a]]]] *b **c *d* e** f*`)).toEqual([])
})

it('takes other sections as they are, and says nothing else of this one and its translation', () => {
  const nested = '> '.repeat(deep)
  const other = ['', '## b', '', 'x', '', '- [x] y', '- [ ] z']
  expect(bankFaults('## a', '', nested, ...other)).toEqual(['3:1 nested-too-deep'])
  expect(bankFaults('# a', '', nested, ...other)).toEqual(['3:1 nested-too-deep'])
  const files = [
    { file: 'm.md', text: `## a\n\n${nested}\n` },
    { file: 'm.fr.md', text: '## a\n\nx\n\n- y\n' },
  ]
  expect(parseBank(files).diagnostics.map(({ code }) => code)).toEqual(['nested-too-deep'])
})

it('bounds YAML as well', () => {
  const settings = [
    '['.repeat(deep),
    '{a: '.repeat(deep),
    '- '.repeat(deep),
    '? '.repeat(deep),
    Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n'),
  ]
  for (const yaml of settings) expect(bankFaults('## a', '', '```item', yaml, '```', '', 'x').join()).toContain('yaml-syntax')
})
