import { ONE } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import {
  errorAt,
  flagOfSetting,
  type ItemKind,
  itemKinds,
  kindNamed,
  ratioOfSetting,
  type Setting,
  type SettingEntry,
  type Settings,
  textOfSetting,
  textsOfSetting,
} from '../items/index.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { ItemId } from '../model/ids.ts'
import type { Item, ItemSettings } from '../model/item.ts'
import { paramsOf } from './item-params.ts'
import type { BracedText } from './markup/desk.ts'
import type { ItemText } from './markup/options.ts'
import { parseScoring } from './scoring.ts'

/** An item's parts, read from its sections. */
export interface ItemParts {
  readonly id: ItemId
  readonly file: string
  readonly at: Location
  /** Its own settings, and those of the file that it does not set itself. */
  readonly own: Settings
  readonly inherited: Settings
  /** Whether its settings block has faults, which may be why something is missing. */
  readonly faulty: boolean
  readonly text: ItemText
  readonly sections: Readonly<Record<'Lead-in' | 'Solution' | 'Rubric', readonly Block[]>>
  readonly stimulus: string | undefined
  /** Markdown in one of its settings, as content. */
  readonly fragment: (setting: Setting) => readonly Block[]
  /** Texts of it with two braces in them; complete when all its settings have been read. */
  readonly braced: readonly BracedText[]
}

/** Faults that tell of an item's options, not of its settings. */
const OF_OPTIONS: readonly DiagnosticCode[] = ['options-missing', 'key-count']

/** Puts an item together: settings, kind, body. Undefined when its kind cannot be told. */
export function itemOf(parts: ItemParts, diagnostics: Diagnostic[]): Item | undefined {
  const settings: Settings = new Map([...parts.inherited, ...parts.own])
  if (parts.text.stem.length === 0)
    diagnostics.push(errorAt('stem-empty', `\`${parts.id}\` has no text`, parts.at, 'write the question below its heading'))
  const kind = kindOf(parts, settings, diagnostics)
  if (kind === undefined) return undefined
  if (!kind.takesOptions && parts.text.options[0] !== undefined) {
    const message = `a ${kind.name} item has no options`
    diagnostics.push(errorAt('options-not-applicable', message, parts.text.options[0].at, 'take them out, or change the `type`'))
  }
  for (const entry of parts.own.values()) if (!appliesTo(kind, entry)) diagnostics.push(notApplicable(kind, entry))
  const common = settingsOfItem(settings, diagnostics)
  const body = kind.parse({
    id: parts.id,
    at: parts.at,
    points: common.points,
    settings,
    options: parts.text.options,
    fragment: parts.fragment,
  })
  diagnostics.push(...body.diagnostics.filter((fault) => isOwnFault(fault, parts)))
  const { params, faults } = paramsOf(settings, parts.braced)
  diagnostics.push(...faults)
  return {
    id: parts.id,
    type: kind.name,
    file: parts.file,
    at: parts.at,
    settings: common,
    stem: parts.text.stem,
    afterOptions: parts.text.afterOptions,
    leadIn: parts.sections['Lead-in'],
    solution: parts.sections.Solution,
    rubric: parts.sections.Rubric,
    ...(params === undefined ? {} : { params }),
    ...(parts.stimulus === undefined ? {} : { stimulus: parts.stimulus }),
    body: body.value,
  }
}

/** Not merely what follows from faults of the settings or the options that are told already. */
const isOwnFault = ({ code }: Diagnostic, { faulty, text }: ItemParts): boolean => (OF_OPTIONS.includes(code) ? !text.incomplete : !faulty)

function kindOf({ id, at, text, faulty }: ItemParts, settings: Settings, diagnostics: Diagnostic[]): ItemKind | undefined {
  const entry = settings.get('type')
  if (entry === undefined) {
    if (text.options.filter((option) => option.right).length === 1) return kindNamed('single-choice')
    if (!faulty && !text.incomplete)
      diagnostics.push(errorAt('type-missing', `\`${id}\` names no type, and its options do not tell it`, at, typeHint(text)))
    return undefined
  }
  const name = textOfSetting(entry.value) ?? ''
  const kind = kindNamed(name)
  if (kind !== undefined) return kind
  const { at: typeAt } = entry.value
  const names = itemKinds.map((known) => known.name)
  const near = nearestWord(name, names)
  const hint = near === undefined ? `write one of: ${names.join(', ')}` : `did you mean \`${near}\`?`
  diagnostics.push(errorAt('type-unknown', `there is no type \`${name}\``, typeAt, hint))
  return undefined
}

function typeHint({ options }: ItemText): string {
  if (options.length === 0)
    return 'write options as `- [x] right` and `- [ ] wrong`, or set a `type`, such as `true-false` or `written`, in an `item` block'
  return 'mark exactly one option with `[x]`, or set `type: multiple-choice` in an `item` block'
}

const kindSettings: ReadonlySet<string> = new Set(itemKinds.flatMap((kind) => kind.settings))

const appliesTo = (kind: ItemKind, { name }: SettingEntry): boolean => !kindSettings.has(name) || kind.settings.includes(name)

function notApplicable(kind: ItemKind, { name, nameAt }: SettingEntry): Diagnostic {
  const readers = itemKinds.filter((other) => other.settings.some((held) => held === name)).map((other) => other.name)
  return errorAt('setting-not-applicable', `a ${kind.name} item has no \`${name}\``, nameAt, `it is a setting of: ${readers.join(', ')}`)
}

function settingsOfItem(settings: Settings, diagnostics: Diagnostic[]): ItemSettings {
  const text = (name: string) => textOfSetting(settings.get(name)?.value)
  const number = (name: string) => {
    const value = settings.get(name)?.value
    return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : undefined
  }
  const scoring = settings.get('scoring')
  const use = scoring === undefined ? undefined : parseScoring(scoring.value)
  diagnostics.push(...(use?.diagnostics ?? []))
  const optional = {
    topic: text('topic'),
    difficulty: number('difficulty'),
    minutes: number('minutes'),
    author: text('author'),
    source: text('source'),
    scoring: use?.value,
  }
  return {
    points: ratioOfSetting(settings.get('points')?.value) ?? ONE,
    scored: flagOfSetting(settings.get('scored')?.value) ?? true,
    tags: textsOfSetting(settings.get('tags')?.value) ?? [],
    keepTogether: flagOfSetting(settings.get('keep-together')?.value) ?? true,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<ItemSettings>),
  }
}
