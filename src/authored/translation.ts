import { errorAt, type Settings } from '../items/index.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { WrittenOption } from '../model/item.ts'
import type { ItemText } from './markup/options.ts'

/** What of an item its translation takes over. */
export interface Original {
  /** Its own settings and its file's. */
  readonly settings: Settings
  readonly options: readonly WrittenOption[]
  readonly stimulus: string | undefined
}

/** `ml.fr.md`: the file that it translates, and into which language; undefined for a file that is no translation's name. */
export function translationOf(file: string): { readonly base: string; readonly language: string } | undefined {
  const [, base, language] = /^(.*)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/.exec(file) ?? []
  return base === undefined || language === undefined ? undefined : { base: `${base}.md`, language }
}

/** Settings that are text which students read. */
const TEXT_SETTINGS = ['topic', 'pairs', 'distractors']

/** The faults of settings that no translation can have. */
export const settingsBeyondText = (own: Settings): readonly Diagnostic[] =>
  [...own.values()]
    .filter(({ name }) => !TEXT_SETTINGS.includes(name))
    .map(({ name, nameAt }) => {
      const hint = `take it out; what can be translated is: ${TEXT_SETTINGS.join(', ')}`
      return errorAt('translation-differs', `a translation has no \`${name}\`: it is the original's`, nameAt, hint)
    })

/** The original's settings with the texts that the translation sets itself, in the item or for its whole file. */
export function translatedSettings(original: Original, { own, defaults }: OwnSettings, faults: Diagnostic[]): Settings {
  faults.push(...settingsBeyondText(own))
  return new Map([...original.settings, ...[...defaults, ...own].filter(([name]) => TEXT_SETTINGS.includes(name))])
}

interface OwnSettings {
  readonly own: Settings
  /** Of the translation's front matter. */
  readonly defaults: Settings
}

/**
 * The original's options with the translation's words, matched by their ids. Marks may be left out of a translation;
 * where there are some they must be the original's.
 */
export function translatedText(original: Original, text: ItemText, at: Location, faults: Diagnostic[]): ItemText {
  const words = new Map(text.options.map((option) => [option.id, option]))
  const known = new Set(original.options.map((option) => option.id))
  const fault = (message: string, where: Location, hint: string): void => {
    faults.push(errorAt('translation-differs', message, where, hint))
  }
  for (const { id, at: optionAt } of text.options) {
    if (!known.has(id)) fault(`the original has no option \`${id}\``, optionAt, 'take it out, or give it the id that it has there')
  }
  const isMarked = text.options.some((option) => option.right)
  const options = original.options.flatMap((option): readonly WrittenOption[] => {
    const own = words.get(option.id)
    if (own === undefined) {
      if (!text.incomplete) fault(`the option \`${option.id}\` is not translated`, at, 'write it in its place')
      return []
    }
    if (isMarked && own.right !== option.right)
      fault(`the option \`${option.id}\` is ${option.right ? 'right' : 'wrong'} in the original`, own.at, 'mark the same, or none')
    return [{ ...option, content: own.content, feedback: own.feedback, at: own.at }]
  })
  return { ...text, options, incomplete: text.incomplete || options.length < original.options.length }
}
