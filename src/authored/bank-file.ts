import { nearestWord } from '../base/spelling.ts'
import { errorAt, type Setting, type Settings, textOfSetting } from '../items/index.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import { itemId } from '../model/ids.ts'
import type { Item, Stimulus } from '../model/item.ts'
import { readFrontMatter, readItemSettings } from './front-matter.ts'
import { type ItemParts, itemOf } from './item.ts'
import { type BracedText, createDesk, type Desk, type Label } from './markup/desk.ts'
import { readBlocks } from './markup/markup.ts'
import type { ItemText } from './markup/options.ts'
import { readItemText, readSectionText, readStimulusText, type SettingsBlock } from './markup/section-text.ts'
import type { Origin } from './origin.ts'
import { faultOfId, isSectionName, type Section, type SectionName, sectionNames, sectionsOf } from './sections.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { readStimulusSettings, stimulusOf } from './stimulus.ts'
import { type Original, settingsBeyondText, translatedSettings, translatedText } from './translation.ts'
import { originOfText } from './yaml.ts'

/** What one bank file holds, not yet checked against the other files. */
export interface BankFile {
  readonly file: string
  readonly items: readonly Item[]
  readonly stimuli: readonly Stimulus[]
  /** Every id that a heading gives, with its place. */
  readonly ids: readonly { readonly id: string; readonly at: Location }[]
  readonly labels: readonly Label[]
  readonly references: readonly Label[]
  readonly diagnostics: readonly Diagnostic[]
  /** What a translation of an item takes over, by its id. */
  readonly originals: ReadonlyMap<string, Original>
}

interface Reading {
  readonly file: string
  readonly text: string
  readonly defaults: Settings
  readonly items: Item[]
  readonly stimuli: Stimulus[]
  readonly ids: { readonly id: string; readonly at: Location }[]
  readonly labels: Label[]
  readonly references: Label[]
  readonly diagnostics: Diagnostic[]
  /** Of the item at hand. */
  readonly braced: BracedText[]
  readonly originals: Map<string, Original>
  /** The file that this one translates. */
  readonly translated?: BankFile
}

/** Reads one Markdown file of the bank, section by section; with the file that it translates when it is a translation. */
export function readBankFile(source: SourceFile, translated?: BankFile): BankFile {
  const text = plainText(source.text)
  const lines = text.split('\n')
  const front = readFrontMatter(source.file, lines)
  const reading: Reading = {
    file: source.file,
    text,
    defaults: front.settings,
    items: [],
    stimuli: [],
    ids: [],
    labels: [],
    references: [],
    diagnostics: [...front.diagnostics, ...(translated === undefined ? [] : settingsBeyondText(front.settings))],
    braced: [],
    originals: new Map(),
    ...(translated === undefined ? {} : { translated }),
  }
  const sections = sectionsOf(lines.slice(front.lines), front.lines + 1)
  let stimulus: string | undefined
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i]
    if (section === undefined || section.level === 3) continue
    const below = subsectionsAfter(sections, i)
    if (section.level === 0) readPreamble(section, below, reading)
    else if (section.level === 1) stimulus = readStimulus(section, below, reading)
    else readItem(section, below, stimulus, { ...reading, braced: [] })
  }
  return reading
}

function subsectionsAfter(sections: readonly Section[], i: number): readonly Section[] {
  const end = sections.findIndex((section, j) => j > i && section.level !== 3)
  return sections.slice(i + 1, end < 0 ? sections.length : end)
}

const placeOf = (section: Section, file: string): Location => ({ kind: 'file', file, line: section.line, column: section.column })

function readPreamble(section: Section, below: readonly Section[], reading: Reading): void {
  const lines = section.body.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !/^<!--.*-->$/.test(line.trim()))
  if (first >= 0) {
    const at: Location = { kind: 'file', file: reading.file, line: section.bodyLine + first, column: 1 }
    const hint = `begin an item with \`## its-id\`${/^ {0,3}#/.test(lines[first] ?? '') ? ': a space stands between `##` and the id' : ''}`
    reading.diagnostics.push(errorAt('text-stray', 'text before the first heading belongs to no item', at, hint))
  }
  reportOutside(below, reading)
}

function reportOutside(below: readonly Section[], reading: Reading): void {
  for (const section of below) {
    const at = placeOf(section, reading.file)
    reading.diagnostics.push(errorAt('section-order', `\`### ${section.title}\` stands outside an item`, at, 'put it below its `## id`'))
  }
}

/** The id of the stimulus that is open from here on; undefined after `# end`. */
function readStimulus(section: Section, below: readonly Section[], reading: Reading): string | undefined {
  reportOutside(below, reading)
  const desk = deskOf(section, reading)
  const { content, settings } = readStimulusText(desk)
  if (section.title === 'end') {
    gather(desk, reading)
    if (content.length > 0) {
      const at: Location = { kind: 'file', file: reading.file, line: section.bodyLine, column: 1 }
      reading.diagnostics.push(errorAt('text-stray', 'text after `# end` belongs to no item', at, 'begin an item with `## its-id`'))
    }
    return undefined
  }
  checkId(section, reading)
  const own = settings === undefined ? new Map() : readStimulusSettings(settings.text, originOfBlock(settings, desk), reading.diagnostics)
  const written = { id: section.title, content, settings: own, at: placeOf(section, reading.file) }
  if (desk.diagnostics.some(({ code }) => code === 'options-nested')) {
    const message = `\`# ${section.title}\` opens a stimulus, and options stand below it`
    reading.diagnostics.push(errorAt('heading-stray', message, written.at, 'an item begins with two `#`'))
  }
  if (content.length === 0 && own.size === 0 && !isUnread(desk)) {
    const hint = 'write the text that its items share below its heading; what closes a stimulus is `# end`'
    reading.diagnostics.push(errorAt('stem-empty', `the stimulus \`${section.title}\` has no text`, written.at, hint))
  }
  const stimulus = stimulusOf(written, (setting) => fragmentOf(setting, reading))
  gather(desk, reading)
  reading.stimuli.push(stimulus)
  return section.title
}

