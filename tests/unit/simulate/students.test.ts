import { expect, test } from 'vitest'
import { present } from '../../../src/base/bug.ts'
import { numberOfRatio } from '../../../src/base/ratio.ts'
import { createRng } from '../../../src/base/rng.ts'
import { itemId } from '../../../src/model/ids.ts'
import { type Answers, answersOf, itemTraits, logistic, questionsOf } from '../../../src/simulate/students.ts'
import { smallRun } from '../../support/simulate/small-run.ts'
import { matching, number, variantOf } from '../../support/variants.ts'

const variant = present(smallRun(1).variants[0], 'variant')
const traits = itemTraits(createRng('class'))
const sit = (ability: number, seed: string, habits = { changed: 0, doubled: 0 }): Answers =>
  answersOf(variant, { ability, traits, habits }, createRng(seed))
const classOf = (ability: number, habits = { changed: 0, doubled: 0 }) =>
  Array.from({ length: 300 }, (_, i) => sit(ability, `s${i}`, habits))
const singles = (all: readonly Answers[]) =>
  all.flatMap((a) => [...a.choices].filter(([item]) => item.startsWith('single')).map(([, choice]) => choice))
const rightShare = (all: readonly Answers[]) => {
  const choices = singles(all)
  return choices.filter((c) => c.chosen.length === 1 && c.chosen[0] === 'b').length / choices.length
}

test('every question is answered or left blank, once', () => {
  const answers = sit(0, 'one')
  expect(answers.choices.size).toBe(10)
  expect([...answers.grades.keys()]).toEqual(['essay'])
  expect(questionsOf(variant).length).toBe(11)
})

test('the able know more, the weak guess', () => {
  const [low, middle, high] = [-2, 0, 2].map((ability) => rightShare(classOf(ability)))
  expect(low).toBeGreaterThan(0.2)
  expect(low).toBeLessThan(0.5)
  expect(middle).toBeGreaterThan(0.5)
  expect(middle).toBeLessThan(0.8)
  expect(high).toBeGreaterThan(0.85)
})

test('items differ in difficulty, the same for the whole class', () => {
  const all = classOf(0)
  const shares = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (k) => all.filter((a) => [...a.choices].some(([item, c]) => item === `single-${k}` && c.chosen[0] === 'b')).length / 300,
  )
  expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.2)
})

test('blanks, double marks and changes come as often as they should', () => {
  const blanks = singles(classOf(-1)).filter((c) => c.chosen.length === 0).length / 2400
  expect(blanks).toBeGreaterThan(0.03)
  expect(blanks).toBeLessThan(0.12)
  const doubled = singles(classOf(0, { changed: 0, doubled: 0.05 })).filter((c) => c.chosen.length === 2).length / 2400
  expect(Math.abs(doubled - 0.05)).toBeLessThan(0.016)
  const changed = singles(classOf(0, { changed: 0.05, doubled: 0 })).filter((c) => c.cancelled.length === 1)
  expect(Math.abs(changed.length / 2400 - 0.05)).toBeLessThan(0.016)
  expect(changed.every((c) => !c.chosen.includes(present(c.cancelled[0], 'cancelled')))).toBe(true)
})

test('multiple-choice options are right more often for the able, and points follow ability', () => {
  const correct = (all: readonly Answers[]) =>
    all.filter((a) => [...a.choices].some(([item, c]) => item === 'many-0' && c.chosen.join('') === 'ac')).length / all.length
  expect(correct(classOf(2))).toBeGreaterThan(correct(classOf(-1)) + 0.2)
  const points = (all: readonly Answers[]) =>
    all.flatMap((a) => [...a.grades.values()].map((g) => numberOfRatio(present(g['a'], 'part a')))).reduce((s, v) => s + v, 0) / all.length
  expect(points(classOf(2))).toBeGreaterThan(points(classOf(-1)) + 0.2)
})

test('the logistic curve', () => {
  expect(logistic(0)).toBe(0.5)
  expect(logistic(2)).toBeCloseTo(0.8808, 4)
})

const kinds = variantOf([
  number('slope', 'How steep?'),
  matching('layers', 'Which layer?', ['TCP', 'IP'], ['transport', 'network', 'physical']),
])
const sitKinds = (ability: number) =>
  Array.from({ length: 200 }, (_, i) => answersOf(kinds, { ability, traits, habits: { changed: 0, doubled: 0 } }, createRng(`k${i}`)))

test('numbers are given by column, pairs row by row', () => {
  const all = sitKinds(0)
  for (const { choices, numbers } of all) {
    expect([...numbers.keys(), ...choices.keys()]).toEqual(['slope', 'layers'])
    const rows = (choices.get(itemId('layers'))?.chosen ?? []).map((id) => id.split('.')[0])
    expect(new Set(rows).size).toBe(rows.length)
  }
  const right = (of: readonly Answers[]) => of.filter(({ numbers }) => numbers.get(itemId('slope'))?.join('').endsWith('125')).length
  expect(right(sitKinds(2))).toBeGreaterThan(right(sitKinds(-2)) + 40)
})
