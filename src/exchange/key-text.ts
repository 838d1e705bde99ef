import type { Question, Variant } from '../model/variant.ts'
import { csvOf } from './csv.ts'
import { KEY_COLUMNS, keyCellsOf, keyEntryOf, questionsOf } from './key-table.ts'
import { perQuestion } from './per-question.ts'

/** The keys of variants as the text of two files, in parts: what thousands of variants come to is never held at once. */
export interface KeyText {
  /** A CSV with `KEY_COLUMNS`. */
  readonly table: Iterable<string>
  /** JSON of the schema `key@1`, indented by one space a level. */
  readonly document: Iterable<string>
}

/** What of a question's text does not change with its number, or with the variant's. */
interface QuestionText {
  readonly row: string
  readonly entry: string
}

/** How deep an entry stands in the document. */
const DEPTH = 4

export function keyTextOf(variants: readonly Variant[]): KeyText {
  const textOf = perQuestion(questionText)
  return { table: tableParts(variants, textOf), document: documentParts(variants, textOf) }
}

type TextOf = (question: Question) => QuestionText

function questionText(question: Omit<Question, 'number'>): QuestionText {
  const cells = keyCellsOf(question)
  const columns = KEY_COLUMNS.filter((column) => column in cells)
  const [, ...rows] = csvOf(columns, [cells]).split('\n')
  const entry = JSON.stringify(keyEntryOf(question), undefined, 1)
  return { row: rows.join('\n'), entry: entry.slice('{\n'.length).replaceAll('\n', `\n${' '.repeat(DEPTH)}`) }
}

/** Numbers stand first in a row and need no quotes. */
function* tableParts(variants: readonly Variant[], textOf: TextOf): Generator<string> {
  yield `${csvOf(KEY_COLUMNS, []).trimEnd()}\n`
  for (const variant of variants)
    yield questionsOf(variant)
      .map((question) => `${variant.number},${question.number},${textOf(question).row}`)
      .join('')
}

function* documentParts(variants: readonly Variant[], textOf: TextOf): Generator<string> {
  yield '{\n "schema": "key@1",\n "variants": ['
  for (const [i, variant] of variants.entries()) {
    const questions = questionsOf(variant).map(
      (question) => `\n    {\n     "question": ${question.number},\n${' '.repeat(DEPTH)}${textOf(question).entry}`,
    )
    const list = questions.length === 0 ? '[]' : `[${questions.join(',')}\n   ]`
    yield `${i === 0 ? '' : ','}\n  {\n   "variant": ${variant.number},\n   "questions": ${list}\n  }`
  }
  yield variants.length === 0 ? ']\n}\n' : '\n ]\n}\n'
}
