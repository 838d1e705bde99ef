import type { Ratio } from '../base/ratio.ts'
import { ratio } from '../base/ratio.ts'
import { evaluate, namesIn, parseExpression } from '../expression/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { Expression, Values } from '../model/params.ts'
import type { ChoiceView } from './choice-answer.ts'
import { countsOf } from './choice-counts.ts'

/** What a formula may name. The counts are those of auto-multiple-choice: "none of these" counts in `N_ALL`, `N_TICKED` and `N_RIGHT` alone. */
export const formulaNames = {
  points: 'the item’s points',
  N: 'options',
  N_ALL: 'options, with “none of these”',
  NB: 'right options',
  NM: 'wrong options',
  NBC: 'right options that are ticked',
  NMC: 'wrong options that are ticked',
  N_TICKED: 'ticked options, with “none of these”',
  N_RIGHT: 'options ticked or left empty as they should be, with “none of these”',
  NONEOF_TICKED: '1 where “none of these” is ticked, else 0',
} as const

export type FormulaName = keyof typeof formulaNames

/** The values of the names for an answer. */
export function formulaValues(points: Ratio, view: ChoiceView): Values {
  const { right, wrong, rightTicked, wrongTicked, hasNone, isNoneTicked, isNoneRight } = countsOf(view)
  const counts: Readonly<Record<Exclude<FormulaName, 'points'>, number>> = {
    N: right + wrong,
    N_ALL: right + wrong + (hasNone ? 1 : 0),
    NB: right,
    NM: wrong,
    NBC: rightTicked,
    NMC: wrongTicked,
    N_TICKED: rightTicked + wrongTicked + (isNoneTicked ? 1 : 0),
    N_RIGHT: rightTicked + wrong - wrongTicked + (hasNone && isNoneTicked === isNoneRight ? 1 : 0),
    NONEOF_TICKED: isNoneTicked ? 1 : 0,
  }
  const exact = Object.entries(counts).map(([name, count]) => [name, { kind: 'exact', value: ratio(count) }] as const)
  return new Map([['points', { kind: 'exact', value: points }], ...exact])
}

const isKnown = (name: string): boolean => Object.hasOwn(formulaNames, name)

/** A formula that says only names that there are, and comes to a number; `at` is the place of its first character. */
export function parseFormula(text: string, at: Location): Checked<Expression> {
  const parsed = parseExpression(text, at)
  if (parsed.value === undefined) return parsed
  const strange = namesIn(parsed.value).filter(({ name }) => !isKnown(name))
  if (strange.length > 0) return { value: undefined, diagnostics: strange.map(({ name, offset }) => unknownName(name, offset, at)) }
  const sample = evaluate(parsed.value, new Map(Object.keys(formulaNames).map((name) => [name, { kind: 'exact', value: ratio(1) }])))
  if (sample.value === undefined || sample.value.kind === 'exact' || sample.value.kind === 'real') {
    const faults = sample.diagnostics.filter(({ code }) => code === 'expression-type')
    return checked(parsed.value, faults)
  }
  const message = `\`${text.slice(0, 60)}\` is no number but a ${sample.value.kind === 'flag' ? 'condition' : 'text'}`
  const hint = 'write points: `NBC == NB ? points : 0`'
  return { value: undefined, diagnostics: [{ code: 'expression-type', severity: 'error', message, location: at, hint }] }
}

const unknownName = (name: string, offset: number, at: Location): Diagnostic => ({
  code: 'expression-name-unknown',
  severity: 'error',
  message: `a formula knows no \`${name}\``,
  location: at.kind === 'file' ? { ...at, column: at.column + offset } : at,
  hint: `it may use: ${Object.keys(formulaNames).join(', ')}`,
})
