import { parseRatio, type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import type { SettledAnswer } from '../../../src/model/answer.ts'
import { optionId } from '../../../src/model/ids.ts'
import type { Option } from '../../../src/model/variant.ts'
import type { Scorable } from '../../../src/schemes/index.ts'

interface ChoiceInput {
  readonly pick: 'one' | 'many'
  /** `A* B C=-2`: a star marks a right option, `=` its own points. */
  readonly options: string
  readonly points?: number
  readonly scheme: string
  readonly params?: Readonly<Record<string, string>>
}

/** A choice question from a line of options. */
export function choiceQuestion(input: ChoiceInput): Scorable {
  const parsed = input.options.split(' ').map((word) => {
    const [, id = '', star = '', , own] = /^(\w+)(\*?)(=(.+))?$/.exec(word) ?? []
    const points = own === undefined ? undefined : parseRatio(own)
    const option: Option = { id: optionId(id), content: [], feedback: [], ...(points === undefined ? {} : { points }) }
    return { option, right: star === '*' }
  })
  return {
    field: { kind: 'choice', pick: input.pick, options: parsed.map((p) => p.option), arrangement: { kind: 'inline' } },
    key: { kind: 'choice', right: parsed.filter((p) => p.right).map((p) => p.option.id) },
    points: ratio(input.points ?? 1),
    scheme: { scheme: input.scheme, params: input.params ?? {} },
  }
}

/** `A,C` ticked; empty text is a blank answer. */
export const ticks = (text: string): SettledAnswer =>
  text === '' ? { kind: 'blank' } : { kind: 'chosen', options: text.split(',').map(optionId) }

/** A graded question whose parts have these steps. */
export const gradedQuestion = (parts: Readonly<Record<string, readonly Ratio[]>>): Scorable => ({
  field: {
    kind: 'written',
    parts: Object.entries(parts).map(([id, steps]) => ({ id, steps })),
    space: { height: 40, rule: 'none' },
  },
  key: { kind: 'written', full: ratio(1) },
  points: ratio(1),
  scheme: { scheme: 'graded', params: {} },
})

export const text = textOfRatio

/** The same question, its last option being "none of these". */
export function withNone(question: Scorable): Scorable {
  if (question.field.kind !== 'choice') return question
  const last = question.field.options.length - 1
  const options = question.field.options.map((option, i) => (i === last ? { ...option, word: 'none-of-these' as const } : option))
  return { ...question, field: { ...question.field, options } }
}
