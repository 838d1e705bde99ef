import {
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  parseRatio,
  type Ratio,
  ratio,
  smaller,
  subtract,
  textOfRatio,
  ZERO,
} from '../../base/ratio.ts'
import { type Strategy, strategyOf } from '../../model/amc-strategy.ts'
import type { SchemeUse } from '../../model/score.ts'
import type { AmcQuestion } from './scoring.ts'

/** How a choice of AMC's is scored here: its scheme, its points, and the options that earn points of their own. */
export interface ScoredChoice {
  readonly scheme: SchemeUse
  readonly points: Ratio
  /** By answer number. */
  readonly own: ReadonlyMap<number, Ratio>
}

/** Keys of a question's strategy that these schemes express; those of the whole exam are looked at elsewhere. */
const SIMPLE_KEYS = ['e', 'v', 'b', 'm', 'mz', 'auto', 'd', 'p', 'P', 'haut']
const MULTIPLE_KEYS = ['e', 'v', 'b', 'm', 'd', 'p', 'P', 'haut', 'mz', 'auto']
const SHEET_KEYS = ['SUF', 'allowempty']

/** The scheme with AMC's scores; undefined of a strategy that no scheme here expresses. */
export function schemeOf(question: AmcQuestion): ScoredChoice | undefined {
  const strategy = strategyOf(question.strategy)
  const known = question.isMultiple ? MULTIPLE_KEYS : SIMPLE_KEYS
  const points = new Map<string, Ratio>()
  for (const [key, text] of strategy.keys) {
    if (SHEET_KEYS.includes(key)) continue
    const value = parseRatio(text)
    if (!known.includes(key) || value === undefined) return undefined
    points.set(key, value)
  }
  return question.isMultiple ? multipleScheme(question, points) : simpleScheme(question, points)
}

type Points = ReadonlyMap<string, Ratio>

const pointsOf = (points: Points, key: string, otherwise: Ratio): Ratio => points.get(key) ?? otherwise

/** `b` for the right answer, `m` for a wrong one; an answer's own number, or its place, before both. */
function simpleScheme({ answers }: AmcQuestion, points: Points): ScoredChoice | undefined {
  const own = new Map<number, Ratio>()
  const [auto, right] = [pointsOf(points, 'auto', negate(ONE)), pointsOf(points, 'mz', pointsOf(points, 'b', ONE))]
  for (const { answer, strategy } of answers) {
    const { bare, keys } = strategyOf(strategy)
    const value = bare === undefined ? undefined : parseRatio(bare)
    if ((bare !== undefined && value === undefined) || [...keys.keys()].some((key) => !SIMPLE_KEYS.includes(key))) return undefined
    if (value !== undefined) own.set(answer, value)
    else if (auto.num >= 0n) own.set(answer, subtract(add(ratio(answer), auto), ONE))
  }
  const params = { right, wrong: pointsOf(points, 'm', ZERO), blank: pointsOf(points, 'v', ZERO), invalid: pointsOf(points, 'e', ZERO) }
  return { scheme: { scheme: 'right-wrong', params: textsOf(params) }, points: right, own }
}

/**
 * Each option in its right state earns `b`, in the wrong one `m`; `d` is added to the sum, which is the same as a share of
 * it to each of the n options. `haut` is such an offset; `mz` earns all or nothing.
 */
function multipleScheme(question: AmcQuestion, points: Points): ScoredChoice | undefined {
  if (question.answers.some(({ strategy }) => strategy !== '')) return undefined
  const [high, all] = [points.get('haut') ?? ZERO, points.get('mz') ?? ZERO]
  const count = question.answers.filter(({ answer }) => answer !== 0).length
  if (high.num !== 0n) return perOption(points, count, { offset: subtract(high, ratio(count)), floor: points.get('p') ?? ZERO })
  return all.num === 0n ? perOption(points, count, { offset: pointsOf(points, 'd', ZERO), floor: points.get('p') }) : allOrNone(points, all)
}

const othersIn = (points: Points) => ({ blank: pointsOf(points, 'v', ZERO), invalid: pointsOf(points, 'e', ZERO) })

/** A ceiling below the points of the key, and a floor above them, are not known to the scheme. */
function allOrNone(points: Points, all: Ratio): ScoredChoice | undefined {
  const params = { right: all, else: pointsOf(points, 'p', ZERO), ...othersIn(points) }
  const ceiling = points.get('P')
  if ((ceiling !== undefined && compare(ceiling, all) < 0) || compare(params.else, all) > 0) return undefined
  return { scheme: { scheme: 'all-or-none', params: textsOf(params) }, points: all, own: new Map() }
}

function perOption(
  points: Points,
  count: number,
  { offset, floor }: { readonly offset: Ratio; readonly floor: Ratio | undefined },
): ScoredChoice | undefined {
  if (count === 0) return undefined
  const share = divide(offset, ratio(count))
  const ceiling = points.get('P')
  const right = add(pointsOf(points, 'b', ONE), share)
  const params = {
    ...{ right, wrong: add(pointsOf(points, 'm', ZERO), share), ...othersIn(points) },
    ...(floor === undefined ? {} : { floor }),
    ...(ceiling === undefined ? {} : { ceiling }),
  }
  const most = multiply(right, ratio(count))
  return {
    scheme: { scheme: 'per-option', params: textsOf(params) },
    points: ceiling === undefined ? most : smaller(ceiling, most),
    own: new Map(),
  }
}

const textsOf = (params: Readonly<Record<string, Ratio>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, textOfRatio(value)]))

/** Points of an answer that a grader ticks: its own number, else those of a right or wrong answer. */
export function gradeOf(question: AmcQuestion, answer: number): Ratio | undefined {
  const found = question.answers.find((one) => one.answer === answer)
  if (found === undefined) return undefined
  const { bare } = strategyOf(found.strategy)
  if (bare !== undefined) return parseRatio(bare)
  const keys: Strategy['keys'] = strategyOf(question.strategy).keys
  return parseRatio(keys.get(found.isRight ? 'b' : 'm') ?? (found.isRight ? '1' : '0'))
}
