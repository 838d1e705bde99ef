import { expect, test } from 'vitest'
import { stableJson } from '../../../src/base/text.ts'
import { drawVariants } from '../../../src/exam/draw-variants.ts'
import type { Blueprint } from '../../../src/model/blueprint.ts'
import { studentId } from '../../../src/model/ids.ts'
import type { Bank, Item } from '../../../src/model/item.ts'
import type { Param } from '../../../src/model/params.ts'
import { bankOf, blueprint, draw, idsIn, item, items, part, questionsIn, text } from '../../support/exam/banks.ts'

const bank = bankOf(items('q', 8))
const shuffled = blueprint([part([draw()], { shuffle: true })])
const drawnFrom = (of: Bank, exam: Blueprint, copies: number) => drawVariants({ bank: of, blueprint: exam, roster: undefined, copies })

test('the same input gives the same exam, another seed another one', () => {
  const once = stableJson(drawnFrom(bank, shuffled, 5).value)
  expect(stableJson(drawnFrom(bank, shuffled, 5).value)).toBe(once)
  expect(stableJson(drawnFrom(bank, { ...shuffled, seed: 'other' }, 5).value)).not.toBe(once)
})

test('each copy has its own variant, or a number of variants is dealt in turn', () => {
  expect(drawnFrom(bank, shuffled, 3).value?.copies.map((copy) => copy.variant)).toEqual([1, 2, 3])
  const dealt = drawnFrom(bank, { ...shuffled, variants: 2 }, 5).value
  expect([dealt?.variants.length, dealt?.copies.map((copy) => copy.variant)]).toEqual([2, [1, 2, 1, 2, 1]])
  expect(drawnFrom(bank, { ...shuffled, variants: 9 }, 2).value?.variants.length).toBe(2)
})

test('copies go to the students in roster order, then to spares; without prefilling to nobody', () => {
  const roster = { students: ['7', '3'].map((id) => ({ id: studentId(id), name: id, columns: {} })) }
  const dealt = (exam: Blueprint) => drawVariants({ bank, blueprint: exam, roster, copies: 3 }).value?.copies.map((copy) => copy.student)
  expect(dealt(shuffled)).toEqual(['7', '3', undefined])
  expect(dealt({ ...shuffled, identify: { prefilled: false, nameField: true } })).toEqual([undefined, undefined, undefined])
})

test('a new item leaves the options and the order of all others as they were', () => {
  const wider = bankOf([item('new'), ...bank.items.values()])
  const before = drawnFrom(bank, shuffled, 20).value?.variants ?? []
  const after = drawnFrom(wider, shuffled, 20).value?.variants ?? []
  for (const [i, variant] of before.entries()) {
    expect(idsIn(after[i]).filter((id) => id !== 'new')).toEqual(idsIn(variant))
    const orders = new Map(questionsIn(after[i]).map((question) => [question.asked.item, question.order]))
    for (const question of questionsIn(variant)) expect(orders.get(question.asked.item)).toEqual(question.order)
  }
})

