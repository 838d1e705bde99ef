import { checked, type Diagnostic } from '../model/diagnostic.ts'
import { optionId } from '../model/ids.ts'
import type { Option } from '../model/variant.ts'
import { arrangementOf, choiceField, samplesOfOne } from './choice.ts'
import { itemKind, type RawItem } from './kind.ts'
import { badValue, errorAt, flagOfSetting } from './setting.ts'

const option = (id: 'true' | 'false', text: string): Option => ({
  id: optionId(id),
  content: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  feedback: [],
  word: id,
})

/** A statement that is true or false; its two options keep their order. Templates print their own words for them. */
export const trueFalse = itemKind({
  name: 'true-false',
  settings: ['answer', 'columns', 'inline'],
  takesOptions: false,
  parse: (raw) => {
    const arrangement = arrangementOf(raw.settings, { kind: 'row' })
    const answer = flagOfSetting(raw.settings.get('answer')?.value)
    const body = {
      options: [option('true', 'True'), option('false', 'False')],
      right: [optionId(`${answer === true}`)],
      arrangement: arrangement.value,
      shuffle: false as const,
    }
    return checked(body, [...arrangement.faults, ...answerFaults(raw)])
  },
  ask: (body) => choiceField(body, 'one'),
  samples: samplesOfOne,
})

function answerFaults(raw: RawItem): readonly Diagnostic[] {
  const entry = raw.settings.get('answer')
  if (entry === undefined)
    return [
      errorAt('answer-missing', `\`${raw.id}\` does not say whether it is true or false`, raw.at, 'set `answer: true` or `answer: false`'),
    ]
  return flagOfSetting(entry.value) === undefined ? [badValue(entry, 'write `true` or `false`')] : []
}
