import { textOfRatio } from '../base/ratio.ts'
import type { Question, Variant } from '../model/variant.ts'
import type { Row } from './csv.ts'

export const KEY_COLUMNS = ['variant', 'question', 'item', 'type', 'points', 'correct', 'options'] as const

/** One row per variant and question: the right answer in printed letters and by option id. */
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
        right: asked.key.kind === 'choice' ? asked.key.right : [],
      })),
    })),
  }
}

/** Every question of a variant, in printed order. */
export const questionsOf = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))

/** Letter of a printed position: 0 → A, 25 → Z, 26 → AA. */
export const letterAt = (position: number): string =>
  position < 26 ? String.fromCharCode(65 + position) : letterAt(Math.floor(position / 26) - 1) + letterAt(position % 26)

function keyOf(question: Question): Row {
  const { asked, order } = question
  const right = asked.key.kind === 'choice' ? asked.key.right : []
  const positions = order.flatMap((option, i) => (right.includes(option) ? [i] : []))
  return {
    question: question.number,
    item: asked.item,
    type: asked.type,
    points: textOfRatio(asked.points),
    correct: positions.map(letterAt).join(''),
    options: positions.map((i) => order[i] ?? '').join(' '),
  }
}
