import { bug } from '../base/bug.ts'
import { compare, equal, larger, type Ratio, smaller, sum } from '../base/ratio.ts'
import type { Run } from '../model/run.ts'
import { type CopyScore, type GradeScale, isCounted, type QuestionScore } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { contextsOf } from './amc-context.ts'
import { questionsOf } from './answers-of.ts'
import type { CopyAnswers } from './evidence.ts'
import { betterOf, gradeOf, isPass, letterOf } from './grade-scale.ts'
import { isGiven, mayBeBlank, questionScore } from './question-score.ts'
import { NO_RULES, type Rules } from './rules.ts'

/**
 * Points, totals and grades of the copies, all exact. While something is open, `points`, `total` and `grade` are those
 * of the papers as if every open box were empty; `low` and `high` bound what they may become, `gradeLow` and
 * `gradeHigh` the grades of these two; blank questions that the exam allows are left out first. Without a grade scale
 * the grade is the total. `rules` are what was said after the exam: amendments, and points that graders gave elsewhere.
 */
export function scoresOf(
  run: Pick<Run, 'exam' | 'variants' | 'copies'>,
  answers: readonly CopyAnswers[],
  rules: Rules = NO_RULES,
): readonly CopyScore[] {
  const variantOf = new Map(run.copies.map((copy) => [copy.number, copy.variant]))
  const asked = new Map(run.variants.map((variant) => [variant.number, questionsOf(variant).map((question) => question.asked)]))
  return answers.map((copy) => {
    const questions = asked.get(variantOf.get(copy.copy) ?? 0) ?? bug(`copy ${copy.copy} has no variant`)
    return copyScore(copy, questions, { scale: run.exam.grade, rules })
  })
}

function copyScore(
  { copy, student, answers, missingPages }: CopyAnswers,
  asked: readonly Asked[],
  { scale, rules }: { readonly scale: GradeScale | undefined; readonly rules: Rules },
): CopyScore {
  const contexts = contextsOf({ asked, answers, bugs: scale?.amcBugs === true })
  const all = asked.map((of) => {
    const answer = answers.get(of.item) ?? bug(`no answer to ${of.item}`)
    const [first = {}, ...others] = contexts.get(of.item) ?? []
    const score = questionScore({ ...of, context: first }, answer, copy, rules)
    return others.map((context) => questionScore({ ...of, context }, answer, copy, rules)).reduce(withRangeOf, score)
  })
  const questions = withoutBlanks(all, scale?.allowedBlanks ?? 0, isBlank)
  const counted = questions.filter(isCounted)
  const { total, low, high, maximum } = totalsOf(questions)
  const graded = (points: Ratio, of: Ratio): Ratio => (scale === undefined ? points : gradeOf(scale, points, scale.maximum ?? of))
  const grade = graded(total, maximum)
  const most = totalsOf(withoutBlanks(all, scale?.allowedBlanks ?? 0, (question) => mayBeBlank(question.answer)))
  const highest = [graded(high, maximum), graded(most.high, most.maximum)]
  const better = scale === undefined ? larger : betterOf(scale)
  const withdrawn = rules.withdrawn.get(copy)
  const passed = scale === undefined ? undefined : isPass(scale, grade)
  const letter = scale === undefined ? undefined : letterOf(scale, grade)
  return {
    copy,
    student,
    questions,
    total,
    low,
    high,
    maximum,
    grade,
    gradeLow: graded(low, maximum),
    gradeHigh: highest.reduce(better),
    ...(letter === undefined ? {} : { letter }),
    ...(passed === undefined ? {} : { passed }),
    provisional: withdrawn === undefined && (student.kind === 'unknown' || counted.some((question) => !equal(question.low, question.high))),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    missingPages,
  }
}

/** What open boxes of another question may make of its points is part of their range. */
const withRangeOf = (score: QuestionScore, other: QuestionScore): QuestionScore => ({
  ...score,
  low: smaller(score.low, other.low),
  high: larger(score.high, other.high),
})

function totalsOf(questions: readonly QuestionScore[]): Readonly<Record<'total' | 'low' | 'high' | 'maximum', Ratio>> {
  const counted = questions.filter(isCounted)
  const sumOf = (points: (question: QuestionScore) => Ratio): Ratio => sum(counted.map(points))
  return { total: sumOf((q) => q.points), low: sumOf((q) => q.low), high: sumOf((q) => q.high), maximum: sumOf((q) => q.maximum) }
}

const isBlank = ({ answer }: QuestionScore): boolean => answer.kind === 'blank'

/** The scored questions of the largest maxima that are blank, `allowed` of them, dropped: the rule of auto-multiple-choice. */
function withoutBlanks(
  questions: readonly QuestionScore[],
  allowed: number,
  blank: (question: QuestionScore) => boolean,
): readonly QuestionScore[] {
  const blanks = questions.filter((question) => isCounted(question) && blank(question) && !isGiven(question))
  const dropped = new Set(blanks.toSorted((a, b) => compare(b.maximum, a.maximum)).slice(0, allowed))
  return dropped.size === 0 ? questions : questions.map((question) => (dropped.has(question) ? { ...question, dropped: true } : question))
}
