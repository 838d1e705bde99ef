import { divide, multiply, parseRatio, type Ratio, ratio, textOfRatio, ZERO } from '../../base/ratio.ts'
import type { OptionId } from '../../model/ids.ts'
import type { Asked, Field, Option } from '../../model/variant.ts'
import { formulaOf } from './exported-formula.ts'

/** A question's strategy and those of its options. */
export interface ExportedStrategy {
  readonly strategy: string
  readonly own: ReadonlyMap<OptionId, string>
}

/** Points of a scheme's parameter; texts were checked when the run was made. */
const said = ({ scheme }: Asked, name: string): Ratio | undefined => parseRatio(scheme.params[name] ?? '')

/** The strategy under which AMC gives the points that the question's scheme gives. */
export function strategyOfChoice(
  asked: Asked,
  field: Extract<Field, { readonly kind: 'choice' }>,
  options: readonly Option[],
): ExportedStrategy {
  if (asked.amc !== undefined)
    return { strategy: asked.amc.question, own: new Map(Object.entries(asked.amc.options) as [OptionId, string][]) }
  if (asked.scheme.scheme === 'amc' && asked.scheme.params['strategy'] !== undefined) {
    const others = textOf({ v: said(asked, 'blank'), e: said(asked, 'invalid') })
    return { strategy: [asked.scheme.params['strategy'], others].filter((one) => one !== '').join(','), own: ownPoints(asked, field) }
  }
  const known = formulaOf(asked, field)
  if (known !== undefined) {
    const others = textOf({ v: blankOf(asked, asked.points), e: said(asked, 'invalid') ?? ZERO })
    return { strategy: [...known.keys, others].join(','), own: known.own }
  }
  if (field.pick === 'one') return single(asked, field, options)
  return asked.scheme.scheme === 'all-or-none' ? allOrNone(asked) : perOption(asked, options)
}

const textOf = (keys: Readonly<Record<string, Ratio | undefined>>): string =>
  Object.entries(keys)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${textOfRatio(value)}`]))
    .join(',')

/** A row of a choice in rows is worth its share of the points. */
function single(asked: Asked, { rows }: Extract<Field, { readonly kind: 'choice' }>, options: readonly Option[]): ExportedStrategy {
  const share = divide(asked.points, ratio(rows?.length ?? 1))
  const isAll = asked.scheme.scheme === 'all-or-none'
  const [right, wrong, blank] = [said(asked, 'right') ?? share, said(asked, isAll ? 'else' : 'wrong') ?? ZERO, said(asked, 'blank') ?? ZERO]
  const several = asked.scheme.params['several'] ?? (said(asked, 'invalid') === undefined ? 'wrong' : 'invalid')
  const invalid = { wrong, blank, invalid: said(asked, 'invalid') ?? ZERO }[several] ?? wrong
  const own = options.flatMap(({ id, points }) => (points === undefined ? [] : [[id, textOfRatio(points)] as const]))
  return { strategy: textOf({ b: right, m: wrong, v: blank, e: invalid }), own: new Map(own) }
}

function allOrNone(asked: Asked): ExportedStrategy {
  const [right, wrong] = [said(asked, 'right') ?? asked.points, said(asked, 'else') ?? ZERO]
  return { strategy: textOf({ mz: right, p: wrong, v: blankOf(asked, right), e: said(asked, 'invalid') ?? wrong }), own: new Map() }
}

/** Where nothing is right, leaving all empty is the right answer. */
const blankOf = (asked: Asked, right: Ratio): Ratio =>
  asked.key.kind === 'choice' && asked.key.right.length === 0 ? right : (said(asked, 'blank') ?? ZERO)

function perOption(asked: Asked, options: readonly Option[]): ExportedStrategy {
  const earning = options.filter(({ word }) => word !== 'none-of-these')
  const right = said(asked, 'right') ?? divide(asked.points, ratio(Math.max(1, earning.length)))
  const keys = asked.key.kind === 'choice' ? asked.key.right : []
  const own = earning.flatMap(({ id, points }) =>
    points === undefined ? [] : [[id, `${keys.includes(id) ? 'b' : 'm'}=${textOfRatio(points)}`] as const],
  )
  const strategy = textOf({
    ...{ b: right, m: said(asked, 'wrong') ?? ZERO, p: said(asked, 'floor'), P: said(asked, 'ceiling') },
    ...{ v: blankOf(asked, multiply(right, ratio(earning.length))), e: said(asked, 'invalid') ?? ZERO },
  })
  return { strategy, own: new Map(own) }
}

/** Points of single options: a bare value where one is ticked; else of the state that ticking brings about. */
function ownPoints({ key }: Asked, { pick, options }: Extract<Field, { readonly kind: 'choice' }>): ReadonlyMap<OptionId, string> {
  const right = key.kind === 'choice' ? key.right : []
  const word = (id: OptionId): string => (pick === 'one' ? '' : right.includes(id) ? 'b=' : 'm=')
  return new Map(options.flatMap(({ id, points }) => (points === undefined ? [] : [[id, `${word(id)}${textOfRatio(points)}`] as const])))
}
