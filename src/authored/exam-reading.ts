import { nearestWord } from '../base/spelling.ts'
import { errorAt, itemKinds, type Setting, textOfSetting } from '../items/index.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { SchemeUse } from '../model/score.ts'
import { parseFragment } from './markup/markup.ts'
import { parseScoring } from './scoring.ts'
import { originOfText, settingAt } from './yaml.ts'

/** The file being read: its settings tree for places and exact numbers, and its faults so far. */
export interface ExamReading {
  readonly file: string
  readonly text: string
  readonly root: Setting
  readonly diagnostics: Diagnostic[]
}

/** Without the fields that are undefined. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>

export const textOf = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : `${value}`)
export const exactText = (path: readonly PropertyKey[], { root }: ExamReading): string | undefined => textOfSetting(settingAt(root, path))
export const placeOf = (path: readonly PropertyKey[], { root }: ExamReading): Location => (settingAt(root, path) ?? root).at

/** Schemes by item kind at a path. */
export function scoringOf(path: readonly PropertyKey[], reading: ExamReading): Readonly<Record<string, SchemeUse>> {
  const held = settingAt(reading.root, path)
  if (held?.kind !== 'map') return {}
  const names = itemKinds.map((kind) => kind.name)
  const uses = held.entries.flatMap(({ name, nameAt, value }): readonly (readonly [string, SchemeUse])[] => {
    if (!names.some((known) => known === name)) {
      const near = nearestWord(name, names)
      const hint = near === undefined ? `write one of: ${names.join(', ')}` : `did you mean \`${near}\`?`
      reading.diagnostics.push(errorAt('type-unknown', `there is no type \`${name}\``, nameAt, hint))
    }
    const use = parseScoring(value)
    reading.diagnostics.push(...use.diagnostics)
    return use.value === undefined ? [] : [[name, use.value]]
  })
  return Object.fromEntries(uses)
}

/** Text that is Markdown: parsed, its faults at their place in this file. */
export function contentOf(path: readonly PropertyKey[], reading: ExamReading): readonly Block[] {
  const held = settingAt(reading.root, path)
  if (held?.kind !== 'scalar' || held.value === null) return []
  const parsed = parseFragment(`${typeof held.value === 'string' ? held.value : held.text}`, originOfText(held, reading.text))
  reading.diagnostics.push(...parsed.diagnostics)
  return parsed.value ?? []
}
