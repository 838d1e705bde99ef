import { type Setting, settingsOf } from '../items/index.ts'
import { startOf } from './origin.ts'
import type { SourceFile } from './source-file.ts'
import { readYaml } from './yaml.ts'

/**
 * The `from` patterns of an exam.yaml, whatever else is wrong with it: so that the faults of its bank are reported
 * together with its own.
 */
export function drawPatternsOf(source: SourceFile): readonly string[] {
  const { setting } = readYaml(source.text, startOf(source.file))
  return setting === undefined
    ? []
    : [...new Set(itemsOf(named(setting, 'parts')).flatMap((part) => itemsOf(named(part, 'draw')).flatMap(fromOf)))]
}

const named = (setting: Setting, name: string): Setting | undefined => settingsOf(setting).get(name)?.value

const itemsOf = (setting: Setting | undefined): readonly Setting[] => (setting?.kind === 'list' ? setting.items : [])

function fromOf(draw: Setting): readonly string[] {
  const from = named(draw, 'from')
  const all = from?.kind === 'list' ? from.items : from === undefined ? [] : [from]
  return all.flatMap((one) => (one.kind === 'scalar' ? [one.text] : []))
}
