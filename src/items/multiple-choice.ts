import { checked, type Diagnostic } from '../model/diagnostic.ts'
import { optionId } from '../model/ids.ts'
import type { Option } from '../model/variant.ts'
import { type ChoiceBody, choiceBodyOf, choiceField, choiceSettings, samplesOfMany } from './choice.ts'
import { itemKind, type RawItem } from './kind.ts'
import { badValue, errorAt, flagOfSetting } from './setting.ts'

/** Options of which any number is right. */
export const multipleChoice = itemKind({
  name: 'multiple-choice',
  settings: [...choiceSettings, 'none-of-these'],
  takesOptions: true,
  parse: (raw) => {
    const { body, faults } = choiceBodyOf(raw)
    const offered = offersNone(raw)
    return checked(offered.value ? withNone(body) : body, [...faults, ...offered.faults])
  },
  ask: (body) => choiceField(body, 'many'),
  samples: samplesOfMany,
})

/** The automatic last option. Templates print their own words for it. */
const none: Option = {
  id: optionId('none'),
  content: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'None of these' }] }],
  feedback: [],
  word: 'none-of-these',
  pin: 'last',
}

/** Right if and only if no other option is. */
const withNone = (body: ChoiceBody): ChoiceBody => ({
  ...body,
  options: [...body.options, none],
  right: body.right.length === 0 ? [none.id] : body.right,
})

function offersNone({ settings, options }: RawItem): { readonly value: boolean; readonly faults: readonly Diagnostic[] } {
  const entry = settings.get('none-of-these')
  if (entry === undefined) return { value: false, faults: [] }
  const flag = flagOfSetting(entry.value)
  const clash = options.find((option) => option.id === none.id)
  if (flag === undefined) return { value: false, faults: [badValue(entry, 'write `true` or `false`')] }
  if (!flag || clash === undefined) return { value: flag, faults: [] }
  const message = 'an option is called `none`, as the automatic one is'
  return { value: false, faults: [errorAt('option-duplicate', message, clash.at, 'give it another id, or take `none-of-these` out')] }
}
