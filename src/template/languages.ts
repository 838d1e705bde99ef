import { compareText } from '../base/text.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import { wordsIn } from './words.ts'

/** A language that copies are printed in, who asks for it, and where that is written. */
export interface WantedLanguage {
  readonly language: string
  /** `the exam`, `student 204101`. */
  readonly who: string
  readonly at: Location
}

/** Languages of copies in which a template has no words, or lacks some: they would be printed in English. */
export function languageFaults({ name, style: { strings } }: Template, wanted: readonly WantedLanguage[]): readonly Diagnostic[] {
  const each = new Map(wanted.toReversed().map((one) => [one.language, one]))
  return [...each.values()].toReversed().flatMap(({ language, who, at }): readonly Diagnostic[] => {
    const words = wordsIn(strings, language)
    const add = `beside the exam, in templates/strings/${language}.yaml`
    if (words === undefined) {
      const message = `${who} is to be printed in \`${language}\`, a language in which the template \`${name}\` has no words`
      const hint = `it speaks ${Object.keys(strings).sort(compareText).join(', ')}; write its words ${add}, as one line \`word: text\` for each of: ${Object.keys(strings['en'] ?? {}).join(', ')}`
      return [{ code: 'language-unknown', severity: 'error', message, location: at, hint }]
    }
    const missing = Object.keys(strings['en'] ?? {}).filter((word) => words[word] === undefined)
    if (missing.length === 0) return []
    const message = `the template \`${name}\` lacks words in \`${language}\`, which are printed in English: ${missing.join(', ')}`
    return [{ code: 'language-words-missing', severity: 'warning', message, location: at, hint: `write them ${add}` }]
  })
}
