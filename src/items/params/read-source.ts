import { compare, parseRatio, type Ratio, subtract, textOfRatio, ZERO } from '../../base/ratio.ts'
import { ratioOfDecimal } from '../../expression/index.ts'
import type { Diagnostic, Location } from '../../model/diagnostic.ts'
import type { ParamSource, Value } from '../../model/params.ts'
import { badValue, errorAt, type Setting, type SettingEntry, settingsOf } from '../setting.ts'

const kinds = ['integer', 'number', 'one-of', 'expr'] as const
const known: readonly string[] = [...kinds, 'step', 'not']

/** Values that a range may have: each is drawn with the same chance. */
const MOST_VALUES = 10n ** 12n

/** What a parameter is drawn from; `expression` when it is none, undefined when it cannot be read. */
export function sourceOf(name: string, value: Setting, nameAt: Location, faults: Diagnostic[]): ParamSource | 'expression' | undefined {
  const settings = settingsOf(value)
  const given = kinds.filter((kind) => settings.has(kind))
  for (const entry of settings.values())
    if (!known.includes(entry.name))
      faults.push(errorAt('key-unknown', `a parameter has no \`${entry.name}\``, entry.nameAt, `a parameter has: ${known.join(', ')}`))
  const [kind, second] = given
  if (kind === undefined || second !== undefined) {
    const message = kind === undefined ? `\`${name}\` does not say what is drawn` : `\`${name}\` has both \`${kind}\` and \`${second}\``
    const hint = 'write one of `integer: [2, 9]`, `number: [0, 1]` with a `step`, `one-of: [a, b]` and `expr: "…"`'
    faults.push(errorAt('value-bad', message, nameAt, hint))
    return undefined
  }
  const step = settings.get('step')
  if (step !== undefined && kind !== 'number')
    faults.push(errorAt('setting-not-applicable', `\`${kind}\` has no \`step\``, step.nameAt, 'take it out, or draw a `number`'))
  const entry = settings.get(kind)
  if (kind === 'expr' || entry === undefined) return 'expression'
  if (kind === 'integer') return integers(entry, faults)
  return kind === 'number' ? numbers(entry, step, faults) : oneOf(entry, faults)
}

/** Both ends of a range, exact, in order. */
function rangeOf(entry: SettingEntry, faults: Diagnostic[]): readonly [Ratio, Ratio] | undefined {
  const { value } = entry
  const [low, high, more] = value.kind === 'list' ? value.items.map(numberIn) : []
  if (low === undefined || high === undefined || more !== undefined) {
    faults.push(badValue(entry, `write both ends: \`${entry.name}: [2, 9]\``))
    return undefined
  }
  if (compare(low, high) <= 0) return [low, high]
  const message = `the range ends at ${textOfRatio(high)}, before it begins at ${textOfRatio(low)}`
  faults.push(errorAt('param-range', message, value.at, 'write the smaller end first'))
  return undefined
}

function integers(entry: SettingEntry, faults: Diagnostic[]): ParamSource | undefined {
  const range = rangeOf(entry, faults)
  if (range === undefined) return undefined
  const [low, high] = range
  if (low.den !== 1n || high.den !== 1n) {
    faults.push(errorAt('param-range', 'the ends of `integer` are whole numbers', entry.value.at, 'draw a `number` with a `step`'))
    return undefined
  }
  return isTooMany(high.num - low.num, entry, faults) ? undefined : { kind: 'integer', low: low.num, high: high.num }
}

function numbers(entry: SettingEntry, written: SettingEntry | undefined, faults: Diagnostic[]): ParamSource | undefined {
  const range = rangeOf(entry, faults)
  if (written === undefined) {
    faults.push(errorAt('key-missing', '`number` needs a `step`', entry.nameAt, 'write `{ number: [0, 1], step: 0.05 }`'))
    return undefined
  }
  const step = numberIn(written.value)
  if (step === undefined || compare(step, ZERO) <= 0) {
    faults.push(badValue(written, 'write a number above 0: `step: 0.05`'))
    return undefined
  }
  if (range === undefined) return undefined
  const [low, high] = range
  const width = subtract(high, low)
  const steps = (width.num * step.den) / (width.den * step.num)
  return isTooMany(steps, entry, faults) ? undefined : { kind: 'number', low, high, step }
}

function isTooMany(steps: bigint, entry: SettingEntry, faults: Diagnostic[]): boolean {
  if (steps < MOST_VALUES) return false
  faults.push(
    errorAt('param-range', 'the range has more than a million million values', entry.value.at, 'take a smaller range or a larger step'),
  )
  return true
}

function oneOf(entry: SettingEntry, faults: Diagnostic[]): ParamSource | undefined {
  const values = entry.value.kind === 'list' ? entry.value.items.map(valueOfSetting) : []
  if (values.length > 0 && values.every((value) => value !== undefined)) return { kind: 'one-of', values }
  faults.push(badValue(entry, 'write a list of numbers or texts: `one-of: [Oslo, Lima]`'))
  return undefined
}

/** A number as written, decimal or fraction; undefined for texts in quotes and for all else. */
function numberIn(setting: Setting | undefined): Ratio | undefined {
  if (setting?.kind !== 'scalar' || setting.textAt !== undefined) return undefined
  const value = parseRatio(setting.text) ?? ratioOfDecimal(setting.text)
  return value === undefined || value.num > LARGEST || value.num < -LARGEST || value.den > LARGEST ? undefined : value
}

const LARGEST = 10n ** 100n

/** A number, a flag, or the text as it stands; undefined for lists and maps. */
export function valueOfSetting(setting: Setting): Value | undefined {
  if (setting.kind !== 'scalar' || setting.value === null) return undefined
  const number = numberIn(setting)
  if (number !== undefined) return { kind: 'exact', value: number }
  return typeof setting.value === 'boolean' ? { kind: 'flag', value: setting.value } : { kind: 'text', value: setting.text }
}
