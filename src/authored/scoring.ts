import { errorAt, type Setting, textOfSetting } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { SchemeUse } from '../model/score.ts'
import { checkSchemeUse } from '../schemes/index.ts'

/** `right-wrong`, or `{ scheme: right-wrong, wrong: -1/4 }`: the scheme exists and its parameters are its own. */
export function parseScoring(setting: Setting): Checked<SchemeUse> {
  const name = textOfSetting(setting)
  if (name !== undefined) return checkSchemeUse({ scheme: name, params: {} }, setting.at)
  const entries = setting.kind === 'map' ? setting.entries : []
  const amc = entries.find((entry) => entry.name === 'amc')
  if (amc !== undefined)
    return refused([errorAt('not-supported-yet', '`amc` strategies are not supported yet', amc.nameAt, 'name a scheme')])
  const scheme = textOfSetting(entries.find((entry) => entry.name === 'scheme')?.value)
  if (scheme === undefined)
    return refused([errorAt('value-bad', 'this names no scheme', setting.at, 'write `{ scheme: right-wrong, wrong: -1/4 }`')])
  const rest = entries.filter((entry) => entry.name !== 'scheme')
  const faults: Diagnostic[] = []
  for (const { name: parameter, nameAt, value } of rest) {
    if (value.kind !== 'scalar') faults.push(errorAt('value-bad', `\`${parameter}\` cannot be ${value.kind}`, value.at, 'write one value'))
    const { diagnostics } = checkSchemeUse({ scheme, params: { [parameter]: textOfSetting(value) ?? '0' } }, nameAt)
    faults.push(...diagnostics.filter((fault) => fault.code !== 'scheme-unknown'))
  }
  const use = { scheme, params: Object.fromEntries(rest.map(({ name: parameter, value }) => [parameter, textOfSetting(value) ?? ''])) }
  return checked(use, faults.length > 0 ? faults : checkSchemeUse(use, setting.at).diagnostics)
}

const refused = (diagnostics: readonly Diagnostic[]): Checked<SchemeUse> => ({ value: undefined, diagnostics })
