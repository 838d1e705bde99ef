import { csvOf, type Row } from '../../src/exchange/csv.ts'
import { KEY_COLUMNS, keyCellsOf, keyEntryOf, questionsOf } from '../../src/exchange/key-table.ts'
import type { Variant } from '../../src/model/variant.ts'

/** One row per variant and question. */
export const keyRowsOf = (variants: readonly Variant[]): readonly Row[] =>
  variants.flatMap((variant) =>
    questionsOf(variant).map((question) => ({ variant: variant.number, question: question.number, ...keyCellsOf(question) })),
  )

/** The same as JSON. */
export const keyJsonOf = (variants: readonly Variant[]): object => ({
  schema: 'key@1',
  variants: variants.map((variant) => ({
    variant: variant.number,
    questions: questionsOf(variant).map((question) => ({ question: question.number, ...keyEntryOf(question) })),
  })),
})

/** Both as they are written, all at once. */
export const keyFilesOf = (variants: readonly Variant[]): readonly [string, string] => [
  csvOf(KEY_COLUMNS, keyRowsOf(variants)),
  `${JSON.stringify(keyJsonOf(variants), undefined, 1)}\n`,
]
