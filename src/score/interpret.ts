import { compare, equal, type Ratio } from '../base/ratio.ts'
import type { Answer, OpenColumn, PossibleAnswers } from '../model/answer.ts'
import type { OptionId } from '../model/ids.ts'
import type { Field, GradedPart } from '../model/variant.ts'
import { type Box, reasonOf } from './boxes.ts'

type ChoiceField = Extract<Field, { readonly kind: 'choice' }>
type DigitsField = Extract<Field, { readonly kind: 'digits' }>
type WrittenField = Extract<Field, { readonly kind: 'written' }>

/** What the boxes of a question say. */
export function interpret(field: Field, boxes: readonly Box[]): Answer {
  switch (field.kind) {
    case 'choice':
      return choiceAnswer(field, boxes)
    case 'digits':
      return digitsAnswer(field, boxes)
    case 'written':
      return writtenAnswer(field, boxes)
  }
}

/** The ticked options in the order of the field, whatever order they were printed in. */
function choiceAnswer({ options }: ChoiceField, boxes: readonly Box[]): Answer {
  const idsWhere = (holds: (state: Box['state']) => boolean): readonly OptionId[] => {
    const ids = new Set(boxes.flatMap(({ zone, state }) => (zone.role.kind === 'option' && holds(state) ? [zone.role.option] : [])))
    return options.map((option) => option.id).filter((id) => ids.has(id))
  }
  const ticked = idsWhere((state) => state === 'ticked')
  const open = idsWhere((state) => typeof state !== 'string').filter((id) => !ticked.includes(id))
  if (open.length > 0) return { kind: 'unclear', reason: reasonOf(boxes), possible: { kind: 'choice', ticked, open } }
  return ticked.length === 0 ? { kind: 'blank' } : { kind: 'chosen', options: ticked }
}

/** The symbols ticked in each column; what they mean as a number is the scheme's affair. */
function digitsAnswer({ columns }: DigitsField, boxes: readonly Box[]): Answer {
  const read = columns.map(({ symbols }, column): OpenColumn => {
    const where = (holds: (state: Box['state']) => boolean): readonly string[] => {
      const found = new Set(
        boxes.flatMap(({ zone, state }) =>
          zone.role.kind === 'digit' && zone.role.column === column && holds(state) ? [zone.role.symbol] : [],
        ),
      )
      return symbols.filter((symbol) => found.has(symbol))
    }
    return { ticked: where((state) => state === 'ticked'), open: where((state) => typeof state !== 'string') }
  })
  if (read.some(({ open }) => open.length > 0))
    return { kind: 'unclear', reason: reasonOf(boxes), possible: { kind: 'digits', columns: read } }
  if (read.every(({ ticked }) => ticked.length === 0)) return { kind: 'blank' }
  return { kind: 'digits', columns: read.map(({ ticked }) => ticked) }
}

/** What a row of grader boxes says: points, or the points that it may mean and why that is open. */
interface PartReading {
  readonly id: string
  readonly points: readonly Ratio[]
  readonly reason: string
}

/** Exactly one tick in each row settles the answer; it is the grader who answers, so nothing ticked is not yet graded. */
function writtenAnswer({ parts }: WrittenField, boxes: readonly Box[]): Answer {
  const readings = parts.map((part) => partReading(part, boxes))
  const reasons = [...new Set(readings.map((reading) => reading.reason).filter((reason) => reason !== ''))]
  if (reasons.length > 0) {
    const possible: PossibleAnswers = { kind: 'written', parts: Object.fromEntries(readings.map(({ id, points }) => [id, points])) }
    return { kind: 'unclear', reason: reasons.join('; '), possible }
  }
  return { kind: 'written', parts: Object.fromEntries(readings.flatMap(({ id, points }) => points.map((p) => [id, p] as const))) }
}

function partReading(part: GradedPart, boxes: readonly Box[]): PartReading {
  const row = boxes.filter(({ zone }) => zone.role.kind === 'grade' && zone.role.part === part.id)
  const ticked = pointsOf(row.filter(({ state }) => state === 'ticked'))
  const open = row.filter(({ state }) => typeof state !== 'string')
  if (ticked.length === 1 && open.length === 0) return { id: part.id, points: ticked, reason: '' }
  if (ticked.length === 0) return { id: part.id, points: part.steps, reason: open.length > 0 ? reasonOf(open) : 'not graded yet' }
  return {
    id: part.id,
    points: distinct([...ticked, ...pointsOf(open)]),
    reason: ticked.length > 1 ? 'several points are ticked' : reasonOf(open),
  }
}

const pointsOf = (boxes: readonly Box[]): readonly Ratio[] =>
  boxes.flatMap(({ zone }) => (zone.role.kind === 'grade' ? [zone.role.points] : []))

const distinct = (all: readonly Ratio[]): readonly Ratio[] =>
  all.toSorted(compare).filter((points, i, sorted) => i === 0 || !equal(points, sorted[i - 1] ?? points))
