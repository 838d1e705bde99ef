import { add, compare, divide, equal, multiply, negate, ONE, type Ratio, ratio, ZERO } from '../base/ratio.ts'
import { evaluate, isNumber, ratioOfValue } from '../expression/index.ts'
import { checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import { columnsOfNumber, roundedForColumns } from '../model/digit-columns.ts'
import type { Expression, Values } from '../model/params.ts'
import type { Field, Key, NumberKey } from '../model/variant.ts'
import { itemKind, type Lowered, type RawItem, type Sample } from './kind.ts'
import { fieldOfShape, gridSettings, type NumberGrid, readGrid, wideEnough, withDecimalsOf } from './number-grid.ts'
import { badValue, errorAt, expressionOfSetting, ratioOfSetting, type Setting, settingsOf, textOfSetting } from './setting.ts'

/** A distance that is still accepted: absolute, or a share of the answer. */
interface Tolerance {
  readonly kind: 'absolute' | 'relative'
  readonly amount: Expression
}

interface NumericBody {
  readonly answer: Expression
  readonly grid: NumberGrid
  readonly tolerance?: Tolerance
  readonly near?: { readonly tolerance: Tolerance; readonly credit: Ratio }
  readonly at: Location
}

/** A number, answered by ticking its digits in columns. */
export const numeric = itemKind<NumericBody>({
  name: 'numeric',
  settings: ['answer', 'tolerance', 'near', ...gridSettings],
  takesOptions: false,
  parse: (raw) => {
    const faults: Diagnostic[] = []
    const body = bodyOf(raw, faults)
    if (body === undefined || faults.length > 0) return { value: undefined, diagnostics: faults }
    // Without parameters there is one answer: it is known now whether it fits.
    return checked(body, raw.settings.has('params') ? [] : (lower(body, new Map()).faults ?? []))
  },
  ask: (body, _item, values) => lower(body, values),
  samples: samplesOfNumber,
})

function bodyOf(raw: RawItem, faults: Diagnostic[]): NumericBody | undefined {
  const entry = raw.settings.get('answer')
  if (entry === undefined) {
    faults.push(
      errorAt('answer-missing', `\`${raw.id}\` does not say its answer`, raw.at, 'write `answer: 42`, or an expression over `params`'),
    )
    return undefined
  }
  const answer = expressionOfSetting(entry)
  faults.push(...answer.diagnostics)
  const near = nearOf(raw, faults)
  const tolerance = toleranceOf(raw.settings.get('tolerance')?.value, 'tolerance', faults)
  const grid = readGrid(raw, faults)
  if (answer.value === undefined || grid === undefined) return undefined
  const fixed = {
    answer: answer.value,
    at: entry.value.at,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(near === undefined ? {} : { near }),
  }
  const written = textOfSetting(entry.value) ?? ''
  if (grid.digits !== undefined) return { ...fixed, grid: withDecimalsOf(grid, written) }
  const value = numberOf(answer.value, new Map(), faults)
  return value === undefined ? undefined : { ...fixed, grid: wideEnough(grid, value, written) }
}

/** `0.1`, `"a/10"` or `2%`. */
function toleranceOf(setting: Setting | undefined, name: string, faults: Diagnostic[]): Tolerance | undefined {
  if (setting === undefined) return undefined
  const text = textOfSetting(setting)?.trim() ?? ''
  const share = /^(.*)%$/.exec(text)?.[1]
  const shown: Setting = share === undefined || setting.kind !== 'scalar' ? setting : { ...setting, text: share }
  const amount = expressionOfSetting({ name, nameAt: setting.at, value: shown })
  faults.push(...amount.diagnostics)
  if (amount.value === undefined) return undefined
  return { kind: share === undefined ? 'absolute' : 'relative', amount: amount.value }
}

function nearOf(raw: RawItem, faults: Diagnostic[]): NumericBody['near'] {
  const entry = raw.settings.get('near')
  if (entry === undefined) return undefined
  const hint = 'write `near: {tolerance: 0.1, credit: 1/2}`: a wider tolerance that earns a share of the points'
  const entries = settingsOf(entry.value)
  const credit = ratioOfSetting(entries.get('credit')?.value)
  const unknown = [...entries.values()].find(({ name }) => name !== 'tolerance' && name !== 'credit')
  if (unknown !== undefined) faults.push(errorAt('key-unknown', `\`near\` has no \`${unknown.name}\``, unknown.nameAt, hint))
  const tolerance = toleranceOf(entries.get('tolerance')?.value, 'tolerance', faults)
  if (credit !== undefined && compare(credit, ZERO) > 0 && compare(credit, ONE) < 0 && tolerance !== undefined) return { tolerance, credit }
  const at = entries.get('credit')
  faults.push(
    credit === undefined || at === undefined || tolerance === undefined
      ? badValue(entry, hint)
      : badValue(at, 'write a share between 0 and 1: `1/2`'),
  )
  return undefined
}

/** The number that an expression gives, exact to 15 digits where it is no fraction. */
function numberOf(expression: Expression, values: Values, faults: Diagnostic[]): Ratio | undefined {
  const { value, diagnostics } = evaluate(expression, values)
  faults.push(...diagnostics)
  if (value !== undefined && isNumber(value)) return ratioOfValue(value)
  if (value !== undefined)
    faults.push(
      errorAt(
        'value-bad',
        `\`${expression.source}\` is ${value.kind === 'text' ? 'a text' : 'true or false'}`,
        expression.at,
        'write what gives a number',
      ),
    )
  return undefined
}

/** Field and key under the values drawn, or what is wrong with the item under these. */
function lower(body: NumericBody, values: Values): Lowered {
  const faults: Diagnostic[] = []
  const field = fieldOfShape(body.grid)
  const value = numberOf(body.answer, values, faults) ?? ZERO
  const distanceOf = (tolerance: Tolerance | undefined): Ratio => {
    const amount = tolerance === undefined ? ZERO : (numberOf(tolerance.amount, values, faults) ?? ZERO)
    if (compare(amount, ZERO) < 0) faults.push(errorAt('value-bad', 'a tolerance is below 0', body.at, 'write a tolerance of 0 or more'))
    return tolerance?.kind === 'relative' ? divide(multiply(amount, sizeOf(value)), ratio(100)) : amount
  }
  const shown = roundedForColumns(value, field)
  const key: NumberKey = {
    kind: 'digits',
    value,
    shown,
    tolerance: distanceOf(body.tolerance),
    ...(body.near === undefined ? {} : { near: { tolerance: distanceOf(body.near.tolerance), credit: body.near.credit } }),
  }
  if (faults.length === 0) faults.push(...misfits(body, field, key))
  return faults.length === 0 ? { field, key } : { field, key, faults }
}

const sizeOf = (value: Ratio): Ratio => (value.num < 0n ? negate(value) : value)

function misfits(
  body: NumericBody,
  field: ReturnType<typeof fieldOfShape>,
  { value, shown, tolerance, near }: NumberKey,
): readonly Diagnostic[] {
  const text = `${Number(value.num) / Number(value.den)}`
  const off = sizeOf(add(value, negate(shown)))
  if (columnsOfNumber(shown, field) === undefined)
    return [
      errorAt('answer-unfit', `the answer ${text} does not fit the grid of ${gridText(body.grid)}`, body.at, hintFor(body.grid, shown)),
    ]
  if (near !== undefined && compare(near.tolerance, tolerance) <= 0)
    return [errorAt('value-bad', 'the tolerance of `near` is not wider than `tolerance`', body.at, 'make it wider, or take `near` out')]
  if (body.grid.decimals === undefined && !equal(value, shown) && compare(off, tolerance) > 0)
    return [errorAt('answer-unfit', `the answer ${text} has decimals, the grid none`, body.at, 'say how many are asked for: `decimals: 2`')]
  return []
}

const gridText = ({ digits = 0, decimals = 0, sign, exponent }: NumberGrid): string =>
  `${digits} digits${decimals > 0 ? `, ${decimals} of them decimals` : ''}${sign ? '' : ', without a sign'}${exponent > 0 ? `, and ${exponent} of an exponent` : ''}`

function hintFor({ sign, exponent }: NumberGrid, shown: Ratio): string {
  if (shown.num < 0n && !sign) return 'set `sign: true`'
  return exponent > 0 ? 'raise `exponent`' : 'raise `digits` (they count the decimals too), or ask in scientific notation: `exponent: 2`'
}

/** The right number, one far off, nothing, and two symbols in a column. */
function samplesOfNumber(field: Field, key: Key): readonly Sample[] {
  if (field.kind !== 'digits' || key.kind !== 'digits') return []
  const columnsOf = (value: Ratio) => columnsOfNumber(value, field)?.map((symbol) => [symbol])
  const isFar = (value: Ratio): boolean =>
    compare(sizeOf(add(value, negate(key.value))), key.near?.tolerance ?? key.tolerance) > 0 && !equal(value, key.shown)
  const right = columnsOf(key.shown)
  const wrong = Array.from({ length: 100 }, (_, n) => ratio(n))
    .filter(isFar)
    .map(columnsOf)
    .find((columns) => columns !== undefined)
  return [
    ...(right === undefined ? [] : [{ what: 'the right number', answer: { kind: 'digits', columns: right }, credit: 'full' } as const]),
    ...(wrong === undefined ? [] : [{ what: 'a wrong number', answer: { kind: 'digits', columns: wrong }, credit: 'none' } as const]),
    { what: 'nothing', answer: { kind: 'blank' }, credit: 'blank' },
    {
      what: 'two symbols in every column',
      answer: { kind: 'digits', columns: field.columns.map(({ symbols }) => symbols.slice(0, 2)) },
      credit: 'none',
    },
  ]
}
