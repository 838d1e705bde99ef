import { decimalOfRatio, textOfRatio } from '../base/ratio.ts'
import type { Answer, PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { Roster } from '../model/roster.ts'
import type { CopyScore } from '../model/score.ts'
import type { Row } from './csv.ts'
import { identificationText } from './identification-text.ts'

/** A table ready to be written. */
export interface GradeTable {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** One row per copy, one points column per item id; a question that was not asked on a copy, or is void, leaves its cell empty. */
export function gradeTableOf(scores: readonly CopyScore[], roster: Roster): GradeTable {
  const items = [...new Set(scores.flatMap((score) => score.questions.map((question) => question.item)))]
  const extra = [...new Set(roster.students.flatMap((student) => Object.keys(student.columns)))]
  const columns = [
    'id',
    'name',
    ...extra,
    'copy',
    ...(scores.some((score) => score.photocopyOf !== undefined) ? ['photocopy of'] : []),
    'identified',
    'points',
    'of',
    'grade',
    ...(scores.some((score) => score.letter !== undefined) ? ['letter'] : []),
    'passed',
    'status',
    'lowest',
    'highest',
    'missing pages',
    ...items,
  ]
  const byId = new Map(roster.students.map((student) => [student.id, student]))
  const rows = scores.map((score) => {
    const student = score.student.kind === 'unknown' ? undefined : byId.get(score.student.student)
    const counting = score.questions.filter((question) => question.voided === undefined)
    const points = Object.fromEntries(counting.map((question) => [question.item, decimalOfRatio(question.points)]))
    const isOut = score.withdrawn !== undefined
    return {
      ...points,
      ...student?.columns,
      id: score.student.kind === 'unknown' ? '' : score.student.student,
      name: student?.name ?? '',
      copy: score.copy,
      'photocopy of': score.photocopyOf ?? '',
      identified: identificationText(score.student),
      points: decimalOfRatio(score.total),
      of: decimalOfRatio(score.maximum),
      ...(isOut ? { status: 'withdrawn' } : gradeCells(score)),
      'missing pages': score.missingPages.join(' '),
    }
  })
  return { columns, rows }
}

const gradeCells = ({ grade, gradeLow, gradeHigh, letter, passed, provisional }: CopyScore): Row => ({
  grade: decimalOfRatio(grade),
  letter: letter ?? '',
  passed: passed === undefined ? '' : passed ? 'yes' : 'no',
  status: provisional ? 'provisional' : 'final',
  lowest: decimalOfRatio(gradeLow),
  highest: decimalOfRatio(gradeHigh),
})

/** The scores in full, exact, by item and option id. */
export function gradeJsonOf(run: string, scores: readonly CopyScore[]): object {
  return {
    schema: 'grades@1',
    run,
    copies: scores.map(copyJsonOf),
  }
}

/** One copy's scores. */
export const copyJsonOf = (score: CopyScore): object => ({
  copy: score.copy,
  ...(score.photocopyOf === undefined ? {} : { photocopyOf: score.photocopyOf }),
  student: score.student,
  points: textOfRatio(score.total),
  range: [textOfRatio(score.low), textOfRatio(score.high)],
  maximum: textOfRatio(score.maximum),
  ...(score.withdrawn === undefined
    ? { grade: textOfRatio(score.grade), gradeRange: [textOfRatio(score.gradeLow), textOfRatio(score.gradeHigh)] }
    : { withdrawn: true }),
  ...(score.letter === undefined ? {} : { letter: score.letter }),
  ...(score.passed === undefined ? {} : { passed: score.passed }),
  provisional: score.provisional,
  missingPages: score.missingPages,
  items: Object.fromEntries(
    score.questions.map((question) => [
      question.item,
      {
        answer: answerJson(question.answer),
        points: textOfRatio(question.points),
        range: [textOfRatio(question.low), textOfRatio(question.high)],
        maximum: textOfRatio(question.maximum),
        scored: question.scored,
        ...(question.dropped === undefined ? {} : { dropped: true }),
        ...(question.voided === undefined ? {} : { voided: true }),
        scheme: question.scheme,
      },
    ]),
  ),
})

function answerJson(answer: Answer): object {
  if (answer.kind === 'unclear') return { kind: 'unclear', reason: answer.reason, possible: possibleJson(answer.possible) }
  return settledJson(answer)
}

function possibleJson(possible: PossibleAnswers): object {
  if (possible.kind !== 'written') return possible
  const parts = Object.entries(possible.parts).map(([part, points]) => [part, points.map(textOfRatio)] as const)
  return { kind: 'written', parts: Object.fromEntries(parts) }
}

function settledJson(answer: SettledAnswer): object {
  switch (answer.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'chosen':
      return { kind: 'chosen', options: answer.options }
    case 'digits':
      return { kind: 'digits', columns: answer.columns }
    case 'written':
      return {
        kind: 'written',
        parts: Object.fromEntries(Object.entries(answer.parts).map(([part, points]) => [part, textOfRatio(points)])),
      }
  }
}
