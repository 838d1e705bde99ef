import { bug } from '../base/bug.ts'
import { equal, type Ratio, sum } from '../base/ratio.ts'
import type { Answer, PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { Run } from '../model/run.ts'
import type { CopyScore, GradeScale, QuestionScore } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { maximumOf, pointsOf, rangeOf } from '../schemes/index.ts'
import { questionsOf } from './answers-of.ts'
import type { CopyAnswers } from './evidence.ts'
import { gradeOf, isPass } from './grade-scale.ts'

/**
 * Points, totals and grades of the copies, all exact. While something is open, `points`, `total` and `grade` are those
 * of the papers as if every open box were empty; `low` and `high` bound what they may become, `gradeLow` and
 * `gradeHigh` are the grades of these two. Without a grade scale the grade is the total.
 */
export function scoresOf(run: Pick<Run, 'exam' | 'variants' | 'copies'>, answers: readonly CopyAnswers[]): readonly CopyScore[] {
  const variantOf = new Map(run.copies.map((copy) => [copy.number, copy.variant]))
  const asked = new Map(run.variants.map((variant) => [variant.number, questionsOf(variant).map((question) => question.asked)]))
  return answers.map((copy) => {
    const questions = asked.get(variantOf.get(copy.copy) ?? 0) ?? bug(`copy ${copy.copy} has no variant`)
    return copyScore(copy, questions, run.exam.grade)
  })
}

function copyScore(
  { copy, student, answers, missingPages }: CopyAnswers,
  asked: readonly Asked[],
  scale: GradeScale | undefined,
): CopyScore {
  const questions = asked.map((of) => questionScore(of, answers.get(of.item) ?? bug(`no answer to ${of.item}`)))
  const counted = questions.filter((question) => question.scored)
  const sumOf = (points: (question: QuestionScore) => Ratio): Ratio => sum(counted.map(points))
  const [total, low, high, maximum] = [sumOf((q) => q.points), sumOf((q) => q.low), sumOf((q) => q.high), sumOf((q) => q.maximum)]
  const graded = (points: Ratio): Ratio => (scale === undefined ? points : gradeOf(scale, points, maximum))
  const grade = graded(total)
  const passed = scale === undefined ? undefined : isPass(scale, grade)
  return {
    copy,
    student,
    questions,
    total,
    low,
    high,
    maximum,
    grade,
    gradeLow: graded(low),
    gradeHigh: graded(high),
    ...(passed === undefined ? {} : { passed }),
    provisional: student.kind === 'unknown' || counted.some((question) => !equal(question.low, question.high)),
    missingPages,
  }
}

function questionScore(asked: Asked, answer: Answer): QuestionScore {
  const { item, scored, scheme } = asked
  const rest = { item, answer, maximum: maximumOf(asked), scored, scheme: scheme.scheme }
  if (answer.kind !== 'unclear') {
    const points = pointsOf(asked, answer)
    return { ...rest, points, low: points, high: points }
  }
  const { possible } = answer
  const { low, high } = rangeOf(asked, possible)
  if (possible.kind === 'written') return { ...rest, points: low, low, high }
  return { ...rest, points: pointsOf(asked, settledPart(possible)), low, high }
}

/** The answer if every open box were empty. */
function settledPart(possible: Exclude<PossibleAnswers, { readonly kind: 'written' }>): SettledAnswer {
  if (possible.kind === 'choice') return possible.ticked.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: possible.ticked }
  const columns = possible.columns.map(({ ticked }) => ticked)
  return columns.every((ticked) => ticked.length === 0) ? { kind: 'blank' } : { kind: 'digits', columns }
}
