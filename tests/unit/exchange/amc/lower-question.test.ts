import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import type { AmcBox } from '../../../../src/exchange/amc/layout.ts'
import { lowerQuestion, optionOf } from '../../../../src/exchange/amc/lower-question.ts'
import { amcQuestion } from '../../../support/amc/projects.ts'

const box = (answer: number, more: Partial<AmcBox> = {}): AmcBox => ({
  ...{ question: 4, answer, rect: { x: 0, y: 0, width: 4, height: 4 }, shape: 'square' },
  ...{ isUnscanned: false, isGraders: false, label: '', ...more },
})

it('names options by their letters in the source', () => {
  expect([1, 2, 27, 0].map(optionOf)).toEqual(['a', 'b', 'aa', 'none'])
})

it('a choice keeps its strategies as written', () => {
  const question = amcQuestion('multiple', 'haut=2', ['none', '*A', 'B'])
  const { asked, roleOf, groupOf, isExclusive, unscored } = lowerQuestion('geo.x', question, [0, 1, 2].map((answer) => box(answer, { label: 'CAB'[answer] ?? '' }))) // biome-ignore format: one thought
  expect(asked).toMatchObject({ item: 'geo.x', type: 'multiple-choice', scored: true, amc: { question: 'haut=2', options: {} } })
  expect(asked.field).toMatchObject({
    kind: 'choice',
    pick: 'many',
    options: [{ id: 'a' }, { id: 'b' }, { id: 'none', word: 'none-of-these' }],
  })
  expect(asked.key).toEqual({ kind: 'choice', right: ['a'] })
  expect(roleOf(0)).toEqual({ kind: 'option', item: 'geo.x', option: 'none' })
  expect(roleOf(3)).toBeUndefined()
  expect([groupOf(1), isExclusive, unscored]).toEqual(['q:geo.x', false, undefined])
  const other = lowerQuestion('geo.x', { ...question, strategy: 'haut=3' }, [box(1)]).asked
  expect(other.hash).not.toBe(asked.hash)
})

it('what is not to be counted is no fault; what cannot be is told', () => {
  const indicative = lowerQuestion('mood', amcQuestion('simple', '', ['*A', 'B'], true), [box(1), box(2)])
  expect([indicative.asked.scored, indicative.unscored, indicative.isExclusive]).toEqual([false, undefined, true])
  const formula = lowerQuestion('f', amcQuestion('multiple', 'formula=NBC', ['*A', 'B']), [box(1), box(2)])
  expect([formula.asked.scored, formula.unscored, formula.asked.amc?.question]).toEqual([true, undefined, 'formula=NBC'])
  expect(formula.asked.scheme).toEqual({ scheme: 'amc', params: {} })
  const unread = lowerQuestion('d', amcQuestion('simple', '', ['*A', 'B']), [box(1, { isUnscanned: true }), box(2, { isUnscanned: true })])
  expect([unread.asked.scored, unread.unscored]).toEqual([false, 'not-scanned'])
  const keyless = lowerQuestion('k', undefined, [box(2), box(1)])
  expect([keyless.asked.scored, keyless.unscored, keyless.roleOf(2)]).toEqual([
    false,
    'key-missing',
    { kind: 'option', item: 'k', option: 'b' },
  ])
})

it("graders' boxes make a written question", () => {
  const graders = [1, 2, 3].map((answer) => box(answer, { isGraders: true }))
  const { asked, roleOf } = lowerQuestion('essay', amcQuestion('simple', 'b=1', ['A:0', 'B:0.5', '*C:2']), graders)
  expect(asked).toMatchObject({ type: 'written', points: ratio(2), scheme: { scheme: 'graded' }, key: { kind: 'written', full: ratio(2) } })
  expect(asked.field).toMatchObject({ parts: [{ id: 'all', steps: [ratio(0), ratio(1, 2), ratio(2)] }] })
  expect(roleOf(2)).toEqual({ kind: 'grade', item: 'essay', part: 'all', points: ratio(1, 2) })
  const formula = lowerQuestion('essay', amcQuestion('simple', '', ['A:N', '*B:2']), graders.slice(0, 2))
  expect([formula.asked.type, formula.unscored]).toEqual(['single-choice', undefined])
  const unread = lowerQuestion('essay', amcQuestion('simple', '', ['A:0', '*B:2']), graders.slice(0, 2).map((one) => ({ ...one, isUnscanned: true }))) // biome-ignore format: one thought
  expect([unread.asked.scored, unread.unscored]).toEqual([false, 'not-scanned'])
})
