import { evaluate } from '../expression/index.ts'
import { checked, type Diagnostic } from '../model/diagnostic.ts'
import { optionId } from '../model/ids.ts'
import type { Expression, Values } from '../model/params.ts'
import type { Arrangement, Option } from '../model/variant.ts'
import { arrangementOf, choiceField, samplesOfOne } from './choice.ts'
import { itemKind, type Lowered, type RawItem } from './kind.ts'
import { badValue, errorAt, expressionOfSetting, flagOfSetting } from './setting.ts'

const option = (id: 'true' | 'false', text: string): Option => ({
  id: optionId(id),
  content: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  feedback: [],
  word: id,
})

interface TrueFalseBody {
  readonly arrangement: Arrangement
  /** With parameters the answer may depend on them. */
  readonly answer: boolean | Expression
}

/** A statement that is true or false; its two options keep their order. Templates print their own words for them. */
export const trueFalse = itemKind<TrueFalseBody>({
  name: 'true-false',
  settings: ['answer', 'columns', 'inline'],
  takesOptions: false,
  parse: (raw) => {
    const faults: Diagnostic[] = []
    const arrangement = arrangementOf(raw.settings, { kind: 'row' })
    const answer = answerOf(raw, faults) ?? false
    return checked({ arrangement: arrangement.value, answer }, [...arrangement.faults, ...faults])
  },
  ask: (body, _item, values) => lower(body, values),
  samples: samplesOfOne,
})

function answerOf(raw: RawItem, faults: Diagnostic[]): boolean | Expression | undefined {
  const entry = raw.settings.get('answer')
  const flag = flagOfSetting(entry?.value)
  if (flag !== undefined) return flag
  if (entry === undefined) {
    const message = `\`${raw.id}\` does not say whether it is true or false`
    faults.push(errorAt('answer-missing', message, raw.at, 'set `answer: true` or `answer: false`'))
    return undefined
  }
  if (!raw.settings.has('params')) {
    faults.push(badValue(entry, 'write `true` or `false`'))
    return undefined
  }
  const { value, diagnostics } = expressionOfSetting(entry)
  faults.push(...diagnostics)
  return value
}

function lower({ arrangement, answer }: TrueFalseBody, values: Values): Lowered {
  const { right, faults } = typeof answer === 'boolean' ? { right: answer, faults: [] } : answerUnder(answer, values)
  const options = [option('true', 'True'), option('false', 'False')]
  const lowered = choiceField({ options, right: [optionId(`${right}`)], arrangement, shuffle: false }, 'one')
  return faults.length === 0 ? lowered : { ...lowered, faults }
}

function answerUnder(answer: Expression, values: Values): { readonly right: boolean; readonly faults: readonly Diagnostic[] } {
  const { value, diagnostics } = evaluate(answer, values)
  if (value?.kind === 'flag') return { right: value.value, faults: [] }
  const message = `\`${answer.source}\` is neither true nor false`
  const fault = errorAt('expression-type', message, answer.at, 'write a comparison: `answer: "a > b"`')
  return { right: false, faults: value === undefined ? diagnostics : [fault] }
}
