import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Exclusion, ParamSource } from '../../model/params.ts'
import { badValue, type Setting, type SettingEntry } from '../setting.ts'
import { valueOfSetting } from './read-source.ts'
import { isSameValue } from './same-value.ts'
import { unknownName } from './unknown-name.ts'

interface Around {
  /** What the parameter itself is drawn from. */
  readonly source: ParamSource
  readonly earlier: readonly string[]
  readonly all: readonly string[]
}

/** What `not` excludes: a name or value, or a list of them. A word is a parameter, unless the list drawn from has it. */
export function exclusionsOf(entry: SettingEntry | undefined, around: Around, faults: Diagnostic[]): readonly Exclusion[] {
  if (entry === undefined) return []
  const settings = entry.value.kind === 'list' ? entry.value.items : [entry.value]
  const exclusions = settings.map((setting) => exclusionOf(setting, around))
  if (exclusions.length === 0 || exclusions.includes(undefined))
    faults.push(badValue(entry, 'write an earlier parameter, a value, or a list of them: `not: [a, 0]`'))
  return exclusions.flatMap((exclusion) => {
    if (exclusion === undefined) return []
    if (exclusion.kind === 'param' || exclusion.kind === 'value') return [exclusion]
    faults.push(exclusion.fault)
    return []
  })
}

function exclusionOf(
  setting: Setting,
  { source, earlier, all }: Around,
): Exclusion | { readonly kind: 'fault'; readonly fault: Diagnostic } | undefined {
  const value = valueOfSetting(setting)
  if (value?.kind !== 'text') return value === undefined ? undefined : { kind: 'value', value }
  const name = value.value
  if (earlier.includes(name)) return { kind: 'param', name }
  if (source.kind === 'one-of' && source.values.some((drawn) => isSameValue(drawn, value))) return { kind: 'value', value }
  return { kind: 'fault', fault: unknownName(name, all, setting.at) }
}
