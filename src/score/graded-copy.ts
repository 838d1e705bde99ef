import { decimalOfRatio } from '../base/ratio.ts'
import type { Amendment, Change } from '../model/amendment.ts'
import type { GradedCopy, GradedItem } from '../model/grading.ts'
import { type CopyScore, isCounted, type QuestionScore, type ScoreStep } from '../model/score.ts'

/** What a grading keeps of a copy's score. */
export function gradedCopyOf(score: CopyScore): GradedCopy {
  const { copy, student, total, maximum, grade, provisional, withdrawn, questions } = score
  return {
    copy,
    ...(student.kind === 'unknown' ? {} : { student: student.student }),
    total,
    maximum,
    ...(withdrawn === undefined ? { grade } : { withdrawn: wordsOfAmendment(withdrawn) }),
    provisional,
    items: Object.fromEntries(questions.map((question) => [question.item, itemOf(question)])),
  }
}

const itemOf = (question: QuestionScore): GradedItem => ({
  points: question.points,
  maximum: question.maximum,
  counted: isCounted(question),
  reasons: (question.steps ?? []).flatMap(({ by }) => (by.kind === 'scheme' ? [] : [wordsOfStep(by)])),
})

/** Who or what made a step, in a few words. */
export function wordsOfStep(by: Exclude<ScoreStep['by'], { readonly kind: 'scheme' }>): string {
  if (by.kind === 'amendment') return wordsOfAmendment(by.amendment)
  const several = by.parts.length > 1
  const parts = by.parts.map(({ part, graders }) => {
    const given = graders.map(({ grader, points }) => `${grader} ${decimalOfRatio(points)}`).join(', ')
    return several ? `${part}: ${given}` : given
  })
  return `scores: ${parts.join('; ')}`
}

/** `accept b, c (The figure was ambiguous.)` */
export function wordsOfAmendment({ change, why, by }: Amendment): string {
  const said = [why, by].filter((part) => part !== '').join(', ')
  return `${wordsOfChange(change)}${said === '' ? '' : ` (${said})`}`
}

function wordsOfChange(change: Change): string {
  switch (change.kind) {
    case 'accept':
      return `accept ${change.right.length === 0 ? 'none' : change.right.join(', ')}`
    case 'void':
      return 'void'
    case 'credit':
      return `credit ${change.to}`
    case 'points':
      return `points ${decimalOfRatio(change.points)}`
    case 'scheme':
      return `scheme ${[change.use.scheme, ...Object.entries(change.use.params).map(([name, value]) => `${name} ${value}`)].join(' ')}`
    case 'score':
      return `score ${decimalOfRatio(change.points)}`
    case 'withdraw':
      return 'withdrawn'
  }
}
