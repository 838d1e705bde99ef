import { expect, it } from 'vitest'
import { askItem } from '../../../../src/items/ask-item.ts'
import { bindValues } from '../../../../src/items/params/bind.ts'
import type { Values } from '../../../../src/model/params.ts'
import { onlyItem } from '../../../support/authored/reading.ts'
import { values } from '../../../support/items/params.ts'

const scheme = { scheme: 'right-wrong', params: {} }

function bound(held: Values, ...lines: readonly string[]) {
  const item = onlyItem('## q', '', ...lines)
  const { hash: _, ...content } = askItem(item, { scheme, shuffleOptions: true })
  return bindValues(content, held, { at: item.at, decimalSign: '.' })
}

it('puts values in place everywhere an item has text', () => {
  const { content, faults } = bound(
    values({ a: '3', b: '-2' }),
    'Stem {{a}} $\\frac{{{a}}}{2} {{signed b}}$ `{{b}}`.',
    '',
    '- [x] {{b}} $x^{{a}}$',
    '  > is {{a}}',
    '- [ ] none',
    '',
    'After {{a}}.',
    '',
    '### Lead-in',
    '',
    'Lead {{a}}.',
    '',
    '### Solution',
    '',
    'Sol {{fixed b 1}}.',
  )
  expect(faults).toEqual([])
  const text = JSON.stringify(content, (key, held: unknown) => (key === 'at' ? undefined : typeof held === 'bigint' ? `${held}` : held))
  expect(text).not.toContain('{{a')
  expect(text.match(/"(?:text|tex)":"[^"]*"/g)).toEqual([
    '"text":"Lead 3."',
    '"text":"Stem 3 "',
    '"tex":"\\\\frac{{3}}{2} {{}-2}"',
    '"text":" "',
    '"text":"-2"',
    '"text":"."',
    '"text":"After 3."',
    '"text":"−2 "',
    '"tex":"x^{3}"',
    '"text":"is 3"',
    '"text":"none"',
    '"text":"Sol −2.0."',
  ])
})

it('reports options that the values make equal', () => {
  const lines = ['What?', '', '- [x] {{a}}', '- [ ] {{b}}', '- [ ] $3$']
  expect(bound(values({ a: '3', b: '4' }), ...lines).faults).toEqual([])
  expect(bound(values({ a: '3', b: '3' }), ...lines).faults).toMatchObject([
    { code: 'options-equal', message: 'the options `a` and `b` of `q` are the same when a = 3, b = 3', location: { line: 1 } },
  ])
})

it.each([
  ['{{x}}', 'placeholder-name', '`{{x}}` names no parameter'],
  ['{{fixed c 2}}', 'placeholder-value', '`{{fixed c 2}}` cannot print Oslo'],
  ['{{fraction r}}', 'placeholder-value', '`{{fraction r}}` cannot print 0.1'],
  ['{{{a}}}', 'placeholder-syntax', 'three braces stand together'],
])('reports %s', (text, code, message) => {
  const { faults } = bound(values({ a: '1', c: 'Oslo', r: 0.1 }), `Stem ${text}.`, '', '- [x] a', '- [ ] b')
  expect(faults).toMatchObject([{ code, message, location: { line: 1 } }])
})
