import { flagOfSetting, type Setting, type Settings, settingsOf } from '../items/index.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Stimulus } from '../model/item.ts'
import { checkShape } from './check-shape.ts'
import { stimulusSchema } from './item-schema.ts'
import type { Origin } from './origin.ts'
import { readYaml } from './yaml.ts'

/** The settings of a `stimulus` block. */
export function readStimulusSettings(text: string, origin: Origin, diagnostics: Diagnostic[]): Settings {
  const { setting, diagnostics: faults } = readYaml(text, origin)
  diagnostics.push(...faults)
  if (setting === undefined) return new Map()
  const known = { keysAt: () => Object.keys(stimulusSchema.shape), planned: new Set<string>() }
  diagnostics.push(...checkShape(setting, stimulusSchema, known).diagnostics)
  return settingsOf(setting)
}

interface WrittenStimulus {
  readonly id: string
  readonly content: readonly Block[]
  readonly settings: Settings
  readonly at: Location
}

/** Puts a stimulus together; `fragment` reads Markdown in a setting. */
export function stimulusOf({ id, content, settings, at }: WrittenStimulus, fragment: (setting: Setting) => readonly Block[]): Stimulus {
  const flag = (name: string) => flagOfSetting(settings.get(name)?.value) ?? false
  const title = settings.get('title')?.value
  return {
    id,
    title: title === undefined ? [] : fragment(title),
    content,
    numbered: flag('numbered'),
    newPage: flag('new-page'),
    shuffle: flag('shuffle'),
    at,
  }
}
