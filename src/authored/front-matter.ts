import { errorAt, type Settings, settingsOf } from '../items/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { checkShape } from './check-shape.ts'
import { itemSchema } from './item-schema.ts'
import type { Origin } from './origin.ts'
import { readYaml } from './yaml.ts'

/** The defaults that a bank file gives to its items, and how many lines they take. */
export interface FrontMatter {
  readonly settings: Settings
  readonly lines: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the YAML between `---` on a file's first line and the next `---`. */
export function readFrontMatter(file: string, lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return { settings: new Map(), lines: 0, diagnostics: [] }
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) {
    const at = { kind: 'file', file, line: 1, column: 1 } as const
    const fault = errorAt('fence-unclosed', 'this front matter is not closed', at, 'close it with a line that holds just `---`')
    const item = lines.findIndex((line) => /^##? /.test(line))
    return { settings: new Map(), lines: item < 0 ? lines.length : item, diagnostics: [fault] }
  }
  const read = readItemSettings(lines.slice(1, end).join('\n'), { file, line: 2, column: 1, indent: 0 })
  return { ...read, lines: end + 1 }
}

/** Item settings from YAML; what is faulty is left out. */
export function readItemSettings(
  text: string,
  origin: Origin,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[]; readonly faulty: boolean } {
  const { setting, diagnostics } = readYaml(text, origin)
  if (setting === undefined) return { settings: new Map(), diagnostics, faulty: diagnostics.length > 0 }
  if (setting.kind !== 'map') {
    const fault = errorAt(
      'yaml-syntax',
      'these are no settings',
      setting.at,
      'write `name: value`, one a line, with a space after the colon',
    )
    return { settings: new Map(), diagnostics: [...diagnostics, fault], faulty: true }
  }
  const keysAt = () => Object.keys(itemSchema.shape)
  const shaped = checkShape(setting, itemSchema, { keysAt, planned: new Set() })
  const sound = setting.entries.filter((entry) => !shaped.faulty.has(entry.name))
  const all = [...diagnostics, ...shaped.diagnostics]
  return { settings: settingsOf({ ...setting, entries: sound }), diagnostics: all, faulty: all.length > 0 }
}
