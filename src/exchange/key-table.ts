import { letterAt } from '../base/letters.ts'
import { decimalOfRatio, textOfRatio } from '../base/ratio.ts'
import type { OptionId } from '../model/ids.ts'
import type { Key, Question, Variant } from '../model/variant.ts'
import type { Row } from './csv.ts'

export const KEY_COLUMNS = ['variant', 'question', 'item', 'type', 'points', 'correct', 'options', 'values'] as const

/** One row per variant and question: the right answer in printed letters and by option id, and what was drawn for it. */
export const keyRowsOf = (variants: readonly Variant[]): readonly Row[] =>
  variants.flatMap((variant) => questionsOf(variant).map((question) => ({ variant: variant.number, ...keyOf(question) })))

/** The same as JSON, by item and option id. */
export function keyJsonOf(variants: readonly Variant[]): object {
  return {
    schema: 'key@1',
    variants: variants.map((variant) => ({
      variant: variant.number,
      questions: questionsOf(variant).map(({ number, asked, order }) => ({
        question: number,
        item: asked.item,
        type: asked.type,
        points: textOfRatio(asked.points),
        order,
        ...rightJson(asked.key),
        ...(asked.values === undefined ? {} : { values: asked.values }),
      })),
    })),
  }
}

function rightJson(key: Key): object {
  if (key.kind === 'written') return { right: [] }
  if (key.kind === 'choice') return { right: key.right }
  const near = key.near === undefined ? {} : { near: { tolerance: textOfRatio(key.near.tolerance), credit: textOfRatio(key.near.credit) } }
  return { right: [textOfRatio(key.shown)], value: textOfRatio(key.value), tolerance: textOfRatio(key.tolerance), ...near }
}

/** Every question of a variant, in printed order. */
export const questionsOf = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

function keyOf(question: Question): Row {
  const { asked } = question
  const values = Object.entries(asked.values ?? {}).map(([name, value]) => `${name} = ${value}`)
  const points = textOfRatio(asked.points)
  return { question: question.number, item: asked.item, type: asked.type, points, ...correctIn(question), values: values.join('; ') }
}

/** `correct` as printed (`BD`; `1C 2A` by rows; a number), `options` by id. */
function correctIn({ asked: { key, field }, order }: Question): { readonly correct: string; readonly options: string } {
  if (key.kind === 'written') return { correct: '', options: '' }
  if (key.kind === 'digits') return { correct: decimalOfRatio(key.shown, 18), options: '' }
  const rows = field.kind === 'choice' ? field.rows : undefined
  const right = order.filter((option) => key.right.includes(option))
  if (rows === undefined) return { correct: right.map((option) => letterAt(order.indexOf(option))).join(''), options: right.join(' ') }
  const inRow = (option: OptionId): string => {
    const row = rows.find((one) => one.options.includes(option))
    const printed = order.filter((id) => row?.options.includes(id))
    return letterAt(printed.indexOf(option))
  }
  return { correct: right.map((option, i) => `${i + 1}${inRow(option)}`).join(' '), options: right.join(' ') }
}
