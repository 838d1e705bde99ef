import type { Copy, Variant } from '../model/variant.ts'
import { csvOf } from './csv.ts'
import { KEY_COLUMNS, keyCellsOf, keyEntryOf, questionsOf } from './key-table.ts'

/** A copy with what it asks. */
export interface CopyKey {
  readonly copy: Copy
  readonly variant: Variant
}

/** The key of each copy, as `key.csv` has that of each variant: a row a question, the copy and whose it is before it. */
export const copyKeyTable = (copies: readonly CopyKey[]): string =>
  csvOf(
    ['copy', 'student', ...KEY_COLUMNS],
    copies.flatMap(({ copy, variant }) =>
      questionsOf(variant).map((question) => ({
        copy: copy.number,
        student: copy.student ?? '',
        variant: variant.number,
        question: question.number,
        ...keyCellsOf(question),
      })),
    ),
  )

/** The same as JSON, entries as in `key.json`. */
export const copyKeyDocument = (copies: readonly CopyKey[]): object => ({
  schema: 'copy-keys@1',
  copies: copies.map(({ copy, variant }) => ({
    copy: copy.number,
    ...(copy.student === undefined ? {} : { student: copy.student }),
    variant: variant.number,
    questions: questionsOf(variant).map((question) => ({ question: question.number, ...keyEntryOf(question) })),
  })),
})
