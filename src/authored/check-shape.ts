import type { z } from 'zod'
import { nearestWord } from '../base/spelling.ts'
import { errorAt, quoteSetting, type Setting } from '../items/index.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { plainOf, settingAt } from './yaml.ts'

/** Names that the formats describe and this version does not know yet. */
export type Planned = ReadonlySet<string>

/** A setting against a schema: its typed value when it fits, and every misfit at its place. */
export interface Shaped<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Names at the top level that are faulty or hold something faulty. */
  readonly faulty: ReadonlySet<string>
}

/**
 * Checks a setting. The schema's own messages are the hints: they say what to write. `keysAt` names what may stand at
 * a path, to find the word that a misspelt one meant.
 */
export function checkShape<T>(
  setting: Setting,
  schema: z.ZodType<T>,
  known: { readonly keysAt: (path: readonly PropertyKey[]) => readonly string[]; readonly planned: Planned },
): Shaped<T> {
  const parsed = schema.safeParse(plainOf(setting))
  if (parsed.success) return { value: parsed.data, diagnostics: [], faulty: new Set() }
  const faulty = new Set<string>()
  const diagnostics = parsed.error.issues.flatMap((issue): readonly Diagnostic[] => {
    const first = issue.path[0]
    if (typeof first === 'string') faulty.add(first)
    if (issue.code !== 'unrecognized_keys') return [faultAt(setting, issue.path, issue.message)]
    return issue.keys.map((name) => {
      if (issue.path.length === 0) faulty.add(name)
      return unknownKey(name, nameAt(setting, issue.path, name), known.keysAt(issue.path), known.planned)
    })
  })
  return { value: undefined, diagnostics, faulty }
}

function faultAt(setting: Setting, path: readonly PropertyKey[], hint: string): Diagnostic {
  const held = settingAt(setting, path)
  const name = path.findLast((step) => typeof step === 'string') ?? 'this'
  if (held !== undefined) return errorAt('value-bad', `\`${name}\` cannot be ${quoteSetting(held)}`, held.at, hint)
  const around = settingAt(setting, path.slice(0, -1)) ?? setting
  return errorAt('key-missing', `\`${name}\` is missing`, around.at, hint)
}

function nameAt(setting: Setting, path: readonly PropertyKey[], name: string): Location {
  const map = settingAt(setting, path)
  const entry = map?.kind === 'map' ? map.entries.find((held) => held.name === name) : undefined
  return entry?.nameAt ?? setting.at
}

/** The fault of a name that is not known, or not yet. */
export function unknownKey(name: string, at: Location, keys: readonly string[], planned: Planned): Diagnostic {
  if (planned.has(name)) return errorAt('not-supported-yet', `\`${name}\` is not supported yet`, at, 'take it out for now')
  const near = nearestWord(name, keys)
  const hint = near === undefined ? `known here: ${keys.join(', ')}` : `did you mean \`${near}\`?`
  return errorAt('key-unknown', `there is no setting \`${name}\``, at, hint)
}
