import { add, multiply, ratio } from '../../base/ratio.ts'
import type { Rng } from '../../base/rng.ts'
import { evaluate } from '../../expression/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../../model/diagnostic.ts'
import type { Param, ParamSource, Params, Value, Values } from '../../model/params.ts'
import { errorAt } from '../setting.ts'
import { isSameValue } from './same-value.ts'

/** Draws before giving up (formats.md, Parameters). */
const MOST_DRAWS = 1000

/**
 * Draws a value for each parameter until `require` is true and every `not` holds; all are drawn again, so that every
 * allowed set of values has the chance that its own draws give it. The same stream gives the same values.
 */
export function drawValues(params: Params, rng: Rng): Checked<Values> {
  const failures = new Map<string, Failure & { count: number }>()
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const drawn = drawOnce(params, rng)
    if (drawn.kind === 'values') return checked(drawn.values)
    if (drawn.kind === 'fault') return { value: undefined, diagnostics: drawn.diagnostics }
    const known = failures.get(drawn.condition)
    failures.set(drawn.condition, { ...drawn, count: (known?.count ?? 0) + 1 })
  }
  const [worst] = [...failures.values()].sort((a, b) => b.count - a.count)
  return { value: undefined, diagnostics: worst === undefined ? [] : [unmet(worst)] }
}

const unmet = ({ condition, at }: Failure): Diagnostic =>
  errorAt('params-unmet', `no values were found in ${MOST_DRAWS} draws: ${condition}`, at, 'widen the ranges, or ask for less')

interface Failure {
  /** What did not hold. */
  readonly condition: string
  readonly at: Location
}

type Outcome =
  | { readonly kind: 'values'; readonly values: Values }
  | ({ readonly kind: 'unmet' } & Failure)
  | { readonly kind: 'fault'; readonly diagnostics: readonly Diagnostic[] }

/** One draw. An expression that has no value counts only when `require` does not rule the draw out. */
function drawOnce(params: Params, rng: Rng): Outcome {
  const values = new Map<string, Value>()
  const faults: Diagnostic[] = []
  for (const param of params.all) {
    const value = valueFrom(param.source, values, rng)
    if (value.value === undefined) {
      faults.push(...value.diagnostics)
      continue
    }
    const clash = clashOf(param, value.value, values)
    if (clash !== undefined) return { kind: 'unmet', condition: clash, at: param.at }
    values.set(param.name, value.value)
  }
  const { require } = params
  const held = require === undefined ? undefined : evaluate(require, values)
  if (require !== undefined && held?.value?.kind === 'flag' && !held.value.value)
    return { kind: 'unmet', condition: `\`${require.source}\` was not true`, at: require.at }
  const all = [...faults, ...(faults.length > 0 ? [] : (held?.diagnostics ?? []))]
  if (all.length > 0) return { kind: 'fault', diagnostics: all.slice(0, 1) }
  if (require !== undefined && held?.value !== undefined && held.value.kind !== 'flag')
    return { kind: 'fault', diagnostics: [notCondition(require.at)] }
  return { kind: 'values', values }
}

const notCondition = (at: Location): Diagnostic =>
  errorAt('expression-type', '`require` is neither true nor false', at, 'write a comparison: `require: "a != b"`')

/** The `not` that a value breaks. */
function clashOf({ name, not }: Param, value: Value, values: Values): string | undefined {
  for (const exclusion of not) {
    const other = exclusion.kind === 'value' ? exclusion.value : values.get(exclusion.name)
    if (other === undefined || !isSameValue(value, other)) continue
    return exclusion.kind === 'param'
      ? `\`${name}\` was the same as \`${exclusion.name}\``
      : `\`${name}\` was a value that its \`not\` names`
  }
  return undefined
}

function valueFrom(source: ParamSource, values: Values, rng: Rng): Checked<Value> {
  switch (source.kind) {
    case 'integer':
      return checked({ kind: 'exact', value: ratio(source.low + BigInt(rng.below(Number(source.high - source.low) + 1))) })
    case 'number': {
      const width = add(source.high, multiply(ratio(-1), source.low))
      const steps = (width.num * source.step.den) / (width.den * source.step.num)
      return checked({ kind: 'exact', value: add(source.low, multiply(ratio(rng.below(Number(steps) + 1)), source.step)) })
    }
    case 'one-of': {
      const value = source.values[rng.below(source.values.length)]
      return { value, diagnostics: [] }
    }
    case 'expression':
      return evaluate(source.expression, values)
  }
}
