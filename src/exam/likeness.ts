import type { Asked, Question, Variant } from '../model/variant.ts'

/** How much of one variant a reader of another could use. */
export interface Likeness {
  /** Items that both ask with their options in the same order, of those whose options have more than one. */
  readonly sameOrder: readonly string[]
  /** How many items both ask under the same number. */
  readonly sameNumber: number
}

export function likenessOf(a: Variant, b: Variant): Likeness {
  const others = new Map(questionsIn(b).map((question) => [question.asked.item, question]))
  const sameOrder: string[] = []
  let sameNumber = 0
  for (const { asked, order, number } of questionsIn(a)) {
    const other = others.get(asked.item)
    if (other === undefined) continue
    if (other.number === number) sameNumber += 1
    if (isShuffled(asked) && wordOf(order) === wordOf(other.order)) sameOrder.push(asked.item)
  }
  return { sameOrder, sameNumber }
}

/** Whether the options of an item can stand in more than one order. */
export function isShuffled({ field }: Pick<Asked, 'field'>): boolean {
  if (field.kind !== 'choice' || field.shuffle !== undefined) return false
  if (field.rows !== undefined) return field.rows.length > 1 || field.rows.some((row) => row.options.length > 1)
  return field.options.filter((option) => option.pin === undefined).length > 1
}

/** An order of options as one word: equal orders, equal words. */
export const wordOf = (order: readonly string[]): string => order.join(' ')

export const questionsIn = (variant: Variant): readonly Question[] =>
  variant.parts.flatMap((part) => part.entries.flatMap((entry) => (entry.kind === 'question' ? [entry.question] : [])))
