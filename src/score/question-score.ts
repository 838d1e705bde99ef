import { compare, divide, larger, multiply, type Ratio, smaller, sum } from '../base/ratio.ts'
import type { Answer, SettledAnswer } from '../model/answer.ts'
import type { GradedOutside, QuestionScore, SchemeUse, ScoreStep } from '../model/score.ts'
import type { Asked } from '../model/variant.ts'
import { type AmcContext, maximumOf, pointsOf, rangeOf } from '../schemes/index.ts'
import { acceptedWays } from './accepted.ts'
import type { ItemAmendment, Rules } from './rules.ts'
import { settledPart } from './settled.ts'

/** Points of an answer, with what they may become and the most there is. */
interface Earned {
  readonly points: Ratio
  readonly low: Ratio
  readonly high: Ratio
  readonly maximum: Ratio
}

/** A question, and what it knows of others where a strategy of auto-multiple-choice scores it. */
export type Contextual = Asked & { readonly context?: AmcContext }

/** A question as it is scored: in several ways where several answers are right on their own, scaled where it is worth something else. */
interface Scoring {
  readonly ways: readonly Contextual[]
  readonly worth?: Ratio
}

/**
 * Points of one answer: by the question's scheme; then with what graders gave elsewhere, with the amendments of the
 * item in their order, and last a grader's word on this very copy. Each of these is a step of its own.
 */
export function questionScore(asked: Contextual, answer: Answer, copy: number, rules: Rules): QuestionScore {
  const { item, scored } = asked
  const outside = rules.outside(copy, item)
  const amendments = rules.ofItem(item)
  const word = rules.scoreOf(copy, item)
  const steps: ScoreStep[] = []
  const note = (by: ScoreStep['by'], { points, maximum }: Earned): void => void steps.push({ by, points, maximum })
  let scoring: Scoring = { ways: [asked] }
  let earned = earnedIn(scoring, answer)
  note({ kind: 'scheme', use: asked.scheme }, earned)
  const final = outside === undefined ? answer : withOutside(answer, outside)
  if (outside !== undefined) {
    earned = earnedIn(scoring, final)
    note(outside, earned)
  }
  for (const amendment of amendments) {
    scoring = changed(scoring, amendment)
    earned = credited(earnedIn(scoring, final), { scoring, answer: final, amendments, until: amendment })
    note({ kind: 'amendment', amendment }, earned)
  }
  if (word !== undefined) {
    const { points } = word.change
    earned = { ...earned, points, low: points, high: points }
    note({ kind: 'amendment', amendment: word }, earned)
  }
  return {
    item,
    answer: final,
    ...earned,
    scored,
    ...(amendments.some(({ change }) => change.kind === 'void') ? { voided: true as const } : {}),
    scheme: schemeIn(scoring, asked).scheme,
    ...(steps.length > 1 ? { steps } : {}),
  }
}

/** The ways in which a question is scored under amendments of its item. */
export const amendedWays = (asked: Asked, amendments: readonly ItemAmendment[]): readonly Asked[] =>
  amendments.reduce(changed, { ways: [asked] }).ways

const schemeIn = ({ ways }: Scoring, asked: Asked): SchemeUse => (ways[0] ?? asked).scheme

function changed(scoring: Scoring, { change }: ItemAmendment): Scoring {
  switch (change.kind) {
    case 'accept':
      return { ...scoring, ways: scoring.ways.slice(0, 1).flatMap((asked) => acceptedWays(asked, change.right)) }
    case 'scheme':
      return { ...scoring, ways: scoring.ways.map((asked) => scoredBy(change.use, asked)) }
    case 'points':
      return {
        ways: scoring.ways.map((asked) => (asked.key.kind === 'written' ? asked : { ...asked, points: change.points })),
        worth: change.points,
      }
    case 'credit':
    case 'void':
      return scoring
  }
}

/** A strategy that is named goes before the one that the question brought. */
function scoredBy(use: SchemeUse, asked: Contextual): Contextual {
  const { amc, ...rest } = asked
  return { ...rest, ...(amc === undefined || use.params['strategy'] !== undefined ? {} : { amc }), scheme: use }
}

