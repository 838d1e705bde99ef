/**
 * Item kinds: how the body of an item is parsed, asked and sampled.
 * Comes in: an item as written (`RawItem`: settings with positions, options). Goes out: a body that only its kind reads,
 * and, when it is asked, a field and a key of the closed sets that paper, reading and scoring know.
 * Must not know: Markdown, YAML, exams, pages, students, points earned.
 */
export { askItem, type LoweredItem, lowerItem } from './ask-item.ts'
export type { ItemKind, Lowered, RawItem, Sample } from './kind.ts'
export { lengthOfText } from './length.ts'
export { placeholderFaults, runsIn } from './params/check-placeholders.ts'
export { drawValues } from './params/draw-values.ts'
export type { Surroundings } from './params/placeholders.ts'
export { type ReadParams, readParams } from './params/read-params.ts'
export { itemKinds, kindNamed } from './registry.ts'
export {
  errorAt,
  flagOfSetting,
  quoteSetting,
  ratioOfSetting,
  type Setting,
  type SettingEntry,
  type Settings,
  settingsOf,
  textOfSetting,
  textsOfSetting,
} from './setting.ts'
