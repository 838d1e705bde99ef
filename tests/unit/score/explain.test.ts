import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { Amendment } from '../../../src/model/amendment.ts'
import { studentId } from '../../../src/model/ids.ts'
import type { GradeScale } from '../../../src/model/score.ts'
import { answersOf } from '../../../src/score/answers-of.ts'
import { explain } from '../../../src/score/explain.ts'
import { rulesOf } from '../../../src/score/rules.ts'
import { scoresOf } from '../../../src/score/scores-of.ts'
import { amend } from '../../support/score/amendments.ts'
import { decision, evidence, pagesOf, runOf } from '../../support/score/papers.ts'

const scale: GradeScale = { from: ratio(0), to: ratio(20), step: ratio(1, 4), rounding: 'nearest', pass: ratio(10) }

function explained(marked: readonly string[], grade: GradeScale | undefined, ...amendments: readonly Amendment[]) {
  const base = runOf([{ number: 1, variant: 1, student: '1234' }])
  const run = grade === undefined ? base : { ...base, exam: { ...base.exam, grade } }
  const seen = evidence(pagesOf(1, marked), [decision({ kind: 'student', copy: 1, student: studentId('42') })])
  const [score] = scoresOf(run, answersOf(run, seen), rulesOf(amendments))
  if (score === undefined) throw new Error('no score')
  return explain(run, seen, score, grade)
}

it('goes from the boxes of each question to the grade, and says who decided whose copy it is', () => {
  const { student, decided, questions, total, maximum, grade } = explained(['one.a', 'two.a', 'three.2'], scale, amend.accept('one', 'a'))
  expect([student, decided?.by]).toEqual([{ kind: 'decided', student: '42' }, 'R. Grader'])
  expect(
    questions.map(({ number, item, steps, points }) => [number, item, steps.map((step) => textOfRatio(step.points)), textOfRatio(points)]),
  ).toEqual([
    [1, 'one', ['-1/4', '1'], '1'],
    [2, 'two', ['3/4'], '3/4'],
    [3, 'three', ['2'], '2'],
  ])
  expect(questions[0]?.boxes.filter(({ state }) => state === 'ticked')).toMatchObject([{ name: 'a', letter: 'A', mark: 'marked' }])
  expect([total, maximum, grade.of, grade.exact, grade.grade].map((value) => textOfRatio(value ?? ratio(0)))).toEqual([
    '15/4',
    '4',
    '4',
    '75/4',
    '75/4',
  ])
  expect(grade.passed).toBe(true)
})

it('says why a question is not counted, and between which values an open one lies', () => {
  const { questions, grade } = explained(['one.a', '?two.a', 'three.2'], { ...scale, allowedBlanks: 1 }, amend.void('one'))
  expect(questions.map(({ out, range }) => [out, range?.map(textOfRatio)])).toEqual([
    ['void', undefined],
    [undefined, ['0', '3/4']],
    [undefined, undefined],
  ])
  expect(grade.range?.map(textOfRatio)).toEqual(['53/4', '20'])
})

it('gives the exact grade before rounding on a line of points, on a shifted scale, and none of a withdrawn copy', () => {
  const line: GradeScale = {
    from: ratio(0),
    to: ratio(6),
    points: [
      [ratio(0), ratio(1)],
      [ratio(3), ratio(6)],
    ],
    step: ratio(1, 2),
    rounding: 'down',
  }
  const exactOf = (grade: GradeScale | undefined) => {
    const { exact, grade: rounded } = explained(['one.b', 'three.1'], grade).grade
    return [exact, rounded].map((value) => (value === undefined ? '' : textOfRatio(value)))
  }
  expect(exactOf(line)).toEqual(['13/3', '4'])
  expect(exactOf({ from: ratio(5), to: ratio(5), rounding: 'none' })).toEqual(['7', '7'])
  expect(exactOf({ from: ratio(6), to: ratio(1), rounding: 'nearest', step: ratio(1) })).toEqual(['7/2', '4'])
  expect(exactOf(undefined)).toEqual(['2', '2'])
  const { withdrawn, grade } = explained([], scale, amend.withdraw(1)).grade
  expect([withdrawn, grade]).toEqual(['withdrawn (for withdraw, Board)', undefined])
})
