import { expect, test } from 'vitest'
import { type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { Run } from '../../../src/model/run.ts'
import type { GradeScale } from '../../../src/model/score.ts'
import { answersOf } from '../../../src/score/answers-of.ts'
import type { JudgedPage } from '../../../src/score/evidence.ts'
import { scoresOf } from '../../../src/score/scores-of.ts'
import { asked, evidence, gridMarks, pagesOf, runOf } from '../../support/score/papers.ts'
import { variantOf } from '../../support/variants.ts'

const run = runOf([{ number: 1, variant: 1, student: '1234' }])
const scale: GradeScale = { from: ratio(0), to: ratio(20), step: ratio(1, 4), rounding: 'nearest', pass: ratio(10) }

const scored = (pages: readonly JudgedPage[], of: Run = run) => scoresOf(of, answersOf(of, evidence(pages)))[0]
const texts = (points: readonly (Ratio | undefined)[]) => points.map((p) => (p === undefined ? '' : textOfRatio(p)))

test('a settled copy has one total, and says under which scheme each question was scored', () => {
  const copy = scored(pagesOf(1, ['one.a', 'two.a', 'three.2']))
  expect(copy?.questions.map((q) => [q.item, textOfRatio(q.points), textOfRatio(q.maximum), q.scheme])).toEqual([
    ['one', '-1/4', '1', 'right-wrong'],
    ['two', '3/4', '1', 'per-option'],
    ['three', '2', '2', 'graded'],
  ])
  expect(texts([copy?.total, copy?.low, copy?.high, copy?.maximum, copy?.grade])).toEqual(['5/2', '5/2', '5/2', '4', '5/2'])
  expect([copy?.provisional, copy?.passed]).toEqual([false, undefined])
})

test('while a mark is doubtful the total has a range, and counts the mark as absent', () => {
  const copy = scored(pagesOf(1, ['one.b', '?one.c', 'two.a', 'two.c', 'three.2']))
  expect(texts([copy?.total, copy?.low, copy?.high])).toEqual(['4', '11/4', '4'])
  expect(copy?.provisional).toBe(true)
})

test('what is not graded yet may still earn anything', () => {
  const copy = scored(pagesOf(1, ['one.b', 'two.a', 'two.c']), { ...run, exam: { ...run.exam, grade: scale } })
  expect(texts([copy?.total, copy?.low, copy?.high])).toEqual(['2', '2', '4'])
  expect(texts([copy?.grade, copy?.gradeLow, copy?.gradeHigh])).toEqual(['10', '10', '20'])
  expect([copy?.provisional, copy?.passed]).toEqual([true, true])
})

test('a missing page is bounded by what any answer earns', () => {
  const copy = scored(pagesOf(1, ['one.b', 'three.1']).filter((page) => page.reading.page !== 1))
  expect(texts([copy?.low, copy?.high])).toEqual(['3/4', '2'])
  expect([copy?.missingPages, copy?.provisional]).toEqual([[1], true])
})

test('a doubt that cannot change the points is no reason to wait', () => {
  const copy = scored(pagesOf(1, ['one.a', 'one.c', '?one.d', 'three.1']))
  expect([copy?.questions[0]?.answer.kind, copy?.provisional]).toEqual(['unclear', false])
})

test('a copy of nobody is provisional', () => {
  const spare = runOf([{ number: 1, variant: 1 }])
  expect(scored(pagesOf(1, ['three.1']), spare)?.provisional).toBe(true)
  expect(scored(pagesOf(1, ['three.1', ...gridMarks('5678')]), spare)?.provisional).toBe(false)
})

test('a question that is asked without counting is scored and left out of the totals', () => {
  const surveyed: Run = { ...run, variants: [variantOf([asked.one, { ...asked.two, scored: false }, asked.three])] }
  const copy = scored(pagesOf(1, ['one.b', 'two.a', 'two.c', '?two.d', 'three.1']), surveyed)
  expect(texts([copy?.total, copy?.maximum, copy?.questions[1]?.points])).toEqual(['2', '3', '1'])
  expect([copy?.questions[1]?.scored, copy?.provisional]).toEqual([false, false])
})

const lenient = (allowedBlanks: number, more: Partial<GradeScale> = {}): Run => ({
  ...run,
  exam: { ...run.exam, grade: { from: ratio(0), to: ratio(20), rounding: 'none', allowedBlanks, ...more } },
})

test('of blank questions those of the largest maximum are dropped, as many as the exam allows', () => {
  const two = { ...asked.two, points: ratio(3), scheme: { scheme: 'per-option', params: {} } }
  const of = (allowed: number): Run => ({ ...lenient(allowed), variants: [variantOf([asked.one, two, asked.three])] })
  const seen = (allowed: number) => {
    const copy = scored(pagesOf(1, ['three.2']), of(allowed))
    return [copy?.questions.flatMap((q) => (q.dropped ? [q.item] : [])), ...texts([copy?.total, copy?.maximum, copy?.grade])]
  }
  expect(seen(0)).toEqual([[], '2', '6', '20/3'])
  expect(seen(1)).toEqual([['two'], '2', '3', '40/3'])
  expect(seen(2)).toEqual([['one', 'two'], '2', '2', '20'])
})

test('a question that may turn out blank counts for the highest grade only', () => {
  const copy = scored(pagesOf(1, ['?one.a', 'two.a', 'two.c', 'three.1']), lenient(1))
  expect(texts([copy?.total, copy?.maximum, copy?.gradeLow, copy?.gradeHigh])).toEqual(['2', '4', '35/4', '40/3'])
})

test('a declared maximum earns the best grade, letters follow the grade', () => {
  const copy = scored(
    pagesOf(1, ['one.b', 'two.a', 'two.c', 'three.1']),
    lenient(0, { maximum: ratio(3), letters: [{ letter: 'A', from: ratio(20) }] }),
  )
  expect(texts([copy?.total, copy?.maximum, copy?.grade])).toEqual(['3', '4', '20'])
  expect(copy?.letter).toBe('A')
})
