import { letterAt } from '../base/letters.ts'
import { decimalOfRatio, textOfRatio } from '../base/ratio.ts'
import type { OptionId } from '../model/ids.ts'
import type { Key, Question, Variant } from '../model/variant.ts'
import type { Row } from './csv.ts'

export const KEY_COLUMNS = ['variant', 'question', 'item', 'type', 'points', 'correct', 'options', 'values', 'scheme'] as const

/** All of a JSON entry but the question's number, by item and option id. */
export const keyEntryOf = ({ asked, order }: Omit<Question, 'number'>): object => ({
  item: asked.item,
  type: asked.type,
  points: textOfRatio(asked.points),
  order,
  ...rightJson(asked.key),
  ...(asked.values === undefined ? {} : { values: asked.values }),
  ...(asked.scored ? { scheme: asked.scheme } : { scored: false }),
})

function rightJson(key: Key): object {
  if (key.kind === 'written') return { right: [] }
  if (key.kind === 'choice') return { right: key.right }
  const near = key.near === undefined ? {} : { near: { tolerance: textOfRatio(key.near.tolerance), credit: textOfRatio(key.near.credit) } }
  return { right: [textOfRatio(key.shown)], value: textOfRatio(key.value), tolerance: textOfRatio(key.tolerance), ...near }
}

/** Every question of a variant, in printed order. */
export const questionsOf = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

/** All of a row but the numbers of variant and question: the right answer in printed letters and by option id, and what was drawn. */
export function keyCellsOf(question: Omit<Question, 'number'>): Row {
  const { asked } = question
  const values = Object.entries(asked.values ?? {}).map(([name, value]) => `${name} = ${value}`)
  const points = textOfRatio(asked.points)
  return { item: asked.item, type: asked.type, points, ...correctIn(question), values: values.join('; '), scheme: schemeText(asked) }
}

/** A scheme with what was said of it: `right-wrong wrong=-1/4`; of a question that does not count, that it does not. */
export const schemeText = ({ scored, scheme: { scheme, params } }: Pick<Question['asked'], 'scored' | 'scheme'>): string =>
  scored ? [scheme, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ') : 'not scored'

/** `correct` as printed (`BD`; `1C 2A` by rows; a number), `options` by id. */
function correctIn({ asked: { key, field }, order }: Omit<Question, 'number'>): { readonly correct: string; readonly options: string } {
  if (key.kind === 'written') return { correct: '', options: '' }
  if (key.kind === 'digits') return { correct: decimalOfRatio(key.shown, 18), options: '' }
  const right = order.filter((option) => key.right.includes(option))
  return { correct: lettersOf({ asked: { field }, order }, right), options: right.join(' ') }
}

/** Options as printed: `BD`; `1C 2A` by rows, whose letters begin anew in each. */
export function lettersOf(
  { asked: { field }, order }: { readonly asked: Pick<Question['asked'], 'field'>; readonly order: readonly OptionId[] },
  options: readonly OptionId[],
): string {
  const rows = field.kind === 'choice' ? field.rows : undefined
  const chosen = order.filter((option) => options.includes(option))
  if (rows === undefined) return chosen.map((option) => letterAt(order.indexOf(option))).join('')
  const printed = [...new Set(order.flatMap((option) => rows.find((row) => row.options.includes(option)) ?? []))]
  const placeOf = (option: OptionId): string => {
    const row = printed.findIndex((one) => one.options.includes(option))
    const inRow = order.filter((id) => printed[row]?.options.includes(id))
    return `${row + 1}${letterAt(inRow.indexOf(option))}`
  }
  return chosen.map(placeOf).join(' ')
}
