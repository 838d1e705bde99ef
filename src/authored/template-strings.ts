import { z } from 'zod'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { PageStyle } from '../model/template.ts'
import { checkShape } from './check-shape.ts'
import { startOf } from './origin.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { readYaml } from './yaml.ts'

type Strings = PageStyle['strings']

/** `word: text` lines: one language's words in a template, or a whole file of them. */
export const wordsSchema = z.record(z.string(), z.union([z.string(), z.number()], { error: 'write a text' }), {
  error: 'write `word: text` lines',
})

/** The words of the files `<language>.yaml`; a later file's words go before an earlier one's. */
export function parseStrings(files: readonly SourceFile[]): Checked<Strings> {
  const diagnostics: Diagnostic[] = []
  let strings: Strings = {}
  for (const source of files) {
    const read = readYaml(plainText(source.text), startOf(source.file))
    diagnostics.push(...read.diagnostics)
    if (read.setting === undefined) continue
    const shaped = checkShape(read.setting, wordsSchema, { keysAt: () => [], planned: new Set() })
    diagnostics.push(...shaped.diagnostics)
    strings = withWords(strings, { [languageOf(source.file)]: textsOf(shaped.value ?? {}) })
  }
  return checked(strings, diagnostics)
}

const languageOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '')

/** Words with others in their place, one by one. */
export const withWords = (strings: Strings, others: Strings): Strings => ({
  ...strings,
  ...Object.fromEntries(Object.entries(others).map(([language, words]) => [language, { ...strings[language], ...words }])),
})

export const textsOf = (words: z.output<typeof wordsSchema>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, `${text}`]))
