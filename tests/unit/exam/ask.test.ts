import { expect, test } from 'vitest'
import { parseBank } from '../../../src/authored/index.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { createRng } from '../../../src/base/rng.ts'
import { type Asking, createAsker, schemeFaultsOf, schemeFor } from '../../../src/exam/ask.ts'
import type { Draw } from '../../../src/model/blueprint.ts'
import type { SchemeUse } from '../../../src/model/score.ts'
import { blueprint, draw, drawAt, item, part } from '../../support/exam/banks.ts'

const on = (line: Draw, section = part([]), seed = 'any'): Asking => ({ draw: line, part: section, values: () => createRng(seed) })

const use = (wrong: string): SchemeUse => ({ scheme: 'right-wrong', params: { wrong } })

test('the item’s own scheme goes before the part’s, the exam’s and the kind’s', () => {
  const exam = blueprint([], { scoring: { 'single-choice': use('-1') } })
  const section = part([], { scoring: { 'single-choice': use('-2') } })
  expect(schemeFor(item('x', { scoring: use('-3') }), section, exam)).toEqual(use('-3'))
  expect(schemeFor(item('x'), section, exam)).toEqual(use('-2'))
  expect(schemeFor(item('x'), part([]), exam)).toEqual(use('-1'))
  expect(schemeFor(item('x'), part([]), blueprint([]))).toEqual({ scheme: 'right-wrong', params: {} })
})

test('the same item on the same terms is one object; other points make another', () => {
  const { ask } = createAsker(blueprint([]))
  const asked = item('x')
  expect(ask(asked, on(draw()))).toBe(ask(asked, on(draw())))
  expect(ask(asked, on(draw({ points: ratio(3) }))).points).toEqual(ratio(3))
  expect(ask(asked, on(draw())).points).toEqual(ratio(1))
})

test('unshuffled options are the part’s word, else the exam’s', () => {
  const shuffleOf = (exam: boolean, own?: boolean) => {
    const section = part([], own === undefined ? {} : { shuffleOptions: own })
    const { field } = createAsker(blueprint([], { shuffleOptions: exam })).ask(item('x'), on(draw(), section))
    return field.kind === 'choice' ? field.shuffle : 'no choice'
  }
  expect([shuffleOf(true), shuffleOf(false), shuffleOf(false, true), shuffleOf(true, false)]).toEqual([undefined, false, undefined, false])
})

test('a scheme that cannot score the item is a fault, at the item when it is its own', () => {
  const exam = blueprint([], { scoring: { 'single-choice': { scheme: 'per-option', params: {} } } })
  const asked = item('x')
  const faults = schemeFaultsOf(asked, draw(), createAsker(exam).ask(asked, on(draw())))
  expect(faults.map((d) => [d.code, d.location, d.hint])).toEqual([
    ['scheme-not-applicable', drawAt, 'the default for this kind is `right-wrong`'],
  ])
  const own = item('y', { scoring: { scheme: 'graded', params: {} } })
  expect(schemeFaultsOf(own, draw(), createAsker(exam).ask(own, on(draw()))).map((d) => d.location)).toEqual([own.at])
  expect(schemeFaultsOf(asked, draw(), createAsker(blueprint([])).ask(asked, on(draw())))).toEqual([])
})

test('what a scheme cannot score about an item is an error, points that the paper does not say a warning', () => {
  const faultsUnder = (scheme: string, params: Record<string, string>) => {
    const asked = item('x', { scoring: { scheme, params } })
    return schemeFaultsOf(asked, draw(), createAsker(blueprint([])).ask(asked, on(draw()))).map(
      (d) => `${d.severity} ${d.code}: ${d.message}`,
    )
  }
  expect(faultsUnder('formula', { expr: 'points/(NMC - 1)' })).toEqual([
    'error scheme-formula-undefined: `x`: the formula has no value where NB = 1, NM = 3, NBC = 0, NMC = 1: division by zero',
  ])
  expect(faultsUnder('right-wrong', { right: '3' })).toEqual([
    'warning scheme-points-differ: `x` is worth 1 on paper, and its right answer earns 3',
  ])
  expect(faultsUnder('right-wrong', { wrong: '-1' })).toEqual([])
  expect(faultsUnder('amc', { strategy: 'b=3' })).toHaveLength(1)
  // What other questions set is not known here.
  expect(faultsUnder('amc', { strategy: 'b=L,default.L=0' })).toEqual([])
})

const drawn = (settings: string) => {
  const text = `## q\n\n\`\`\`item\ntype: numeric\n${settings}\n\`\`\`\n\nWhat is twice {{a}}?\n`
  const parsed = parseBank([{ file: 'x.md', text }])
  const one = [...(parsed.value?.items.values() ?? [])][0]
  if (one === undefined) throw new Error(JSON.stringify(parsed.diagnostics))
  return one
}

test('an item is asked with the values of its stream; the same values give the same object', () => {
  const { ask, faults } = createAsker(blueprint([]))
  const one = drawn('params: { a: { integer: [1, 4] } }\nanswer: 2*a\ndigits: 2')
  const all = Array.from({ length: 40 }, (_, i) => ask(one, on(draw(), part([]), `s${i}`)))
  expect(new Set(all).size).toBe(4)
  expect(new Set(all.map((asked) => asked.hash)).size).toBe(4)
  const shown = new Set(
    all.map((asked) => `${JSON.stringify(asked.stem).match(/twice (\d)/)?.[1]} ${asked.key.kind === 'digits' ? asked.key.shown.num : ''}`),
  )
  expect([...shown].toSorted()).toEqual(['1 2', '2 4', '3 6', '4 8'])
  expect(ask(one, on(draw(), part([]), 's3'))).toBe(all[3])
  expect(faults()).toEqual([])
})

test('values that the item cannot be asked with are reported, once', () => {
  const { ask, faults } = createAsker(blueprint([]))
  const one = drawn('params: { a: { integer: [1, 90] } }\nanswer: 2*a\ndigits: 2')
  for (let i = 0; i < 40; i++) ask(one, on(draw(), part([]), `s${i}`))
  expect(faults().map(({ code }) => code)).toEqual(['answer-unfit'])
})
