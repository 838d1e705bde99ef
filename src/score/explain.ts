import { bug } from '../base/bug.ts'
import { add, divide, equal, multiply, type Ratio, subtract } from '../base/ratio.ts'
import type { ExplainedGrade, ExplainedQuestion, Explanation } from '../model/explanation.ts'
import type { CopyScore, GradeScale, QuestionScore, ScoreStep } from '../model/score.ts'
import type { Question } from '../model/variant.ts'
import { type AskedRun, questionsOf } from './answers-of.ts'
import type { Evidence, JudgedPage } from './evidence.ts'
import { gradeOf } from './grade-scale.ts'
import { wordsOfAmendment } from './graded-copy.ts'
import { readBoxes } from './read-boxes.ts'
import { type Ruling, rulingOf } from './ruling.ts'

/** A copy's score with everything that it came from: boxes, decisions, schemes, amendments, the sum, and the grade. */
export function explain(run: AskedRun, evidence: Evidence, score: CopyScore, scale: GradeScale | undefined): Explanation {
  const { copy } = score
  const ruling = rulingOf(evidence.decisions)
  const sheets = run.sheets.filter((sheet) => sheet.copy === copy).toSorted((a, b) => a.page - b.page)
  const variant = run.copies.find(({ number }) => number === copy)?.variant
  const questions = questionsOf(run.variants.find(({ number }) => number === variant) ?? bug(`copy ${copy} has no variant`))
  const boxesOn = readBoxes(sheets, pagesOf(copy, evidence.pages, ruling), ruling)
  const scores = new Map(score.questions.map((one) => [one.item, one]))
  const decided = ruling.onStudent(copy)
  return {
    copy,
    student: score.student,
    ...(decided === undefined ? {} : { decided }),
    missingPages: score.missingPages,
    questions: questions.map((question) => {
      const scored = scores.get(question.asked.item) ?? bug(`${question.asked.item} was not scored`)
      return { ...explainedQuestion(question, scored), boxes: boxesOn(question) }
    }),
    total: score.total,
    maximum: score.maximum,
    grade: explainedGrade(score, scale),
  }
}

/** Of several readings of one page the first counts, as in `answersOf`. */
function pagesOf(copy: number, all: readonly JudgedPage[], ruling: Ruling): ReadonlyMap<number, JudgedPage> {
  const pages = new Map<number, JudgedPage>()
  for (const page of all) {
    const { source, copy: of, page: number } = page.reading
    if (of === copy && ruling.admits(source, of, number) && !pages.has(number)) pages.set(number, page)
  }
  return pages
}

function explainedQuestion({ number, asked }: Question, score: QuestionScore): Omit<ExplainedQuestion, 'boxes'> {
  const { item, answer, points, maximum, low, high } = score
  const only: ScoreStep = { by: { kind: 'scheme', use: asked.scheme }, points, maximum }
  const out = outOf(score)
  return {
    number,
    item,
    type: asked.type,
    answer,
    steps: score.steps ?? [only],
    points,
    maximum,
    ...(equal(low, high) ? {} : { range: [low, high] as const }),
    ...(out === undefined ? {} : { out }),
  }
}

function outOf({ scored, voided, dropped }: QuestionScore): ExplainedQuestion['out'] {
  if (voided) return 'void'
  if (!scored) return 'not scored'
  return dropped ? 'blank that the exam allows' : undefined
}

function explainedGrade(score: CopyScore, scale: GradeScale | undefined): ExplainedGrade {
  const { total, maximum, grade, gradeLow, gradeHigh, letter, passed, withdrawn } = score
  const of = scale?.maximum ?? maximum
  const exact = scale === undefined ? total : exactGradeOf(scale, total, of)
  const on = { ...(scale === undefined ? {} : { scale }), of, exact }
  if (withdrawn !== undefined) return { ...on, withdrawn: wordsOfAmendment(withdrawn) }
  return {
    ...on,
    grade,
    ...(letter === undefined ? {} : { letter }),
    ...(passed === undefined ? {} : { passed }),
    ...(equal(gradeLow, gradeHigh) ? {} : { range: [gradeLow, gradeHigh] as const }),
  }
}

/** The grade before it is rounded and kept within bounds. */
function exactGradeOf(scale: GradeScale, total: Ratio, maximum: Ratio): Ratio {
  const { from, to, points } = scale
  if (points !== undefined) return gradeOf({ from, to, points, rounding: 'none' }, total, maximum)
  if (maximum.num <= 0n) return total
  if (equal(from, to)) return add(total, from)
  return add(from, divide(multiply(subtract(to, from), total), maximum))
}
