import type { Diagnostic } from '../model/diagnostic.ts'
import { type OptionId, optionId } from '../model/ids.ts'
import type { WrittenOption } from '../model/item.ts'
import type { Arrangement, Field, Key, Option } from '../model/variant.ts'
import type { Lowered, RawItem, Sample } from './kind.ts'
import { badValue, countOfSetting, errorAt, flagOfSetting, type Settings, textsOfSetting } from './setting.ts'

/** The settings of every kind that is answered by ticking options. */
export const choiceSettings = ['shuffle', 'columns', 'inline'] as const

/** The body of such an item. */
export interface ChoiceBody {
  readonly options: readonly Option[]
  readonly right: readonly OptionId[]
  readonly arrangement: Arrangement
  readonly shuffle?: false | readonly OptionId[]
}

/** Options and layout of a choice item, with the faults of its settings; the number of right options is its kind's own affair. */
export function choiceBodyOf(raw: RawItem): { readonly body: ChoiceBody; readonly faults: readonly Diagnostic[] } {
  const arrangement = arrangementOf(raw.settings, { kind: 'list', columns: 1 })
  const shuffle = shuffleOf(raw)
  const options = raw.options.map(askedOption)
  const right = raw.options.filter((option) => option.right).map((option) => option.id)
  const few =
    raw.options.length < 2
      ? [
          errorAt(
            'options-missing',
            `\`${raw.id}\` has ${raw.options.length === 0 ? 'no options' : 'one option'}`,
            raw.at,
            'write at least two: `- [x] right`, `- [ ] wrong`',
          ),
        ]
      : []
  const body: ChoiceBody = {
    options,
    right,
    arrangement: arrangement.value,
    ...(shuffle.value === true ? {} : { shuffle: shuffle.value }),
  }
  return { body, faults: [...few, ...arrangement.faults, ...shuffle.faults] }
}

/** The field that is asked; `pick` says whether one or any number of boxes may be ticked. */
export function choiceField({ options, right, arrangement, shuffle }: ChoiceBody, pick: 'one' | 'many'): Lowered {
  const field: Field = { kind: 'choice', pick, options, arrangement, ...(shuffle === undefined ? {} : { shuffle }) }
  return { field, key: { kind: 'choice', right } }
}

/** `columns` and `inline`, or what the kind does without them. */
export function arrangementOf(settings: Settings, otherwise: Arrangement): Read<Arrangement> {
  const columns = settings.get('columns')
  const inline = settings.get('inline')
  const count = countOfSetting(columns?.value)
  const flag = flagOfSetting(inline?.value)
  const faults = [
    ...(columns !== undefined && (count === undefined || count < 1 || count > 6) ? [badValue(columns, 'write a number from 1 to 6')] : []),
    ...(inline !== undefined && flag === undefined ? [badValue(inline, 'write `true` or `false`')] : []),
  ]
  if (flag === true) return { value: { kind: 'inline' }, faults }
  return { value: count === undefined ? otherwise : { kind: 'list', columns: count }, faults }
}

interface Read<T> {
  readonly value: T
  readonly faults: readonly Diagnostic[]
}

function shuffleOf({ settings, options }: RawItem): Read<boolean | readonly OptionId[]> {
  const entry = settings.get('shuffle')
  if (entry === undefined) return { value: true, faults: [] }
  const flag = flagOfSetting(entry.value)
  if (flag !== undefined) return { value: flag, faults: [] }
  const ids = textsOfSetting(entry.value)?.map(optionId)
  const known = new Set(options.map((option) => option.id))
  const complete = ids !== undefined && ids.length === known.size && new Set(ids).size === ids.length && ids.every((id) => known.has(id))
  if (complete) return { value: ids, faults: [] }
  return { value: true, faults: [badValue(entry, 'write `true`, `false`, or a list that names every option id once')] }
}

/** `shuffle` where only whether, not in which order, can be said. */
export function shuffleFlagOf({ settings }: RawItem, faults: Diagnostic[]): boolean {
  const entry = settings.get('shuffle')
  const flag = flagOfSetting(entry?.value)
  if (entry !== undefined && flag === undefined) faults.push(badValue(entry, 'write `true` or `false`'))
  return flag ?? true
}

const askedOption = ({ id, content, feedback, pin, points }: WrittenOption): Option => ({
  id,
  content,
  feedback,
  ...(pin === undefined ? {} : { pin }),
  ...(points === undefined ? {} : { points }),
})

const chosen = (options: readonly OptionId[]) => ({ kind: 'chosen', options }) as const

/** Answers to a choice of one: right, wrong, blank, double. */
export function samplesOfOne(field: Field, key: Key): readonly Sample[] {
  if (field.kind !== 'choice' || key.kind !== 'choice') return []
  const right = key.right.slice(0, 1)
  const wrong = field.options.map((option) => option.id).filter((id) => !key.right.includes(id))
  return [
    { what: 'the right option', answer: chosen(right), credit: 'full' },
    { what: 'a wrong option', answer: chosen(wrong.slice(0, 1)), credit: 'none' },
    { what: 'nothing', answer: { kind: 'blank' }, credit: 'blank' },
    { what: 'a right and a wrong option', answer: chosen([...right, ...wrong.slice(0, 1)]), credit: 'none' },
  ]
}

/** Answers to a choice of many: exactly the right ones, their opposite, blank, everything. */
export function samplesOfMany(field: Field, key: Key): readonly Sample[] {
  if (field.kind !== 'choice' || key.kind !== 'choice') return []
  const all = field.options.map((option) => option.id)
  const wrong = all.filter((id) => !key.right.includes(id))
  const full: readonly Sample[] = key.right.length === 0 ? [] : [{ what: 'the right options', answer: chosen(key.right), credit: 'full' }]
  const none: readonly Sample[] = wrong.length === 0 ? [] : [{ what: 'the wrong options', answer: chosen(wrong), credit: 'none' }]
  return [
    ...full,
    ...none,
    { what: 'nothing', answer: { kind: 'blank' }, credit: 'blank' },
    { what: 'every option', answer: chosen(all), credit: wrong.length === 0 ? 'full' : 'other' },
  ]
}
