import { parseRatio, type Ratio } from '../base/ratio.ts'
import { parseExpression } from '../expression/index.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Checked, Diagnostic, Location } from '../model/diagnostic.ts'
import type { Expression } from '../model/params.ts'

/**
 * A value that an author wrote in YAML, with where it stands. `text` is its source: `0.10` stays `0.10`; `textAt` is
 * where that begins, when it is not where the value does (behind a quote).
 */
export type Setting =
  | {
      readonly kind: 'scalar'
      readonly value: string | number | boolean | null
      readonly text: string
      readonly at: Location
      readonly textAt?: Location
    }
  | { readonly kind: 'list'; readonly items: readonly Setting[]; readonly at: Location }
  | { readonly kind: 'map'; readonly entries: readonly SettingEntry[]; readonly at: Location }

export interface SettingEntry {
  readonly name: string
  readonly nameAt: Location
  readonly value: Setting
}

/** Settings by name. */
export type Settings = ReadonlyMap<string, SettingEntry>

export const settingsOf = (setting: Setting): Settings =>
  new Map(setting.kind === 'map' ? setting.entries.map((entry) => [entry.name, entry]) : [])

/** The source text of a scalar; undefined for lists and maps. */
export const textOfSetting = (setting: Setting | undefined): string | undefined => (setting?.kind === 'scalar' ? setting.text : undefined)

/** An exact ratio read from the source text. */
export const ratioOfSetting = (setting: Setting | undefined): Ratio | undefined => parseRatio(textOfSetting(setting) ?? '')

/** A whole number that is at least 0. */
export function countOfSetting(setting: Setting | undefined): number | undefined {
  const value = setting?.kind === 'scalar' ? setting.value : undefined
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

export const flagOfSetting = (setting: Setting | undefined): boolean | undefined =>
  setting?.kind === 'scalar' && typeof setting.value === 'boolean' ? setting.value : undefined

/** The texts of a list of scalars; undefined for anything else. */
export function textsOfSetting(setting: Setting | undefined): readonly string[] | undefined {
  if (setting?.kind !== 'list') return undefined
  const texts = setting.items.map(textOfSetting)
  return texts.every((text) => text !== undefined) ? texts : undefined
}

/** What stands there, short enough for a message. */
export function quoteSetting(setting: Setting): string {
  if (setting.kind === 'scalar') return `\`${setting.text.slice(0, 60)}\``
  return setting.kind === 'list' ? 'a list' : 'a group of settings'
}

export const errorAt = (code: DiagnosticCode, message: string, location: Location, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location,
  hint,
})

/** The fault of a setting whose value its reader does not accept. */
export const badValue = (entry: SettingEntry, hint: string): Diagnostic =>
  errorAt('value-bad', `\`${entry.name}\` cannot be ${quoteSetting(entry.value)}`, entry.value.at, hint)

/** The expression that a setting holds; a bare number is one too. Its faults point into the text. */
export function expressionOfSetting(entry: SettingEntry): Checked<Expression> {
  const { value } = entry
  if (value.kind === 'scalar' && value.text.trim() !== '') return parseExpression(value.text, value.textAt ?? value.at)
  return { value: undefined, diagnostics: [badValue(entry, 'write a number or an expression: `"a*b - 3"`')] }
}
