import { nearestWord } from '../base/spelling.ts'
import type { PageStyle } from '../model/template.ts'

type Strings = PageStyle['strings']

/** The words of a language, with those of its region (`pt-BR`) before the common ones; undefined when it has none. */
export function wordsIn(strings: Strings, language: string): Readonly<Record<string, string>> | undefined {
  const common = strings[language.split('-', 1)[0] ?? language]
  const regional = strings[language]
  return common === undefined && regional === undefined ? undefined : { ...common, ...regional }
}

/** A word of the template in the exam's language, or in English where that language lacks it. */
export function wordOf(strings: Strings, language: string, name: string): string | undefined {
  return wordsIn(strings, language)?.[name] ?? strings['en']?.[name]
}

/** All words of a language, English where it has none. */
export const wordsOf = (strings: Strings, language: string): Readonly<Record<string, string>> => ({
  ...strings['en'],
  ...wordsIn(strings, language),
})

/** The nearest name to a word that a template does not have. */
export const nearestName = (strings: Strings, name: string): string | undefined => nearestWord(name, Object.keys(strings['en'] ?? {}))

/**
 * An ISO date in the language's own form: `date` is a pattern with {day}, {month}, {year}; `months` the twelve names,
 * space-separated. Other texts are left as they are.
 */
export function dateText(date: string, words: Readonly<Record<string, string>>): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = (words['months'] ?? '').split(' ')[Number(parts?.[2]) - 1]
  const pattern = words['date']
  if (parts === null || month === undefined || pattern === undefined) return date
  return pattern
    .replace('{day}', `${Number(parts[3])}`)
    .replace('{month}', month)
    .replace('{year}', parts[1] ?? '')
}
