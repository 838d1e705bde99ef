import { add, compare, equal, larger, negate, ONE, type Ratio, ratio, smaller, subtract, ZERO } from '../base/ratio.ts'
import { evaluateLoosely } from '../expression/index.ts'
import { type Strategy, strategyOf } from '../model/amc-strategy.ts'
import { type AmcOption, type AmcScorable, type AmcValues, countsOf, settingsOf } from './amc-values.ts'

/** Why a score is what it is: V blank, E invalid or an error, P raised to the floor or lowered to the ceiling, F forced, X given elsewhere. */
export type AmcReason = '' | 'V' | 'E' | 'P' | 'F' | 'X'

export interface AmcScore {
  /** Undefined of an expression that has no value: it adds nothing to a total. */
  readonly score: Ratio | undefined
  readonly reason: AmcReason
  /** Undefined likewise. */
  readonly maximum: Ratio | undefined
}

export interface AmcScoring {
  /** Faults of AMC as well: what a student ticked leaks into the maximum. */
  readonly bugs?: boolean
  /** Values that questions before this one have set for all that follow. */
  readonly globals?: ReadonlyMap<string, Ratio>
  /** Points given outside of the paper. */
  readonly external?: Ratio
}

/** What AMC gives to a question in which these answers are ticked, and what it could give at most. */
export function amcScoreOf(question: AmcScorable, ticked: readonly number[], scoring: AmcScoring = {}): AmcScore {
  const strategy = strategyOf(question.strategy)
  const values = scoring.globals ?? new Map<string, Ratio>()
  const student = { question, strategy, ticked, globals: values }
  const perfect = { ...student, ticked: question.answers.filter(({ isRight }) => isRight).map(({ answer }) => answer), isPerfect: true }
  const leaked = scoring.bugs === true ? leaksOf(student) : {}
  const maximum = strategy.keys.has('MAX')
    ? evaluateLoosely(strategy.keys.get('MAX') ?? '', values)
    : scoreOf({ ...perfect, ...leaked }).score
  if (scoring.external !== undefined) return { score: scoring.external, reason: 'X', maximum }
  return { ...scoreOf(student), maximum }
}

interface Run {
  readonly question: AmcScorable
  readonly strategy: Strategy
  readonly ticked: readonly number[]
  readonly globals: ReadonlyMap<string, Ratio>
  /** The answer that is wholly right: it breaks no rule of ticking. */
  readonly isPerfect?: boolean
  /** What AMC keeps of the student's answer although it looks at the perfect one. */
  readonly forced?: Ratio | undefined
  readonly noneTicked?: boolean
}

type Scored = Pick<AmcScore, 'score' | 'reason'>

/** Faults of AMC: a score that a student's tick forced, and whether he ticked "none of these", stay while the maximum is worked out. */
function leaksOf(student: Run): Pick<Run, 'forced' | 'noneTicked'> {
  const values = valuesOf(student)
  return { forced: student.question.isMultiple ? forcedIn(student, values.held) : undefined, noneTicked: student.ticked.includes(0) }
}

function valuesOf({ question, strategy, ticked, globals, noneTicked }: Run): AmcValues {
  const counts = new Map(countsOf(question, ticked))
  if (noneTicked !== undefined) counts.set('NONEOF_TICKED', noneTicked ? ONE : ZERO)
  return settingsOf({ question, strategy, ticked, start: new Map([...globals, ...counts]) })
}

function scoreOf(run: Run): Scored {
  const { question, strategy, ticked, isPerfect } = run
  const { held, hasFailed } = valuesOf(run)
  const say = (key: string, otherwise: Ratio): Ratio | undefined => valueIn(strategy, key, otherwise, held)
  if (hasFailed) return { score: say('e', ZERO), reason: 'E' }
  if (ticked.length === 0) return { score: say('v', ZERO), reason: 'V' }
  if (isPerfect !== true && breaksRules(question, ticked)) return { score: say('e', ZERO), reason: 'E' }
  const invalid = held.get('INVALID')
  if (invalid !== undefined && invalid.num !== 0n) return { score: say('e', ZERO), reason: 'E' }
  return question.isMultiple ? multipleScore(run, held) : { score: simpleScore(run, held), reason: '' }
}

type Held = ReadonlyMap<string, Ratio>

/** The value of a key; `otherwise` where the strategy does not have it; undefined where its expression has no value. */
const valueIn = ({ keys }: Strategy, key: string, otherwise: Ratio, held: Held): Ratio | undefined => {
  const text = keys.get(key)
  return text === undefined ? otherwise : evaluateLoosely(text, held)
}

const breaksRules = ({ isMultiple }: AmcScorable, ticked: readonly number[]): boolean =>
  ticked.length > 1 && (!isMultiple || ticked.includes(0))