test('the key is as often at every place: chi-squared of 3 degrees below its 0.9999 quantile', () => {
  const places = [0, 0, 0, 0]
  for (const variant of drawnFrom(bank, shuffled, 500).value?.variants ?? [])
    for (const { asked, order } of questionsIn(variant)) {
      const place = order.findIndex((id) => asked.key.kind === 'choice' && asked.key.right.includes(id))
      places[place] = (places[place] ?? 0) + 1
    }
  expect(places.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(21.1)
})

test('an item is one object however many variants ask it', () => {
  const variants = drawnFrom(bank, shuffled, 4).value?.variants ?? []
  expect(new Set(variants.flatMap((variant) => questionsIn(variant).map((question) => question.asked))).size).toBe(8)
})

test('all faults of the draw lines come at once, and a scheme that fits nothing with them', () => {
  const exam = blueprint([part([draw({ topic: 'Nope' }), draw({ items: ['q-9'] }), draw({ pick: 99 })])])
  expect(drawnFrom(bank, exam, 1).diagnostics.map((d) => d.code)).toEqual(['draw-empty', 'draw-item-unknown', 'draw-too-few'])
  const unfit = blueprint([part([draw({ items: ['q-1'] })], { scoring: { 'single-choice': { scheme: 'graded', params: {} } } })])
  expect(drawnFrom(bank, unfit, 1).diagnostics.map((d) => d.code)).toEqual(['scheme-not-applicable'])
})

const languages = (...all: readonly string[]) => ({
  students: all.map((language, i) => ({ id: studentId(`${i}`), name: 'N', columns: { language } })),
})
const inFrench = (of: readonly Item[]): Bank => ({
  ...bank,
  translations: new Map([['fr', { items: new Map(of.map((one) => [one.id, { ...one, stem: [] }])), stimuli: new Map() }]]),
})

const withWords = { ...shuffled, wordings: [{ language: 'fr', parts: [{ title: [text('Partie')], draws: [] }] }] }

test('who reads another language gets the same variant in its words, with the same order and key', () => {
  const translated = inFrench([...bank.items.values()])
  const drawn = drawVariants({ bank: translated, blueprint: withWords, roster: languages('', 'fr', 'en'), copies: 3 })
  expect(drawn.diagnostics).toEqual([])
  expect(drawn.value?.copies.map((copy) => copy.language)).toEqual([undefined, 'fr', undefined])
  expect([...(drawn.value?.translations.get('fr')?.keys() ?? [])]).toEqual([2])
  const [own, french] = [drawn.value?.variants[1], drawn.value?.translations.get('fr')?.get(2)]
  const facts = (of: typeof own) => questionsIn(of).map(({ number, order, asked }) => [number, asked.item, order, asked.key])
  expect(facts(french)).toEqual(facts(own))
  expect(questionsIn(french).every(({ asked }) => asked.stem.length === 0)).toBe(true)
  expect([own, french].map((of) => of?.parts[0]?.title)).toEqual([[], [text('Partie')]])
})

test('an item that is drawn and not translated is told, each once, with what to do', () => {
  const [first, ...others] = bank.items.values()
  const drawn = drawVariants({ bank: inFrench(others), blueprint: withWords, roster: languages('fr', 'fr'), copies: 2 })
  expect(drawn.value).toBeUndefined()
  expect(drawn.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['translation-missing', `the item \`${first?.id}\` is drawn for a copy in \`fr\` and is not translated`],
  ])
})

const a: Param = {
  name: 'a',
  source: { kind: 'integer', low: 0n, high: 1_000_000n },
  not: [],
  at: { kind: 'question', variant: 0, item: '' },
}
const withParams = (id: string, ...all: readonly Param[]): Item => ({ ...item(id), params: { all } })
const valuesIn = (of: Bank, copies = 20, variants: Blueprint['variants'] = 'each') =>
  (drawnFrom(of, { ...shuffled, variants }, copies).value?.variants ?? []).map((variant) =>
    Object.fromEntries(questionsIn(variant).map(({ asked }) => [asked.item as string, asked.values?.['a']])),
  )

test('each variant draws the values of each item for itself', () => {
  const drawn = valuesIn(bankOf([withParams('one', a), withParams('two', a)]))
  expect(new Set(drawn.flatMap((values) => Object.values(values))).size).toBe(40)
  expect(valuesIn(bankOf([withParams('one', a), withParams('two', a)]))).toEqual(drawn)
  expect(valuesIn(bankOf([withParams('one', a), withParams('two', a)]), 20, 3)).toEqual(drawn.slice(0, 3))
})

test('a new item, and a new parameter of another, leave the values of an item as they were', () => {
  const ofOne = (of: Bank) => valuesIn(of).map((values) => values['one'])
  const before = ofOne(bankOf([withParams('one', a), withParams('two', a)]))
  const b: Param = { ...a, name: 'b' }
  expect(ofOne(bankOf([withParams('new', b, a), withParams('one', a), withParams('two', b, a)]))).toEqual(before)
})

test('a copy names the template of its student where that is not the exam’s', () => {
  const roster = {
    students: ['', 'large-print', 'classic'].map((template, i) => ({ id: studentId(`${i}`), name: 'N', columns: { Template: template } })),
  }
  const { value } = drawVariants({ bank, blueprint: shuffled, roster, copies: 4 })
  expect(value?.copies.map((copy) => copy.template)).toEqual([undefined, 'large-print', undefined, undefined])
})
