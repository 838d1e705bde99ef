import type { Mark } from '../../model/reading.ts'
import type { Sheet } from '../../model/sheet.ts'
import { DECIDE } from '../mark-params.ts'
import { openBoxes } from './decide.ts'

/** What a bound on the chance of a wrong answer costs. */
export interface TradeOff {
  readonly wrongAtMost: number
  /** Boxes, and questions (columns of digits, rows of grader boxes) with such a box, that would be left to a person. */
  readonly doubtfulBoxes: number
  readonly doubtfulQuestions: number
  /** Of all questions that would be taken, how many should be expected to be read wrong, by the probabilities. */
  readonly expectedWrong: number
}

/** The same marks decided under several bounds. */
export function tradeOffOf(pages: readonly { readonly marks: readonly Mark[]; readonly sheet: Sheet }[]): readonly TradeOff[] {
  const questions = pages.flatMap(chancesByQuestion)
  return DECIDE.bounds.map((wrongAtMost) => {
    const open = questions.map((chances) => openBoxes(chances, wrongAtMost))
    const left = questions.flatMap((chances, q) => chances.filter((_, i) => open[q]?.[i] !== true))
    return {
      wrongAtMost,
      doubtfulBoxes: open.flat().filter(Boolean).length,
      doubtfulQuestions: open.filter((boxes) => boxes.includes(true)).length,
      expectedWrong: rounded(left.reduce((sum, p) => sum + Math.min(p, 1 - p), 0)),
    }
  })
}

const rounded = (value: number): number => Math.round(value * DECIDE.rounding) / DECIDE.rounding

function chancesByQuestion({ marks, sheet }: { readonly marks: readonly Mark[]; readonly sheet: Sheet }): readonly (readonly number[])[] {
  const groups = new Map(sheet.zones.map((zone) => [zone.id, zone.group]))
  const chances = new Map<string, number[]>()
  for (const { zone, probability } of marks) {
    const group = groups.get(zone)
    if (group !== undefined) chances.set(group, [...(chances.get(group) ?? []), probability])
  }
  return [...chances.values()]
}
