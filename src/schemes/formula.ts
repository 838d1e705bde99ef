import { type Ratio, ZERO } from '../base/ratio.ts'
import { evaluate, parseExpression, plainText, ratioOfValue } from '../expression/index.ts'
import type { SettledAnswer } from '../model/answer.ts'
import type { Checked, Location } from '../model/diagnostic.ts'
import { type ChoiceView, choiceViewOf, contradicts, isSeveral, isUnanswered } from './choice-answer.ts'
import { countExtremes } from './choice-counts.ts'
import { type FormulaName, formulaValues } from './formula-names.ts'
import { bounded } from './option-sum.ts'
import { everyScheme, pointsParameter } from './parameters.ts'
import type { Misfit, Scheme, Scorable } from './scheme.ts'

/**
 * The points that the expression `expr` comes to, kept within `floor` and `ceiling`. It sees how many options there are, are
 * right and are ticked (`formula-names.ts`), exact, and nothing else. An empty answer earns `blank` (0); several ticks where one
 * is asked for, and "none of these" with another, `invalid` (0).
 */
export const formula: Scheme = {
  name: 'formula',
  parameters: { ...everyScheme, expr: 'expression', floor: 'points', ceiling: 'points' },
  required: ['expr'],
  appliesTo: (field) => field.kind === 'choice' && field.rows === undefined,
  misfitOf,
  pointsOf,
  extremesOf: countExtremes,
}

const NOWHERE: Location = { kind: 'file', file: '', line: 1, column: 1 }

/** A formula without a value earns nothing; `misfitOf` told of it before anything was printed. */
function pointsOf(question: Scorable, answer: SettledAnswer): Ratio {
  const view = choiceViewOf(question, answer)
  if (isUnanswered(view)) return pointsParameter(question, 'blank') ?? ZERO
  if (isSeveral(question, view) || contradicts(view)) return pointsParameter(question, 'invalid') ?? ZERO
  return bounded(valueFor(question, view).value ?? ZERO, {
    floor: pointsParameter(question, 'floor'),
    ceiling: pointsParameter(question, 'ceiling'),
  })
}

function valueFor(question: Scorable, view: ChoiceView): Checked<Ratio> {
  const parsed = parseExpression(question.scheme.params['expr'] ?? '', NOWHERE)
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics }
  const { value, diagnostics } = evaluate(parsed.value, formulaValues(question.points, view))
  const isNumber = value !== undefined && (value.kind === 'exact' || value.kind === 'real')
  return { value: isNumber ? ratioOfValue(value) : undefined, diagnostics }
}

const COUNTED = ['NB', 'NM', 'NBC', 'NMC'] as const satisfies readonly FormulaName[]

/** An answer for which the formula has no value, such as a division by the number of wrong options where there are none. */
function misfitOf(question: Scorable): Misfit | undefined {
  const { field } = question
  if (field.kind !== 'choice') return undefined
  for (const answer of countExtremes(question, { kind: 'choice', ticked: [], open: field.options.map(({ id }) => id) })) {
    const view = choiceViewOf(question, answer)
    if (isUnanswered(view) || isSeveral(question, view) || contradicts(view)) continue
    const { value, diagnostics } = valueFor(question, view)
    if (value !== undefined) continue
    const values = formulaValues(question.points, view)
    const where = COUNTED.map((name) => `${name} = ${plainText(values.get(name) ?? { kind: 'text', value: '' })}`).join(', ')
    return {
      code: 'scheme-formula-undefined',
      message: `the formula has no value where ${where}: ${diagnostics[0]?.message.split(', where ')[0] ?? 'it is no number'}`,
      hint: 'ask first: `NM == 0 ? 0 : NMC/NM`',
    }
  }
  return undefined
}