const isInRightState = ({ answer, isRight }: AmcOption, ticked: readonly number[]): boolean => ticked.includes(answer) === isRight

/** A formula; else the number of the ticked answer; else its place; else right only when every answer is in its right state. */
function simpleScore({ question, strategy, ticked }: Run, held: Held): Ratio | undefined {
  const formula = strategy.keys.get('formula')
  if (formula !== undefined) return evaluateLoosely(formula, held)
  const own = question.answers
    .filter(({ answer }) => ticked.includes(answer))
    .map((option) => ({ ...option, bare: strategyOf(option.strategy).bare }))
  const bare = own.findLast((option) => option.bare !== undefined)?.bare
  if (bare !== undefined) return evaluateLoosely(bare, held)
  const auto = valueIn(strategy, 'auto', negate(ONE), held)
  if (auto !== undefined && compare(auto, negate(ONE)) > 0) return subtract(add(ratio(Math.max(...ticked)), auto), ONE)
  if (!question.answers.every((option) => isInRightState(option, ticked))) return valueIn(strategy, 'm', ZERO, held)
  return strategy.keys.has('mz') ? valueIn(strategy, 'mz', ZERO, held) : valueIn(strategy, 'b', ONE, held)
}

/** What the strategy of a multiple question comes to: points of the two states, what is added, and the bounds. */
interface Terms {
  readonly right: Ratio | undefined
  readonly wrong: Ratio | undefined
  readonly offset: Ratio
  readonly floor: Ratio | undefined
  readonly ceiling: Ratio | undefined
}

/** `haut` is an offset that makes the perfect answer worth so much; `mz` gives its points to the perfect answer alone. */
function termsOf({ question, strategy }: Run, held: Held): Terms {
  const say = (key: string, otherwise: Ratio): Ratio | undefined => valueIn(strategy, key, otherwise, held)
  const isSaid = (key: string): boolean => strategy.keys.has(key)
  const floor = isSaid('p') ? say('p', ZERO) : undefined
  const plain = { right: say('b', ONE), wrong: say('m', ZERO), ceiling: isSaid('P') ? say('P', ZERO) : undefined }
  const [high, all] = [say('haut', ZERO) ?? ZERO, say('mz', ZERO) ?? ZERO]
  const count = ratio(question.answers.filter(({ answer }) => answer !== 0).length)
  const orZero = isSaid('p') ? floor : ZERO
  if (high.num !== 0n) return { ...plain, offset: subtract(high, count), floor: orZero }
  if (all.num === 0n) return { ...plain, offset: say('d', ZERO) ?? ZERO, floor }
  const lost = negate(add(add(sizeOf(all), sizeOf(orZero ?? ZERO)), ONE))
  return { ...plain, right: ZERO, wrong: lost, offset: all, floor: orZero }
}

const sizeOf = (value: Ratio): Ratio => (value.num < 0n ? negate(value) : value)

function multipleScore(run: Run, held: Held): Scored {
  const { strategy } = run
  const forced = run.forced ?? forcedIn(run, held)
  if (forced !== undefined) return { score: forced, reason: 'F' }
  const terms = termsOf(run, held)
  const formula = strategy.keys.get('formula')
  const earned = formula === undefined ? sumOf(run, terms, held) : evaluateLoosely(formula, held)
  if (earned === undefined) return { score: undefined, reason: '' }
  const total = add(earned, terms.offset)
  const raised = terms.floor === undefined ? total : larger(total, terms.floor)
  const bounded = terms.ceiling === undefined ? raised : smaller(raised, terms.ceiling)
  return { score: bounded, reason: equal(bounded, total) ? '' : 'P' }
}

/** Points of all answers but "none of these", each in its state; an answer may have its own. */
function sumOf({ question, ticked }: Run, { right, wrong }: Terms, held: Held): Ratio | undefined {
  let sum: Ratio | undefined = ZERO
  for (const option of question.answers) {
    if (option.answer === 0) continue
    const own = strategyOf(option.strategy)
    const isRight = isInRightState(option, ticked)
    const text = own.keys.get(isRight ? 'b' : 'm')
    const points: Ratio | undefined = text === undefined ? (isRight ? right : wrong) : evaluateLoosely(text, held)
    sum = sum === undefined || points === undefined ? undefined : add(sum, points)
  }
  return sum
}

/** The score that an answer in its state forces on the question. */
function forcedIn({ question, ticked }: Run, held: Held): Ratio | undefined {
  for (const option of question.answers) {
    const text = strategyOf(option.strategy).keys.get(isInRightState(option, ticked) ? 'bforce' : 'mforce')
    const value = text === undefined ? undefined : evaluateLoosely(text, held)
    if (value !== undefined) return value
  }
  return undefined
}
