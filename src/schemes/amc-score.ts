import { add, compare, equal, larger, negate, ONE, type Ratio, ratio, smaller, subtract, sum, ZERO } from '../base/ratio.ts'
import { evaluateLoosely, evaluateTextually } from '../expression/index.ts'
import { type Strategy, strategyOf } from '../model/amc-strategy.ts'
import { type AmcOption, type AmcScorable, type AmcValues, countsOf, type Evaluate, type Held, settingsOf } from './amc-values.ts'

/** Why a score is what it is: V blank, E invalid or an error, P raised to the floor or lowered to the ceiling, F forced, X given elsewhere. */
export type AmcReason = '' | 'V' | 'E' | 'P' | 'F' | 'X'

export interface AmcScore {
  /** Undefined of an expression that has no value: it adds nothing to a total. */
  readonly score: Ratio | undefined
  readonly reason: AmcReason
  /** Undefined likewise. */
  readonly maximum: Ratio | undefined
  /** Whether every expression that the maximum needed has a value. */
  readonly isWhole: boolean
  /** What the questions after this one have as `globals`. */
  readonly globals: AmcGlobals
}

/** Values that questions have set for all that follow: as the student ticked, and as the right answers would have. */
export interface AmcGlobals {
  readonly student: Held
  readonly perfect: Held
  /** Names that either has set: AMC mixes them up. */
  readonly names: ReadonlySet<string>
}

export const NO_GLOBALS: AmcGlobals = { student: new Map(), perfect: new Map(), names: new Set() }

export interface AmcScoring {
  /**
   * Faults of AMC as well: what a student ticked leaks into the maximum, values are written into expressions as text, and the names of values
   * for all questions are those of the student's answer and of the right one together.
   */
  readonly bugs?: boolean
  readonly globals?: AmcGlobals
  /** Points given outside of the paper. */
  readonly external?: Ratio
}

/** What AMC gives to a question in which these answers are ticked, and what it could give at most. */
export function amcScoreOf(question: AmcScorable, ticked: readonly number[], scoring: AmcScoring = {}): AmcScore {
  const { bugs = false, globals = NO_GLOBALS, external } = scoring
  const strategy = strategyOf(question.strategy)
  const right = question.answers.filter(({ isRight }) => isRight).map(({ answer }) => answer)
  const namesOf = (held: Held): ReadonlySet<string> => (bugs ? globals.names : new Set(held.keys()))
  const student: Run = {
    ...{ question, strategy, ticked, globals: globals.student, names: namesOf(globals.student) },
    evaluate: bugs ? evaluateTextually : evaluateLoosely,
  }
  const earned = scoreOf(student)
  const leaks = bugs ? { forced: earned.reason === 'F' ? { score: earned.score } : undefined, noneTicked: ticked.includes(0) } : {}
  let isWhole = true
  const evaluate: Evaluate = (text, held) => {
    const value = student.evaluate(text, held)
    isWhole &&= value !== undefined || text === NOTHING
    return value
  }
  const own = { globals: globals.perfect, names: namesOf(globals.perfect) }
  const perfect: Run = { ...student, ...leaks, ...own, ticked: right, isPerfect: true, evaluate }
  const isDeclared = isSaid(strategy, 'MAX')
  const best = bugs && isDeclared ? { score: ZERO, globals: globals.perfect, shared: [] } : scoreOf(perfect)
  const maximum = isDeclared ? valueIn(perfect, 'MAX', ZERO, globals.perfect) : best.score
  const { score, reason } = external === undefined ? earned : { score: external, reason: 'X' as const }
  return {
    score,
    reason,
    maximum,
    isWhole,
    globals: { student: earned.globals, perfect: best.globals, names: new Set([...globals.names, ...earned.shared, ...best.shared]) },
  }
}

/** The word by which AMC's own numeric questions say that a key has no value. */
const NOTHING = 'undef'

interface Run {
  readonly question: AmcScorable
  readonly strategy: Strategy
  readonly ticked: readonly number[]
  readonly globals: Held
  readonly names: ReadonlySet<string>
  readonly evaluate: Evaluate
  /** The answer that is wholly right: it breaks no rule of ticking. */
  readonly isPerfect?: boolean
  /** Faults of AMC: a score that a student's tick forced, and whether he ticked "none of these", stay while the maximum is worked out. */
  readonly forced?: Forced | undefined
  readonly noneTicked?: boolean
}

type Scored = Pick<AmcScore, 'score' | 'reason'>

/** A score that an answer forces; undefined in it where its expression has no value. */
interface Forced {
  readonly score: Ratio | undefined
}

function valuesOf({ question, strategy, ticked, globals, names, noneTicked, evaluate }: Run): AmcValues {
  const counts = new Map(countsOf(question, ticked))
  if (noneTicked !== undefined) counts.set('NONEOF_TICKED', noneTicked ? ONE : ZERO)
  return settingsOf({ question, strategy, ticked, counts, globals, names, evaluate })
}

function scoreOf(run: Run): Scored & Pick<AmcValues, 'globals' | 'shared'> {
  const { held, hasFailed, globals, shared } = valuesOf(run)
  return { ...scoreUnder(run, held, hasFailed), globals, shared }
}

function scoreUnder(run: Run, held: Held, hasFailed: boolean): Scored {
  const { question, ticked, isPerfect } = run
  if (hasFailed) return { score: valueIn(run, 'e', ZERO, held), reason: 'E' }
  if (ticked.length === 0) return { score: valueIn(run, 'v', ZERO, held), reason: 'V' }
  const invalid = held.get('INVALID')
  const isBroken = isPerfect !== true && breaksRules(question, ticked)
  if (isBroken || (invalid !== undefined && invalid.num !== 0n)) return { score: valueIn(run, 'e', ZERO, held), reason: 'E' }
  return question.isMultiple ? multipleScore(run, held) : { score: simpleScore(run, held), reason: '' }
}

