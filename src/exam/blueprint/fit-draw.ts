import { decimalOfRatio, multiply, type Ratio, ratio } from '../../base/ratio.ts'
import type { Constraint, Draw } from '../../model/blueprint.ts'
import { type Checked, checked, type Diagnostic } from '../../model/diagnostic.ts'
import type { Item } from '../../model/item.ts'
import { type Bound, boundOf, measureOf, missOf } from './measure.ts'
import { searchPick } from './search.ts'

/**
 * So many of the candidates that the draw's constraints hold, in the candidates' order turned at random; all of them are
 * checked where the draw takes all. What cannot be met says which constraint fails, and by how much.
 */
export function fitDraw(draw: Draw, candidates: readonly Item[], count: number): Checked<readonly Item[]> {
  const unknown = draw.constraints.flatMap((constraint) => unmeasured(draw, constraint, candidates))
  if (unknown.length > 0) return { value: undefined, diagnostics: unknown }
  const bounds = draw.constraints.map((constraint) =>
    boundOf(
      constraint,
      candidates.map((item) => measureOf(item, constraint, draw.points) ?? ratio(0)),
      count,
    ),
  )
  const found = searchPick(bounds, candidates.length, count)
  if (found.kind === 'pick') return checked(found.chosen.flatMap((i) => candidates[i] ?? []))
  const alone = bounds.flatMap((bound) => aloneFault(bound, count))
  return { value: undefined, diagnostics: alone.length > 0 ? alone : [togetherFault(draw, bounds, found)] }
}

function unmeasured(draw: Draw, constraint: Constraint, candidates: readonly Item[]): readonly Diagnostic[] {
  const silent = candidates.filter((item) => measureOf(item, constraint, draw.points) === undefined).map((item) => `\`${item.id}\``)
  if (silent.length === 0) return []
  const name = nameOf(constraint)
  const list = silent.length > 5 ? `${silent.slice(0, 5).join(', ')} and ${silent.length - 5} more` : silent.join(', ')
  return [
    fault(
      constraint,
      `\`${name}\` is asked for, and these items have none: ${list}`,
      `give them \`${name}\`, or leave them out with \`exclude\``,
    ),
  ]
}

/** A bound that no pick of so many keeps, whatever the others say. */
function aloneFault(bound: Bound, count: number): readonly Diagnostic[] {
  const sorted = bound.values.toSorted((a, b) => a - b)
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
  const [least, most] = [sum(sorted.slice(0, count)), sum(sorted.slice(sorted.length - count))]
  if (least <= bound.high && most >= bound.low) return []
  const nearest = least > bound.high ? least : most
  const hint = 'change the bounds, the number of items, or what the line draws from'
  return [
    fault(
      bound.constraint,
      `\`${measureName(bound)}\` cannot be ${wantedText(bound)}: the nearest possible is ${valueText(bound, nearest)}`,
      hint,
    ),
  ]
}

function togetherFault(
  draw: Draw,
  bounds: readonly Bound[],
  found: { readonly nearest: readonly number[]; readonly proved: boolean },
): Diagnostic {
  const missed = bounds.flatMap((bound) => {
    const sum = found.nearest.reduce((all, i) => all + (bound.values[i] ?? 0), 0)
    return missOf(bound, sum) === 0 ? [] : [`\`${measureName(bound)}\` is ${valueText(bound, sum)}, wanted ${wantedText(bound)}`]
  })
  const how = found.proved ? 'no pick meets all constraints together' : 'no pick was found that meets all constraints together'
  const { at } = draw.constraints[0] ?? draw
  return fault({ at }, `${how}; in the nearest found ${missed.join(', ')}`, 'widen one of them, or add items to draw from')
}

const nameOf = ({ of }: Constraint): string => (of.kind === 'tagged' ? `tags: ${of.tag}` : of.kind)
const measureName = ({ constraint: { of } }: Bound): string =>
  of.kind === 'tagged' ? `number of items tagged ${of.tag}` : `${of.by} of ${of.kind}`
const valueText = ({ unit }: Bound, sum: number): string => decimalOfRatio(multiply(unit, ratio(BigInt(sum))))

function wantedText({ constraint: { low, high } }: Bound): string {
  const text = (value: Ratio): string => decimalOfRatio(value)
  if (low !== undefined && high !== undefined) return text(low) === text(high) ? text(low) : `${text(low)} to ${text(high)}`
  return low === undefined ? `at most ${text(high ?? ratio(0))}` : `at least ${text(low)}`
}

const fault = ({ at }: Pick<Constraint, 'at'>, message: string, hint: string): Diagnostic => ({
  code: 'constraint-unmet',
  severity: 'error',
  message,
  location: at,
  hint,
})
