import type { Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Bank, Item, Stimulus, Wording } from '../model/item.ts'

/** The words in which a variant is composed. */
export interface Words {
  readonly item: (item: Item) => Item
  readonly stimulus: (stimulus: Stimulus | undefined) => Stimulus | undefined
  /** What stands above a part's questions, and above what a draw line drew. */
  readonly part: (part: BlueprintPart) => Pick<BlueprintPart, 'title' | 'intro'>
  readonly draw: (draw: Draw) => Pick<Draw, 'heading' | 'intro'>
}

/** As the bank and the exam have them. */
export const ownWords: Words = { item: (item) => item, stimulus: (stimulus) => stimulus, part: (part) => part, draw: (draw) => draw }

/** A translation's words; the bank's and the exam's where it has none. */
export function wordsIn({ items, stimuli }: Wording, blueprint: Blueprint, language: string): Words {
  const said = blueprint.wordings.find((wording) => wording.language === language)
  const parts = new Map(blueprint.parts.map((part, p) => [part, { ...part, ...said?.parts[p] }]))
  const draws = new Map(blueprint.parts.flatMap(({ draws }, p) => draws.map((draw, d) => [draw, { ...draw, ...said?.parts[p]?.draws[d] }])))
  return {
    item: (item) => items.get(item.id) ?? item,
    stimulus: (stimulus) => (stimulus === undefined ? undefined : (stimuli.get(stimulus.id) ?? stimulus)),
    part: (part) => parts.get(part) ?? part,
    draw: (draw) => draws.get(draw) ?? draw,
  }
}

/** Whether an exam says anything in words of its own that copies in a language get in the exam's language. */
export function untranslatedExam(language: string, { file, title, parts, wordings }: Blueprint): readonly Diagnostic[] {
  if (wordings.some((wording) => wording.language === language)) return []
  return [
    {
      code: 'translation-missing',
      severity: 'warning',
      message: `copies in \`${language}\` have the exam's own texts ("${title}"${parts.some((part) => part.title.length > 0) ? ', the titles of its parts' : ''}) untranslated`,
      location: { kind: 'file', file, line: 1, column: 1 },
      hint: `write them in ${file.replace(/\.yaml$/, `.${language}.yaml`)}`,
    },
  ]
}

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