/** The value of a key: 0 of one that was emptied, `otherwise` where the strategy does not have it, undefined where its expression has none. */
function valueIn({ strategy, evaluate }: Run, key: string, otherwise: Ratio, held: Held): Ratio | undefined {
  const text = strategy.keys.get(key)
  return text === undefined ? (strategy.emptied.has(key) ? ZERO : otherwise) : evaluate(text, held)
}

const isSaid = ({ keys, emptied }: Strategy, key: string): boolean => keys.has(key) || emptied.has(key)

const breaksRules = ({ isMultiple }: AmcScorable, ticked: readonly number[]): boolean =>
  ticked.length > 1 && (!isMultiple || ticked.includes(0))

const isInRightState = ({ answer, isRight }: AmcOption, ticked: readonly number[]): boolean => ticked.includes(answer) === isRight

/** A formula; else the number of the ticked answer; else its place; else right only when every answer is in its right state. */
function simpleScore(run: Run, held: Held): Ratio | undefined {
  const { question, strategy, ticked, evaluate } = run
  const formula = strategy.keys.get('formula')
  if (formula !== undefined) return evaluate(formula, held)
  const own = question.answers
    .filter(({ answer }) => ticked.includes(answer))
    .map((option) => ({ ...option, bare: strategyOf(option.strategy).bare }))
  const bare = own.findLast((option) => option.bare !== undefined)?.bare
  if (bare !== undefined) return evaluate(bare, held)
  const auto = valueIn(run, 'auto', negate(ONE), held) ?? ZERO
  if (compare(auto, negate(ONE)) > 0) return subtract(add(ratio(Math.max(...ticked)), auto), ONE)
  if (!question.answers.every((option) => isInRightState(option, ticked))) return valueIn(run, 'm', ZERO, held)
  return isSaid(strategy, 'mz') ? valueIn(run, 'mz', ZERO, held) : valueIn(run, 'b', ONE, held)
}

/** What the strategy of a multiple question comes to: points of the two states, what is added, and the bounds. */
interface Terms {
  readonly right: Ratio
  readonly wrong: Ratio
  readonly offset: Ratio
  readonly floor: Ratio | undefined
  readonly ceiling: Ratio | undefined
}

/**
 * `haut` is an offset that makes the perfect answer worth so much; `mz` gives its points to the perfect answer alone. What has
 * no value adds nothing and bounds nothing.
 */
function termsOf(run: Run, held: Held): Terms {
  const { question, strategy } = run
  const say = (key: string, otherwise: Ratio): Ratio => valueIn(run, key, otherwise, held) ?? ZERO
  const floor = isSaid(strategy, 'p') ? valueIn(run, 'p', ZERO, held) : undefined
  const plain = { right: say('b', ONE), wrong: say('m', ZERO), ceiling: strategy.keys.has('P') ? valueIn(run, 'P', ZERO, held) : undefined }
  const [high, all] = [say('haut', ZERO), say('mz', ZERO)]
  const count = ratio(question.answers.filter(({ answer }) => answer !== 0).length)
  const orZero = isSaid(strategy, 'p') ? floor : ZERO
  if (high.num !== 0n) return { ...plain, offset: subtract(high, count), floor: orZero }
  if (all.num === 0n) return { ...plain, offset: say('d', ZERO), floor }
  const lost = negate(add(add(sizeOf(all), sizeOf(orZero ?? ZERO)), ONE))
  return { ...plain, right: ZERO, wrong: lost, offset: all, floor: orZero }
}

const sizeOf = (value: Ratio): Ratio => (value.num < 0n ? negate(value) : value)

function multipleScore(run: Run, held: Held): Scored {
  const { strategy, evaluate } = run
  const formula = strategy.keys.get('formula')
  const forced = (formula === undefined ? forcedIn(run, held) : undefined) ?? run.forced
  if (forced !== undefined) return { score: forced.score, reason: 'F' }
  const terms = termsOf(run, held)
  const earned = formula === undefined ? sumOf(run, terms, held) : (evaluate(formula, held) ?? ZERO)
  const total = add(earned, terms.offset)
  const raised = terms.floor === undefined ? total : larger(total, terms.floor)
  const bounded = terms.ceiling === undefined ? raised : smaller(raised, terms.ceiling)
  return { score: bounded, reason: equal(bounded, total) ? '' : 'P' }
}

/** Points of all answers but "none of these", each in its state; an answer may have its own. */
function sumOf({ question, ticked, evaluate }: Run, { right, wrong }: Terms, held: Held): Ratio {
  const earned = question.answers
    .filter(({ answer }) => answer !== 0)
    .map((option) => {
      const { keys, emptied } = strategyOf(option.strategy)
      const isRight = isInRightState(option, ticked)
      const key = isRight ? 'b' : 'm'
      if (emptied.has(key)) return ZERO
      const text = keys.get(key)
      return text === undefined ? (isRight ? right : wrong) : (evaluate(text, held) ?? ZERO)
    })
  return sum(earned)
}

/** The score that an answer in its state forces on the question: the last that does. */
function forcedIn({ question, ticked, evaluate }: Run, held: Held): Forced | undefined {
  for (const option of question.answers.toReversed()) {
    const { keys, emptied } = strategyOf(option.strategy)
    const key = isInRightState(option, ticked) ? 'bforce' : 'mforce'
    if (emptied.has(key)) return { score: ZERO }
    const text = keys.get(key)
    if (text !== undefined) return { score: evaluate(text, held) }
  }
  return undefined
}
