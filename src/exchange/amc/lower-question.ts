import { shortHash } from '../../base/hash.ts'
import { letterAt } from '../../base/letters.ts'
import { compare, equal, type Ratio, ZERO } from '../../base/ratio.ts'
import { stableJson } from '../../base/text.ts'
import { type ItemId, itemId, type OptionId, optionId } from '../../model/ids.ts'
import type { SchemeUse } from '../../model/score.ts'
import type { ZoneRole } from '../../model/sheet.ts'
import type { Asked, Field, Key } from '../../model/variant.ts'
import type { AmcBox } from './layout.ts'
import { isNumber, numberQuestionOf } from './number-question.ts'
import { gradeOf, schemeOf } from './scheme-of.ts'
import type { AmcQuestion } from './scoring.ts'

/** A question of AMC's as it is asked here, and what its boxes stand for. */
export interface LoweredQuestion {
  readonly asked: Asked
  /** Undefined of a box that the question does not have. */
  readonly roleOf: (answer: number) => ZoneRole | undefined
  /** Boxes that are judged against each other. */
  readonly groupOf: (answer: number) => string
  readonly isExclusive: boolean
  /** Why its points are not counted, although they were to be. */
  readonly unscored?: 'key-missing' | 'not-scanned'
}

/** The option's id: its letter in the order of the source; `none` for "none of these". */
export const optionOf = (answer: number): OptionId => optionId(answer === 0 ? 'none' : letterAt(answer - 1).toLowerCase())

/** A question as printed on a sheet; `question` is undefined where the right answers are not known. */
export function lowerQuestion(name: string, question: AmcQuestion | undefined, boxes: readonly AmcBox[]): LoweredQuestion {
  if (question === undefined) return withoutKey(name, boxes)
  if (boxes.some((box) => box.isGraders)) return gradedQuestion(name, question, boxes)
  const number = isNumber(question) ? numberQuestionOf(question) : undefined
  return number === undefined ? choiceQuestion(name, question, boxes) : numberAsked(name, question, number)
}

type Lowering = Pick<Asked, 'field' | 'key' | 'points' | 'scheme' | 'type'> & { readonly own?: ReadonlyMap<number, Ratio> }

function askedOf(name: string, question: AmcQuestion | undefined, scored: boolean, { field, key, points, scheme, type }: Lowering): Asked {
  const strategies = (question?.answers ?? []).map(({ answer, strategy }) => [optionOf(answer), strategy] as const)
  const options = Object.fromEntries(strategies.filter(([, strategy]) => strategy !== '')) as Readonly<Record<OptionId, string>>
  const rest = {
    ...{ item: itemId(name), type, points, scored, tags: [], leadIn: [], afterOptions: [], solution: [] },
    stem: [{ kind: 'paragraph', children: [{ kind: 'text', text: name }] }],
    ...{ field, key, scheme, keepTogether: true },
    ...(question === undefined ? {} : { amc: { question: question.strategy, options } }),
  } as const
  return { ...rest, hash: shortHash(stableJson(rest)) }
}

const isCounted = (question: AmcQuestion): boolean => !question.isIndicative

function choiceQuestion(name: string, question: AmcQuestion, boxes: readonly AmcBox[]): LoweredQuestion {
  const found = schemeOf(question)
  const isRead = boxes.some((box) => !box.isUnscanned)
  const answers = question.answers.map(({ answer }) => answer)
  const lowering: Lowering = {
    type: question.isMultiple ? 'multiple-choice' : 'single-choice',
    field: choiceField(answers, boxes, question.isMultiple ? 'many' : 'one', found?.own),
    key: { kind: 'choice', right: question.answers.filter(({ isRight }) => isRight).map(({ answer }) => optionOf(answer)) },
    points: found?.points ?? ZERO,
    scheme: found?.scheme ?? { scheme: 'amc', params: {} },
  }
  const unscored = isRead ? undefined : 'not-scanned'
  const asked = askedOf(name, question, isCounted(question) && unscored === undefined, lowering)
  return {
    ...choiceOf(asked, answers, !question.isMultiple),
    ...(unscored === undefined || !isCounted(question) ? {} : { unscored }),
  }
}

/** How an answer is kept that is not scored. */
const RECORDED: SchemeUse = { scheme: 'per-option', params: {} }

