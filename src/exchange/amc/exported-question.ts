import { type Ratio, textOfRatio, ZERO } from '../../base/ratio.ts'
import type { OptionId } from '../../model/ids.ts'
import type { Zone } from '../../model/sheet.ts'
import type { Asked, Field, Option } from '../../model/variant.ts'
import { answerOfSymbol, exportedNumber } from './exported-number.ts'
import { strategyOfChoice } from './exported-strategy.ts'
import type { AmcAnswer, AmcQuestion } from './scoring.ts'

/** A question as AMC knows it: rows of a choice and parts of a written answer are questions of their own there. */
export interface ExportedQuestion {
  readonly name: string
  readonly question: AmcQuestion
}

/** Which answer of which question of AMC's a box is. */
export interface AmcPlace {
  readonly name: string
  readonly answer: number
}

type ChoiceField = Extract<Field, { readonly kind: 'choice' }>

/** The questions of AMC's that an item is asked as. An item that AMC asked first has its strategies as they were. */
export function exportedQuestions(asked: Asked): readonly ExportedQuestion[] {
  const { field, item } = asked
  switch (field.kind) {
    case 'choice':
      return field.rows === undefined
        ? [{ name: item, question: choice(asked, field, field.options) }]
        : field.rows.map((row) => ({
            name: `${item}-${row.id}`,
            question: choice(
              asked,
              field,
              field.options.filter(({ id }) => row.options.includes(id)),
            ),
          }))
    case 'digits':
      return [{ name: item, question: exportedNumber(asked, field) }]
    case 'written':
      return field.parts.map(({ id, steps }) => ({ name: partName(item, field, id), question: graded(asked, steps) }))
  }
}

const partName = (item: string, field: Extract<Field, { readonly kind: 'written' }>, part: string): string =>
  field.parts.length > 1 ? `${item}-${part}` : item

function choice(asked: Asked, field: ChoiceField, options: readonly Option[]): AmcQuestion {
  const right = asked.key.kind === 'choice' ? asked.key.right : []
  const { strategy, own } = strategyOfChoice(asked, field, options)
  const answers = options.map((option, i): AmcAnswer => {
    const answer = option.word === 'none-of-these' ? 0 : i + 1
    return { answer, isRight: right.includes(option.id), strategy: own.get(option.id) ?? '' }
  })
  return {
    isMultiple: field.pick === 'many' || asked.scheme.scheme === 'coverage',
    isIndicative: !asked.scored,
    strategy,
    answers: answers.toSorted((a, b) => a.answer - b.answer),
  }
}

/** A teacher's boxes: each gives its points, the last is the right answer. */
function graded({ scored, scheme }: Asked, steps: readonly Ratio[]): AmcQuestion {
  const answers = steps.map((points, i) => ({ answer: i + 1, isRight: i === steps.length - 1, strategy: textOfRatio(points) }))
  return { isMultiple: false, isIndicative: !scored, strategy: `v=${scheme.params['blank'] ?? textOfRatio(ZERO)},e=0`, answers }
}

/** Undefined of a place that is no box of the question. */
export function placeOf({ role }: Zone, { field, item }: Asked): AmcPlace | undefined {
  if (role.kind === 'option' && field.kind === 'choice') return optionPlace(item, field, role.option)
  if (role.kind === 'grade' && field.kind === 'written') {
    const steps = field.parts.find(({ id }) => id === role.part)?.steps ?? []
    const at = steps.findIndex((points) => textOfRatio(points) === textOfRatio(role.points))
    return at < 0 ? undefined : { name: partName(item, field, role.part), answer: at + 1 }
  }
  if (role.kind !== 'digit' || field.kind !== 'digits') return undefined
  return { name: item, answer: answerOfSymbol(field, role.column, role.symbol) }
}

function optionPlace(item: string, { rows, options }: ChoiceField, option: OptionId): AmcPlace | undefined {
  const row = rows?.find((one) => one.options.includes(option))
  const own = row === undefined ? options : options.filter(({ id }) => row.options.includes(id))
  const at = own.findIndex(({ id }) => id === option)
  const answer = own[at]?.word === 'none-of-these' ? 0 : at + 1
  return at < 0 ? undefined : { name: row === undefined ? item : `${item}-${row.id}`, answer }
}

/** The code of students' numbers. */
export const STUDENT_CODE = 'student.number'

/** Places of a code count from the last one; digits are answers from 1. */
export const gridPlace = ({ role }: Pick<Zone, 'role'>, gridDigits: number): AmcPlace | undefined =>
  role.kind === 'student-digit' ? { name: `${STUDENT_CODE}[${gridDigits - role.column}]`, answer: role.digit + 1 } : undefined

/** The questions of the code: nothing is right, nothing counted. */
export const gridQuestions = (gridDigits: number): readonly ExportedQuestion[] =>
  Array.from({ length: gridDigits }, (_, i) => ({
    name: `${STUDENT_CODE}[${gridDigits - i}]`,
    question: {
      ...{ isMultiple: false, isIndicative: true, strategy: '' },
      answers: Array.from({ length: 10 }, (_, digit) => ({ answer: digit + 1, isRight: false, strategy: '' })),
    },
  }))
