import { decimalOfRatio, type Ratio } from '../base/ratio.ts'
import type { Answer, OpenColumn, PossibleAnswers, SettledAnswer } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import type { Question } from '../model/variant.ts'
import { lettersOf } from './key-table.ts'

/** An answer in words for people: as it stands on the paper, and by option id, the same on every variant. */
export interface AnswerText {
  readonly letters: string
  readonly options: string
}

/** Said of a question that was left empty: an empty cell says that it was not asked. */
const NO_ANSWER = '–'

/**
 * `BD` or `b d`; `1C 2A` by rows; digits by column, `_` for an empty one and `[12]` for two in one; points of graded parts.
 * What is open stands in brackets with a question mark: `A (C?)`.
 */
export function answerText(question: Pick<Question, 'asked' | 'order'>, answer: Answer): AnswerText {
  return answer.kind === 'unclear' ? openText(question, answer.possible) : settledText(question, answer)
}

function settledText(question: Pick<Question, 'asked' | 'order'>, answer: SettledAnswer): AnswerText {
  switch (answer.kind) {
    case 'blank':
      return same(NO_ANSWER)
    case 'chosen':
      return { letters: lettersOf(question, answer.options), options: inOrder(question, answer.options).join(' ') }
    case 'digits':
      return same(answer.columns.map(columnText).join(''))
    case 'written':
      return same(partsText(Object.entries(answer.parts).map(([part, points]) => [part, decimalOfRatio(points)])))
  }
}

function openText(question: Pick<Question, 'asked' | 'order'>, possible: PossibleAnswers): AnswerText {
  switch (possible.kind) {
    case 'choice': {
      const { ticked, open } = possible
      const open_ = { letters: `(${lettersOf(question, open)}?)`, options: `(${inOrder(question, open).join(' ')}?)` }
      if (ticked.length === 0) return open_
      const settled = settledText(question, { kind: 'chosen', options: ticked })
      return { letters: `${settled.letters} ${open_.letters}`, options: `${settled.options} ${open_.options}` }
    }
    case 'digits':
      return same(possible.columns.map(openColumnText).join(''))
    case 'written':
      return same(partsText(Object.entries(possible.parts).map(([part, points]) => [part, pointsText(points)])))
  }
}

const same = (text: string): AnswerText => ({ letters: text, options: text })

const inOrder = ({ order }: Pick<Question, 'order'>, options: readonly OptionId[]): readonly OptionId[] =>
  order.filter((option) => options.includes(option))

const columnText = (ticked: readonly string[]): string => (ticked.length === 1 ? (ticked[0] ?? '_') : several(ticked))
const several = (ticked: readonly string[]): string => (ticked.length === 0 ? '_' : `[${ticked.join('')}]`)
const openColumnText = ({ ticked, open }: OpenColumn): string =>
  open.length === 0 ? columnText(ticked) : `(${[...ticked, ...open].join('')}?)`

const pointsText = (points: readonly Ratio[]): string => {
  const [only] = points
  return points.length === 1 && only !== undefined ? decimalOfRatio(only) : '?'
}

/** One part needs no name. */
const partsText = (parts: readonly (readonly [string, string])[]): string =>
  parts.length === 1 ? (parts[0]?.[1] ?? '') : parts.map(([part, points]) => `${part}: ${points}`).join('; ')
