import { expect, test } from 'vitest'
import { ownWords, untranslated, untranslatedExam, wordsIn } from '../../../src/exam/wording.ts'
import { bankOf, blueprint, draw, item, part, stimulus, text } from '../../support/exam/banks.ts'

const under = item('q', { stimulus: 's' })
const bank = bankOf([under, item('p')], [stimulus('s')])
const french = { items: new Map([[under.id, { ...under, stem: [] }]]), stimuli: new Map([['s', { ...stimulus('s'), content: [] }]]) }

test('a translation gives its words, and those of the bank where it has none', () => {
  const words = wordsIn(french, blueprint([part([draw()])]), 'fr')
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

test('an exam in other words says its own where a translation is silent', () => {
  const lines = [draw({ heading: [text('One')] }), draw({ heading: [text('Two')], intro: [text('Read.')] })]
  const of = part(lines, { title: [text('Part')], intro: [text('Go.')] })
  const said = { language: 'fr', parts: [{ title: [text('Partie')], draws: [{}, { heading: [text('Deux')] }] }] }
  const words = wordsIn(french, blueprint([of], { wordings: [said] }), 'fr')
  expect(words.part(of)).toMatchObject({ title: [text('Partie')], intro: [text('Go.')] })
  expect(lines.map((line) => words.draw(line))).toMatchObject([
    { heading: [text('One')] },
    { heading: [text('Deux')], intro: [text('Read.')] },
  ])
  expect([ownWords.part(of), ownWords.draw(draw())]).toEqual([of, draw()])
})

test('an exam without words in the language of a copy is named once, as a warning', () => {
  const exam = blueprint([part([draw()], { title: [text('Part')] })])
  expect(untranslatedExam('fr', exam)).toMatchObject([
    { code: 'translation-missing', severity: 'warning', hint: 'write them in exam.fr.yaml' },
  ])
  expect(untranslatedExam('fr', { ...exam, wordings: [{ language: 'fr', parts: [] }] })).toEqual([])
})
