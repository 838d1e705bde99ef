import { expect, test } from 'vitest'
import { ownWords, untranslated, wordsIn } from '../../../src/exam/wording.ts'
import { bankOf, draw, item, stimulus } from '../../support/exam/banks.ts'

const under = item('q', { stimulus: 's' })
const bank = bankOf([under, item('p')], [stimulus('s')])
const french = { items: new Map([[under.id, { ...under, stem: [] }]]), stimuli: new Map([['s', { ...stimulus('s'), content: [] }]]) }

test('a translation gives its words, and those of the bank where it has none', () => {
  const words = wordsIn(french)
  expect(words.item(under).stem).toEqual([])
  expect(words.item(item('p')).stem).not.toEqual([])
  expect(words.stimulus(stimulus('s'))?.content).toEqual([])
  expect([words.stimulus(undefined), ownWords.stimulus(undefined), ownWords.item(under)]).toEqual([undefined, undefined, under])
})

test('items and stimuli without a translation are named, each once', () => {
  const drawn = [{ draw: draw(), items: [...bank.items.values()] }]
  const told = (of: typeof bank) => untranslated('fr', of, drawn).map(({ message, hint }) => `${message}; ${hint}`)
  expect(told({ ...bank, translations: new Map([['fr', french]]) })).toEqual([
    'the item `p` is drawn for a copy in `fr` and is not translated; translate it in ml/a.fr.md, or take `language` out of the roster',
  ])
  expect(told(bank)).toHaveLength(3)
})
