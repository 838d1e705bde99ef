import { errorAt, type Setting, type SettingEntry, textOfSetting } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { SchemeUse } from '../model/score.ts'
import { checkSchemeUse, type ParameterPlace } from '../schemes/index.ts'

/** `right-wrong`, or `{ scheme: right-wrong, wrong: -1/4 }`, or `{ amc: "b=1,m=-0.5" }`: the scheme exists and its parameters are its own. */
export function parseScoring(setting: Setting): Checked<SchemeUse> {
  const name = textOfSetting(setting)
  if (name !== undefined) return checkSchemeUse({ scheme: name, params: {} }, setting.at)
  const entries = setting.kind === 'map' ? setting.entries : []
  const amc = entries.find((entry) => entry.name === 'amc')
  const scheme = amc === undefined ? textOfSetting(entries.find((entry) => entry.name === 'scheme')?.value) : 'amc'
  if (scheme === undefined)
    return refused(errorAt('value-bad', 'this names no scheme', setting.at, 'write `{ scheme: right-wrong, wrong: -1/4 }`'))
  const rest = entries
    .filter((entry) => entry.name !== 'scheme')
    .map((entry): SettingEntry => (entry === amc ? { ...entry, name: 'strategy' } : entry))
  const shapeless = rest.filter(({ value }) => value.kind !== 'scalar')
  const faults = shapeless.map(({ name: parameter, value }) =>
    errorAt('value-bad', `\`${parameter}\` cannot be ${value.kind}`, value.at, 'write one value'),
  )
  const sound = rest.filter((entry) => !shapeless.includes(entry))
  const use = { scheme, params: Object.fromEntries(sound.map(({ name: parameter, value }) => [parameter, textOfSetting(value) ?? ''])) }
  const places = new Map(
    rest.map(({ name: parameter, nameAt, value }): [string, ParameterPlace] => [
      parameter,
      { name: nameAt, value: (value.kind === 'scalar' ? value.textAt : undefined) ?? value.at },
    ]),
  )
  const checkedUse = checkSchemeUse(use, setting.at, places)
  const missing = checkedUse.diagnostics.filter(({ code }) => shapeless.length === 0 || code !== 'scheme-parameter-missing')
  return checked(use, [...faults, ...missing])
}

const refused = (fault: Diagnostic): Checked<SchemeUse> => ({ value: undefined, diagnostics: [fault] })