/** Markdown that a setting holds. */
function fragmentOf(setting: Setting, reading: Reading): readonly Block[] {
  const desk = createDesk(textOfSetting(setting) ?? '', originOfText(setting, reading.text), { headings: true })
  const blocks = readBlocks(desk)
  gather(desk, reading)
  return blocks
}

function readItem(section: Section, below: readonly Section[], stimulus: string | undefined, reading: Reading): void {
  checkId(section, reading)
  if (isSectionName(section.title)) return
  const desk = deskOf(section, reading)
  const { content, settings } = readItemText(desk)
  gather(desk, reading)
  if (isUnread(desk)) return
  const own = settings === undefined ? undefined : readItemSettings(settings.text, originOfBlock(settings, desk))
  reading.diagnostics.push(...(own?.diagnostics ?? []))
  const at = placeOf(section, reading.file)
  const written = { settings: own?.settings ?? new Map(), text: content, stimulus }
  const whole = reading.translated === undefined ? written : translatedItem(section.title, written, at, reading)
  if (whole === undefined) return
  reading.originals.set(section.title, {
    settings: new Map([...reading.defaults, ...whole.settings]),
    options: whole.text.options,
    stimulus: whole.stimulus,
  })
  const parts: ItemParts = {
    id: itemId(section.title),
    file: reading.translated === undefined ? reading.file : reading.translated.file,
    at,
    own: whole.settings,
    inherited: reading.translated === undefined ? reading.defaults : new Map(),
    faulty: own?.faulty ?? false,
    text: whole.text,
    sections: readSections(below, reading),
    stimulus: whole.stimulus,
    fragment: (setting) => fragmentOf(setting, reading),
    braced: reading.braced,
  }
  const item = itemOf(parts, reading.diagnostics)
  if (item !== undefined) reading.items.push(item)
}

interface WrittenItem {
  readonly settings: Settings
  readonly text: ItemText
  readonly stimulus: string | undefined
}

/** An item of a translation, completed by its original; undefined when there is none. */
function translatedItem(id: string, written: WrittenItem, at: Location, reading: Reading): WrittenItem | undefined {
  const original = reading.translated?.originals.get(id)
  if (original === undefined) {
    if (reading.translated?.ids.some((known) => known.id === id) === true) return undefined
    const hint = `write it in ${reading.translated?.file ?? 'the original'} first, or correct the id`
    reading.diagnostics.push(errorAt('translation-unknown', `there is no item \`${id}\` to translate`, at, hint))
    return undefined
  }
  const settings = translatedSettings(original, { own: written.settings, defaults: reading.defaults }, reading.diagnostics)
  const text = translatedText(original, written.text, at, reading.diagnostics)
  return { settings, text, stimulus: original.stimulus }
}

function readSections(below: readonly Section[], reading: Reading): Readonly<Record<SectionName, readonly Block[]>> {
  const found: Partial<Record<SectionName, readonly Block[]>> = {}
  for (const section of below) {
    const name = sectionNames.find((known) => known === section.title)
    const at = placeOf(section, reading.file)
    if (name === undefined) {
      const near = nearestWord(section.title, sectionNames)
      const hint = near === undefined ? `an item has: ${sectionNames.join(', ')}` : `did you mean \`### ${near}\`?`
      reading.diagnostics.push(errorAt('section-unknown', `an item has no section \`${section.title}\``, at, hint))
    } else if (found[name] !== undefined)
      reading.diagnostics.push(errorAt('section-twice', `this item has two sections \`${name}\``, at, 'join them'))
    const desk = deskOf(section, reading)
    const blocks = readSectionText(desk)
    if (name === 'Notes') continue
    gather(desk, reading)
    if (name !== undefined) found[name] ??= blocks
  }
  return { 'Lead-in': [], Solution: [], Rubric: [], Notes: [], ...found }
}

function checkId(section: Section, reading: Reading): void {
  const at = placeOf(section, reading.file)
  const fault = faultOfId(section)
  if (fault === undefined) reading.ids.push({ id: section.title, at })
  else reading.diagnostics.push(errorAt('id-bad', fault.message, at, fault.hint))
}

const deskOf = (section: Section, { file }: Reading): Desk =>
  createDesk(section.body, { file, line: section.bodyLine, column: 1, indent: 0 })

/** Whether nothing of a section was read, which is told: what it lacks is no fault of its own. */
const isUnread = (desk: Desk): boolean => desk.diagnostics.some(({ code }) => code === 'nested-too-deep')

function gather(desk: Desk, reading: Reading): void {
  reading.diagnostics.push(...desk.diagnostics)
  reading.labels.push(...desk.labels)
  reading.references.push(...desk.references)
  reading.braced.push(...desk.braced)
}

function originOfBlock(block: SettingsBlock, desk: Desk): Origin {
  const at = desk.locate(block.offset)
  const line = at.kind === 'file' ? at.line : 1
  return { file: desk.file, line, column: block.indent + 1, indent: block.indent }
}
