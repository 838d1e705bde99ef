import { expect, it } from 'vitest'
import { parseAmendments } from '../../../src/authored/index.ts'
import { checkAmendments } from '../../../src/score/check-amendments.ts'
import { asked, runOf } from '../../support/score/papers.ts'
import { matching, number, variantOf } from '../../support/variants.ts'

const base = runOf([
  { number: 1, variant: 1 },
  { number: 2, variant: 2 },
])
const rows = matching('pairs.net', 'Which?', ['x', 'y'], ['p', 'q'])
const run = { ...base, variants: [variantOf([asked.one, asked.two, asked.three]), variantOf([asked.two, number('n', 'x'), rows], 2)] }

const told = (...entries: readonly string[]) => {
  const { value } = parseAmendments({ file: 'a.yaml', text: entries.map((entry) => `- { ${entry}, why: x, by: x }`).join('\n') })
  return checkAmendments(run, value ?? []).map(
    ({ code, severity, location, hint }) =>
      `${location.kind === 'file' ? `${location.line}:${location.column}` : ''} ${code} ${severity === 'warning' ? 'warning' : hint}`,
  )
}

it('has nothing to say to amendments that fit', () => {
  expect(
    told(
      'item: one, accept: [b, c]',
      'item: n, accept: [12.5, -3]',
      'item: pairs.net, accept: [1.a, 1.b, 2.b]',
      'copy: 1, item: three, score: 2',
    ),
  ).toEqual([])
  expect(
    told('item: two, accept: []', 'item: three, points: 3', 'copy: 1, item: three, score: 3', 'item: one, scheme: right-wrong'),
  ).toEqual([])
})

it.each([
  ['item: onee, void: true', '1:11 amendment-item-unknown', 'did you mean `one`?'],
  ['item: pairs, void: true', '1:11 amendment-item-unknown', 'write one of its questions: pairs.net'],
  ['item: something, void: true', '1:11 amendment-item-unknown', 'write the id of an item that was asked: key.csv has them'],
  ['copy: 9, withdraw: true', '1:11 copy-unknown', 'write the number that is printed on the copy'],
  ['copy: 9, item: one, score: 1', '1:11 copy-unknown', 'write the number that is printed on the copy'],
  ['copy: 2, item: one, score: 1', '1:20 amendment-item-unknown', 'look up what its variant asked in key.csv'],
  ['item: one, accept: [b, e]', '1:28 amendment-option-unknown', 'write option ids: a, b, c, d'],
  [
    'item: one, accept: [B]',
    '1:25 amendment-option-unknown',
    'write option ids: a, b, c, d; printed letters differ from copy to copy and do not count',
  ],
  ['item: n, accept: [many]', '1:23 amendment-option-unknown', 'write a decimal as it is filled in: `12.5`'],
  ['item: n, accept: [1/3]', '1:23 amendment-option-unknown', 'write a decimal as it is filled in: `12.5`'],
  ['item: n, accept: [1234]', '1:23 amendment-option-unknown', 'write a decimal as it is filled in: `12.5`'],
  ['item: one, accept: []', '1:24 amendment-not-applicable', 'write `void: true` to drop it, or `credit: all`'],
  ['item: three, accept: [a]', '1:26 amendment-not-applicable', 'write a `score` for each copy, or `credit: all`'],
  ['item: three, credit: answered', '1:26 amendment-not-applicable', 'write `credit: all`, or a `score` for each copy'],
  ['item: three, scheme: right-wrong', '1:26 scheme-not-applicable', 'name a scheme for its kind of question'],
  ['item: one, scheme: { scheme: formula, expr: points/(NMC-1) }', '1:24 scheme-formula-undefined', 'ask first: `NM == 0 ? 0 : NMC/NM`'],
  ['copy: 1, item: three, score: 2.5', '1:34 points-out-of-range', 'warning'],
  ['copy: 1, item: three, score: -1', '1:34 points-out-of-range', 'warning'],
])('%s', (entry, fault, hint) => {
  expect(told(entry)).toEqual([`${fault} ${hint}`])
})

it('tells what cannot be scored as it is amended: a formula that divides by what is not there', () => {
  expect(told('item: two, scheme: { scheme: formula, expr: "1/(N-4)" }')).toEqual([
    '1:24 scheme-formula-undefined ask first: `NM == 0 ? 0 : NMC/NM`',
  ])
  expect(told('item: two, scheme: { scheme: formula, expr: "NBC/N" }')).toEqual([])
})

it('tells the faults of all amendments', () => {
  expect(told('item: a-b, void: true', 'item: one, accept: [x, y]', 'copy: 12, withdraw: true')).toHaveLength(4)
})
