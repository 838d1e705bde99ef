import { divide, multiply, parseRatio, type Ratio, ratio, subtract, textOfRatio, ZERO } from '../../base/ratio.ts'
import type { OptionId } from '../../model/ids.ts'
import type { Asked, Field } from '../../model/variant.ts'

/** A strategy that the schemes of counts come to, and those of single options. */
export interface FormulaStrategy {
  readonly keys: readonly string[]
  readonly own: ReadonlyMap<OptionId, string>
}

type ChoiceField = Extract<Field, { readonly kind: 'choice' }>

/** What a scheme's formula is written from. */
interface Writing {
  readonly asked: Asked
  readonly field: ChoiceField
  /** The item's points, in brackets. */
  readonly points: string
  /** How many options there are but "none of these". */
  readonly count: number
  readonly isNoneRight: boolean
}

/** Schemes that AMC knows under formulas; undefined of others. */
export function formulaOf(asked: Asked, field: ChoiceField): FormulaStrategy | undefined {
  const written = writers[asked.scheme.scheme]
  const none = field.options.find(({ word }) => word === 'none-of-these')
  const isNoneRight = none !== undefined && asked.key.kind === 'choice' && asked.key.right.includes(none.id)
  const count = field.options.length - (none === undefined ? 0 : 1)
  return written?.({ asked, field, points: bracketed(asked.points), count, isNoneRight })
}

const bracketed = (points: Ratio): string => `(${textOfRatio(points)})`
const said = ({ asked }: Writing, name: string): Ratio | undefined => parseRatio(asked.scheme.params[name] ?? '')
const plain = (...keys: readonly string[]): FormulaStrategy => ({ keys, own: new Map() })
const floorOf = (writing: Writing): string => `p=${textOfRatio(said(writing, 'floor') ?? ZERO)}`

/** "None of these" ticked, in counts that AMC has right while it works out the maximum too. */
const NONE_TICKED = '(N_TICKED-NBC-NMC)'
const ERRORS = '(NB-NBC+NMC)'

const writers: Readonly<Record<string, (writing: Writing) => FormulaStrategy>> = {
  'best-of': (writing) => {
    const best = said(writing, 'points') ?? writing.asked.points
    return { keys: ['b=1', 'm=0', `d=${textOfRatio(subtract(best, ratio(writing.count)))}`, 'p=0'], own: ownPoints(writing) }
  },
  'net-correct': netCorrect,
  kprime: (writing) => {
    const half = Number(writing.asked.scheme.params['half'] ?? '1')
    return plain(`formula=${writing.points}*(${ERRORS}<1)+${writing.points}/2*(${ERRORS}>0)*(${ERRORS}<${half + 1})`)
  },
  coverage: (writing) => {
    const { points, isNoneRight } = writing
    const covered = isNoneRight ? NONE_TICKED : '(NBC>NB-1)'
    const lost = rightIn(writing).length === writing.count ? '' : `-${points}*NMC/NM`
    return plain(`formula=${points}*${covered}${lost}`, floorOf(writing))
  },
  formula: (writing) => {
    const [floor, ceiling] = [said(writing, 'floor'), said(writing, 'ceiling')]
    const expr = perlOf(writing.asked.scheme.params['expr'] ?? '', writing.points)
    const raised = floor === undefined ? expr : `max(${textOfRatio(floor)},${expr})`
    return plain(`"formula=${ceiling === undefined ? raised : `min(${textOfRatio(ceiling)},${raised})`}"`)
  },
}

const perlOf = (expr: string, points: string): string => expr.replace(/\bpoints\b/g, points).replaceAll('^', '**')

/** Functions of formulas that AMC does not know. */
const OWN_FUNCTIONS = /\b(?:floor|ceil|round|tan|pi)\b/

const rightIn = ({ asked }: Writing): readonly OptionId[] => (asked.key.kind === 'choice' ? asked.key.right : [])

/** Points of a ticked option: it is in the right state where it is right, else in the wrong one. */
function ownPoints(writing: Writing): ReadonlyMap<OptionId, string> {
  const right = rightIn(writing)
  return new Map(
    writing.field.options.flatMap(({ id, points }): [OptionId, string][] =>
      points === undefined ? [] : [[id, `${right.includes(id) ? 'b' : 'm'}=${textOfRatio(points)}`]],
    ),
  )
}

/** Ticks earn; an option that is left empty does not. */
function netCorrect(writing: Writing): FormulaStrategy {
  const { asked, field, points, isNoneRight } = writing
  const right = rightIn(writing)
  if (isNoneRight && field.options.every((option) => option.points === undefined))
    return plain(`formula=${points}*${NONE_TICKED}-${points}*NMC`, floorOf(writing))
  const share = divide(asked.points, ratio(Math.max(1, right.length)))
  const own = new Map(
    field.options
      .filter(({ word }) => word !== 'none-of-these')
      .map((option): [OptionId, string] => {
        const isRight = right.includes(option.id)
        const ticked = option.points ?? (isRight ? share : multiply(share, ratio(-1)))
        return [option.id, isRight ? `b=${textOfRatio(ticked)},m=0` : `b=0,m=${textOfRatio(ticked)}`]
      }),
  )
  const offset = right.length === 0 ? asked.points : ZERO
  return { keys: ['b=0', 'm=0', `d=${textOfRatio(offset)}`, floorOf(writing)], own }
}

/** Why AMC would not give the points that the question's scheme gives; undefined where it does. */
export function strangeTo({ field, scheme, key }: Asked): string | undefined {
  if (field.kind !== 'choice') return undefined
  if (field.rows !== undefined && scheme.scheme !== 'right-wrong') return 'it scores each row by itself'
  if (scheme.scheme === 'formula' && OWN_FUNCTIONS.test(scheme.params['expr'] ?? ''))
    return 'it knows neither floor, ceil, round, tan nor pi'
  const none = field.options.find(({ word }) => word === 'none-of-these')
  const isNoneRight = none !== undefined && key.kind === 'choice' && key.right.includes(none.id)
  const hasOwn = field.options.some(({ points }) => points !== undefined)
  return scheme.scheme === 'net-correct' && isNoneRight && hasOwn ? 'it gives “none of these” no points of its own' : undefined
}