function earnedIn({ ways, worth }: Scoring, answer: Answer): Earned {
  const each = ways.map((asked) => ({ ...earnedBy(asked, answer), maximum: maximumOf(asked, settledOf(answer)) }))
  const best = each.reduce((a, b) => ({
    points: larger(a.points, b.points),
    low: larger(a.low, b.low),
    high: larger(a.high, b.high),
    maximum: larger(a.maximum, b.maximum),
  }))
  if (worth === undefined || best.maximum.num === 0n || compare(best.maximum, worth) === 0) return best
  const factor = divide(worth, best.maximum)
  const scaled = (points: Ratio): Ratio => multiply(points, factor)
  return { points: scaled(best.points), low: scaled(best.low), high: scaled(best.high), maximum: worth }
}

const settledOf = (answer: Answer): SettledAnswer | undefined => {
  if (answer.kind !== 'unclear') return answer
  return answer.possible.kind === 'written' ? undefined : settledPart(answer.possible)
}

function earnedBy(asked: Asked, answer: Answer): Omit<Earned, 'maximum'> {
  if (answer.kind !== 'unclear') {
    const points = pointsOf(asked, answer)
    return { points, low: points, high: points }
  }
  const { possible } = answer
  const { low, high } = rangeOf(asked, possible)
  return { points: possible.kind === 'written' ? low : pointsOf(asked, settledPart(possible)), low, high }
}

/** Blank, or open with nothing ticked for certain. */
export function mayBeBlank(answer: Answer): boolean {
  if (answer.kind !== 'unclear') return answer.kind === 'blank'
  const { possible } = answer
  if (possible.kind === 'choice') return possible.ticked.length === 0
  return possible.kind === 'digits' && possible.columns.every(({ ticked }) => ticked.length === 0)
}

interface Crediting {
  readonly scoring: Scoring
  readonly answer: Answer
  readonly amendments: readonly ItemAmendment[]
  /** Only what stands up to here holds. */
  readonly until: ItemAmendment
}

function credited(earned: Earned, { scoring, answer, amendments, until }: Crediting): Earned {
  const credit = amendments.slice(0, amendments.indexOf(until) + 1).find(({ change }) => change.kind === 'credit')?.change
  if (credit?.kind !== 'credit') return earned
  const full = earned.maximum
  if (credit.to === 'all' || !mayBeBlank(answer)) return { points: full, low: full, high: full, maximum: full }
  const { points } = earnedIn(scoring, { kind: 'blank' })
  return { points, low: smaller(points, full), high: answer.kind === 'blank' ? points : larger(points, full), maximum: full }
}

/** The answer with the points that graders gave elsewhere in place of what their boxes say; other parts stay as they are. */
function withOutside(answer: Answer, { parts }: GradedOutside): Answer {
  const given = Object.fromEntries(parts.map(({ part, points }) => [part, points]))
  if (answer.kind === 'written') return { kind: 'written', parts: { ...answer.parts, ...given } }
  if (answer.kind !== 'unclear' || answer.possible.kind !== 'written') return answer
  const possible = { ...answer.possible.parts, ...Object.fromEntries(parts.map(({ part, points }) => [part, [points]])) }
  const isSettled = Object.values(possible).every((points) => points.length === 1)
  if (!isSettled) return { ...answer, possible: { kind: 'written', parts: possible } }
  return { kind: 'written', parts: Object.fromEntries(Object.entries(possible).map(([part, points]) => [part, sum(points)])) }
}

/** Whether somebody said what the question earns whatever was answered. */
export const isGiven = ({ steps }: QuestionScore): boolean =>
  (steps ?? []).some(({ by }) => by.kind === 'amendment' && (by.amendment.change.kind === 'score' || isForAll(by.amendment.change)))

const isForAll = (change: { readonly kind: string; readonly to?: string }): boolean => change.kind === 'credit' && change.to === 'all'
