import { isReservedName, namesIn, placeAfter } from '../../expression/index.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import type { Expression, Param, ParamSource, Params } from '../../model/params.ts'
import { badValue, errorAt, expressionOfSetting, type Setting, type SettingEntry, type Settings, settingsOf } from '../setting.ts'
import { exclusionsOf } from './read-exclusions.ts'
import { sourceOf } from './read-source.ts'
import { unknownName } from './unknown-name.ts'

/** What `params` and `require` say; absent without `params`. */
export interface ReadParams {
  readonly params?: Params
  /** All that are defined, well or not. */
  readonly names?: readonly string[]
  readonly faults: readonly Diagnostic[]
}

/** Letters and digits in words joined by single underscores, so that Markdown sees no emphasis and no blank in them. */
const NAME = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/

/** Most parameters that an item has. */
const MOST = 50

/** Reads an item's `params` and `require` with all their faults. */
export function readParams(settings: Settings): ReadParams {
  const entry = settings.get('params')
  const condition = settings.get('require')
  if (entry === undefined) return { faults: condition === undefined ? [] : [alone(condition)] }
  const hint = 'write names with what is drawn for them: `a: { integer: [2, 9] }`'
  if (entry.value.kind !== 'map' || entry.value.entries.length === 0) return { faults: [badValue(entry, hint)] }
  if (entry.value.entries.length > MOST)
    return { faults: [errorAt('value-bad', `an item has more than ${MOST} parameters`, entry.nameAt, 'split the item')] }
  const faults: Diagnostic[] = []
  const all = entry.value.entries.map(({ name }) => name)
  const params: Param[] = []
  entry.value.entries.forEach((definition, i) => {
    const param = paramOf(definition, { earlier: all.slice(0, i), all, faults })
    if (param !== undefined) params.push(param)
  })
  const required = condition === undefined ? undefined : expressionOf(condition, { earlier: all, all, faults })
  return { names: all, params: { all: params, ...(required === undefined ? {} : { require: required }) }, faults }
}

const alone = (entry: SettingEntry): Diagnostic =>
  errorAt('setting-not-applicable', 'an item without `params` has no `require`', entry.nameAt, 'take it out, or define `params`')

interface Reading {
  /** Names that are defined above, well or not. */
  readonly earlier: readonly string[]
  /** All names, in the order written. */
  readonly all: readonly string[]
  readonly faults: Diagnostic[]
}

function paramOf({ name, nameAt, value }: SettingEntry, reading: Reading): Param | undefined {
  const { faults } = reading
  if (!NAME.test(name)) {
    const hint = 'write letters and digits, words joined by single underscores: `a`, `x2`, `mean_age`'
    faults.push(errorAt('param-name', `\`${name}\` cannot be the name of a parameter`, nameAt, hint))
  } else if (isReservedName(name)) {
    faults.push(errorAt('param-name', `\`${name}\` means something in every expression`, nameAt, 'choose another name'))
  }
  const source = sourceIn(name, value, nameAt, reading)
  if (source === undefined) return undefined
  const not = exclusionsOf(settingsOf(value).get('not'), { source, earlier: reading.earlier, all: reading.all }, faults)
  return { name, source, not, at: nameAt }
}

function sourceIn(name: string, value: Setting, nameAt: Location, reading: Reading): ParamSource | undefined {
  const settings = settingsOf(value)
  const expr = settings.get('expr')
  const drawn = sourceOf(name, value, nameAt, reading.faults)
  if (drawn !== 'expression') return drawn
  const expression = expr === undefined ? undefined : expressionOf(expr, reading)
  return expression === undefined ? undefined : { kind: 'expression', expression }
}

/** An expression whose names are all defined before it. */
function expressionOf(entry: SettingEntry, { earlier, all, faults }: Reading): Expression | undefined {
  const { value, diagnostics } = expressionOfSetting(entry)
  faults.push(...diagnostics)
  if (value === undefined) return undefined
  for (const { name, offset } of namesIn(value)) {
    if (earlier.includes(name)) continue
    faults.push(unknownName(name, all, placeAfter(value.at, offset)))
  }
  return value
}
