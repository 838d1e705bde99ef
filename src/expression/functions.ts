import { divide, floorOf, multiply, negate, type Ratio, ratio } from '../base/ratio.ts'
import { exactly, type NumberValue, ratioOfValue, really, realOf, type Trouble, trouble } from './amount.ts'
import { compareNumbers, negated, squareRoot } from './arithmetic.ts'

/** A function of numbers: how many operands it takes, and its value for the first two, or for all. */
export interface NumberFunction {
  readonly least: number
  readonly most: number
  readonly apply: (first: NumberValue, rest: readonly NumberValue[]) => NumberValue | Trouble
}

const ofOne = (apply: (value: NumberValue) => NumberValue | Trouble): NumberFunction => ({ least: 1, most: 1, apply })
const real = (apply: (value: number) => number): NumberFunction => ofOne((value) => really(apply(realOf(value))))

/** The one that comes first in an order among all operands. */
const extreme = (isBetter: (order: number) => boolean): NumberFunction => ({
  least: 1,
  most: 20,
  apply: (first, rest) => rest.reduce((best, next) => (isBetter(compareNumbers(next, best)) ? next : best), first),
})

/** Most decimals that `round` is asked for. */
const MOST_DECIMALS = 20

function rounded(value: NumberValue, decimals: NumberValue | undefined): NumberValue | Trouble {
  const places = decimals === undefined ? ratio(0) : ratioOfValue(decimals)
  if (places.den !== 1n || places.num > MOST_DECIMALS || places.num < -MOST_DECIMALS)
    return trouble('expression-domain', 'the decimals of `round` are no whole number up to 20', 'write `round(x, 2)`')
  const scale = places.num < 0n ? ratio(1, 10n ** -places.num) : ratio(10n ** places.num)
  return exactly(divide(awayFromZero(multiply(ratioOfValue(value), scale)), scale))
}

/** To the nearest whole number, halves away from zero. */
function awayFromZero(value: Ratio): Ratio {
  if (value.num < 0n) return negate(awayFromZero(negate(value)))
  return ratio(floorOf(ratio(value.num * 2n + value.den, value.den * 2n)))
}

const floor = (value: NumberValue): NumberValue | Trouble => exactly(ratio(floorOf(ratioOfValue(value))))
const ceil = (value: NumberValue): NumberValue | Trouble => exactly(negate(ratio(floorOf(negate(ratioOfValue(value))))))

/** Every function there is. Logarithms are natural, angles are in radians; `round`, `floor` and `ceil` give exact numbers. */
export const functions: ReadonlyMap<string, NumberFunction> = new Map<string, NumberFunction>([
  ['min', extreme((order) => order < 0)],
  ['max', extreme((order) => order > 0)],
  ['abs', ofOne((value) => (realOf(value) < 0 ? negated(value) : value))],
  ['sqrt', ofOne(squareRoot)],
  ['round', { least: 1, most: 2, apply: (value, [decimals]) => rounded(value, decimals) }],
  ['floor', ofOne(floor)],
  ['ceil', ofOne(ceil)],
  ['exp', real(Math.exp)],
  ['log', ofOne(logarithm)],
  ['sin', real(Math.sin)],
  ['cos', real(Math.cos)],
  ['tan', real(Math.tan)],
])

function logarithm(value: NumberValue): NumberValue | Trouble {
  if (realOf(value) > 0) return really(Math.log(realOf(value)))
  return trouble('expression-domain', 'the logarithm of a number that is not above 0', 'keep such values out with `require`')
}
