import { expect, it } from 'vitest'
import { withDecimalSigns } from '../../../src/app/decimal-signs.ts'
import { bankOf } from '../../support/authored/reading.ts'

it('is the sign of the language that an item is worded in, for items with drawn values', () => {
  const item = (id: string) => [
    `## ${id}`,
    '',
    '```item',
    'params: { a: { integer: [1, 2] } }',
    '```',
    '',
    'Is it {{a}}?',
    '',
    '- [x] y',
    '- [ ] n',
    '',
  ]
  const { value: bank } = bankOf(...item('a'), '## b', '', 'Why?', '', '- [x] y', '- [ ] n')
  if (bank === undefined) throw new Error('no bank')
  const { items, stimuli } = bank
  const strings = { en: { 'decimal-sign': '.' }, fr: { 'decimal-sign': ',' } }
  const signsIn = (held: typeof items | undefined) => [...(held ?? [])].map(([id, { params }]) => [id, params?.decimalSign])
  const two = { ...bank, translations: new Map([['fr', { items, stimuli }]]) }
  const english = withDecimalSigns(two, 'en', strings)
  expect([signsIn(english.items), signsIn(english.translations.get('fr')?.items)]).toEqual([
    [
      ['a', undefined],
      ['b', undefined],
    ],
    [
      ['a', ','],
      ['b', undefined],
    ],
  ])
  expect(signsIn(withDecimalSigns(bank, 'fr-CA', strings).items)).toEqual([
    ['a', ','],
    ['b', undefined],
  ])
})