/** Options are in the order of the source, "none of these" being the last. */
function choiceField(answers: readonly number[], boxes: readonly AmcBox[], pick: 'one' | 'many', own?: ReadonlyMap<number, Ratio>): Field {
  const ordered = [...answers.filter((answer) => answer !== 0), ...answers.filter((answer) => answer === 0)]
  const options = ordered.map((answer) => {
    const label = boxes.find((box) => box.answer === answer)?.label ?? ''
    const points = own?.get(answer)
    return {
      id: optionOf(answer),
      content: [{ kind: 'paragraph', children: [{ kind: 'text', text: label === '' ? optionOf(answer) : label }] }] as const,
      feedback: [],
      ...(answer === 0 ? { word: 'none-of-these' as const } : {}),
      ...(points === undefined ? {} : { points }),
    }
  })
  return { kind: 'choice', pick, options, arrangement: { kind: 'list', columns: 1 } }
}

const choiceOf = (asked: Asked, answers: readonly number[], isExclusive: boolean): LoweredQuestion => ({
  asked,
  roleOf: (answer) => (answers.includes(answer) ? { kind: 'option', item: asked.item, option: optionOf(answer) } : undefined),
  groupOf: () => `q:${asked.item}`,
  isExclusive,
})

/** Boxes are read and nothing is counted: which of them are right is not known. */
function withoutKey(name: string, boxes: readonly AmcBox[]): LoweredQuestion {
  const answers = [...new Set(boxes.map(({ answer }) => answer))].toSorted((a, b) => a - b)
  const field = choiceField(answers, boxes, 'many')
  const lowering: Lowering = { type: 'multiple-choice', field, key: { kind: 'choice', right: [] }, points: ZERO, scheme: RECORDED }
  return { ...choiceOf(askedOf(name, undefined, false, lowering), answers, false), unscored: 'key-missing' }
}

function numberAsked(name: string, question: AmcQuestion, number: NonNullable<ReturnType<typeof numberQuestionOf>>): LoweredQuestion {
  const { field, key, points, scheme, symbols } = number
  const asked = askedOf(name, question, isCounted(question), { type: 'numeric', field, key, points, scheme })
  return {
    asked,
    roleOf: (answer) => {
      const place = symbols.get(answer)
      return place === undefined ? undefined : { kind: 'digit', item: asked.item, ...place }
    },
    groupOf: (answer) => `q:${asked.item}:${symbols.get(answer)?.column ?? 0}`,
    isExclusive: true,
  }
}

/** The only part of a written question of AMC's. */
const PART = 'all'

/** Boxes that a grader ticks: each gives its points. */
function gradedQuestion(name: string, question: AmcQuestion, boxes: readonly AmcBox[]): LoweredQuestion {
  const grades = new Map(question.answers.flatMap(({ answer }) => withGrade(question, answer)))
  const steps = [...grades.values()].toSorted(compare).filter((points, i, all) => i === 0 || !equal(points, all[i - 1] ?? points))
  const full = steps.at(-1)
  if (full === undefined || grades.size < question.answers.length) return choiceQuestion(name, question, boxes)
  const field: Field = { kind: 'written', parts: [{ id: PART, steps }], space: { height: 0, rule: 'none' } }
  const key: Key = { kind: 'written', full }
  const lowering: Lowering = { type: 'written', field, key, points: full, scheme: { scheme: 'graded', params: {} } }
  const isRead = boxes.some((box) => !box.isUnscanned)
  const asked = askedOf(name, question, isCounted(question) && isRead, lowering)
  const roleOf = (item: ItemId, answer: number): ZoneRole | undefined => {
    const points = grades.get(answer)
    return points === undefined ? undefined : { kind: 'grade', item, part: PART, points }
  }
  return {
    asked,
    roleOf: (answer) => roleOf(asked.item, answer),
    groupOf: () => `q:${asked.item}`,
    isExclusive: true,
    ...(isRead || !isCounted(question) ? {} : { unscored: 'not-scanned' as const }),
  }
}

function withGrade(question: AmcQuestion, answer: number): readonly (readonly [number, Ratio])[] {
  const points = gradeOf(question, answer)
  return points === undefined ? [] : [[answer, points]]
}
