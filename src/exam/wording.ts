import type { Draw } from '../model/blueprint.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Bank, Item, Stimulus, Wording } from '../model/item.ts'

/** The words in which a variant is composed. */
export interface Words {
  readonly item: (item: Item) => Item
  readonly stimulus: (stimulus: Stimulus | undefined) => Stimulus | undefined
}

/** As the bank has them. */
export const ownWords: Words = { item: (item) => item, stimulus: (stimulus) => stimulus }

/** A translation's words; the bank's where it has none. */
export const wordsIn = ({ items, stimuli }: Wording): Words => ({
  item: (item) => items.get(item.id) ?? item,
  stimulus: (stimulus) => (stimulus === undefined ? undefined : (stimuli.get(stimulus.id) ?? stimulus)),
})

/** Items that copies in a language are asked, and their stimuli, that are not translated; each once. */
export function untranslated(
  language: string,
  bank: Bank,
  drawn: readonly { readonly draw: Draw; readonly items: readonly Item[] }[],
): readonly Diagnostic[] {
  const wording = bank.translations.get(language)
  const missing = new Map<string, Diagnostic>()
  for (const { draw, items } of drawn) {
    for (const item of items) {
      const { stimulus } = item
      if (wording?.items.has(item.id) !== true) missing.set(item.id, fault(`the item \`${item.id}\``, item.file, { language, draw }))
      if (stimulus !== undefined && wording?.stimuli.has(stimulus) !== true)
        missing.set(stimulus, fault(`the stimulus \`${stimulus}\``, item.file, { language, draw }))
    }
  }
  return [...missing.values()]
}

const fault = (what: string, file: string, { language, draw }: { readonly language: string; readonly draw: Draw }): Diagnostic => ({
  code: 'translation-missing',
  severity: 'error',
  message: `${what} is drawn for a copy in \`${language}\` and is not translated`,
  location: draw.at,
  hint: `translate it in ${file.replace(/\.md$/, `.${language}.md`)}, or take \`language\` out of the roster`,
})
