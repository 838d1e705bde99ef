import type { Block } from '../model/content.ts'
import { checked, type Diagnostic } from '../model/diagnostic.ts'
import { type OptionId, optionId } from '../model/ids.ts'
import type { ChoiceRow, Field, Key, Option } from '../model/variant.ts'
import { shuffleFlagOf } from './choice.ts'
import { itemKind, type RawItem, type Sample } from './kind.ts'
import { badValue, errorAt, type Setting, settingsOf, textOfSetting } from './setting.ts'

interface MatchingBody {
  readonly options: readonly Option[]
  readonly rows: readonly ChoiceRow[]
  readonly right: readonly OptionId[]
  readonly shuffle?: false
}

interface Pair {
  readonly left: Setting
  readonly right: Setting
}

const PAIRS_HINT = 'write a list: `pairs: [{left: TCP, right: transport}, {left: IP, right: network}]`'

/** What is on the left is matched with what is on the right: for each left side one choice among all right sides. */
export const matching = itemKind<MatchingBody>({
  name: 'matching',
  settings: ['pairs', 'distractors', 'shuffle'],
  takesOptions: false,
  parse: (raw) => {
    const faults: Diagnostic[] = []
    const pairs = pairsOf(raw, faults)
    const distractors = distractorsOf(raw, faults)
    const shuffle = shuffleFlagOf(raw, faults)
    const rights = distinctRights(pairs, distractors, faults)
    if (faults.length > 0 || pairs.length === 0) return { value: undefined, diagnostics: faults }
    const body = bodyOf(pairs, rights, raw)
    return checked(shuffle ? body : { ...body, shuffle: false }, faults)
  },
  ask: ({ options, rows, right, shuffle }) => ({
    field: {
      kind: 'choice',
      pick: 'one',
      options,
      rows,
      arrangement: { kind: 'list', columns: 1 },
      ...(shuffle === undefined ? {} : { shuffle }),
    },
    key: { kind: 'choice', right },
  }),
  samples: samplesOfRows,
})

function pairsOf(raw: RawItem, faults: Diagnostic[]): readonly Pair[] {
  const entry = raw.settings.get('pairs')
  if (entry === undefined) {
    faults.push(errorAt('answer-missing', `\`${raw.id}\` has no pairs`, raw.at, PAIRS_HINT))
    return []
  }
  if (entry.value.kind !== 'list') {
    faults.push(badValue(entry, PAIRS_HINT))
    return []
  }
  const pairs = entry.value.items.flatMap((item) => pairOf(item, faults))
  if (pairs.length < 2 && faults.length === 0)
    faults.push(
      errorAt('options-missing', `\`${raw.id}\` has ${pairs.length === 0 ? 'no pairs' : 'one pair'}`, entry.nameAt, 'write at least two'),
    )
  const lefts = pairs.map(({ left }) => textOfSetting(left)?.trim() ?? '')
  for (const [i, { left }] of pairs.entries()) {
    if (lefts.indexOf(lefts[i] ?? '') < i)
      faults.push(errorAt('pair-twice', `\`${lefts[i]}\` stands on the left twice`, left.at, 'take one out'))
  }
  return pairs
}

function pairOf(setting: Setting, faults: Diagnostic[]): readonly Pair[] {
  const entries = settingsOf(setting)
  const unknown = [...entries.values()].find(({ name }) => name !== 'left' && name !== 'right')
  if (unknown !== undefined)
    faults.push(errorAt('key-unknown', `a pair has no \`${unknown.name}\``, unknown.nameAt, 'a pair has `left` and `right`'))
  const [left, right] = [entries.get('left')?.value, entries.get('right')?.value]
  if (isText(left) && isText(right)) return [{ left, right }]
  faults.push(errorAt('value-bad', 'a pair needs a text on the `left` and one on the `right`', setting.at, PAIRS_HINT))
  return []
}

const isText = (setting: Setting | undefined): setting is Setting => (textOfSetting(setting)?.trim() ?? '') !== ''

function distractorsOf({ settings }: RawItem, faults: Diagnostic[]): readonly Setting[] {
  const entry = settings.get('distractors')
  if (entry === undefined) return []
  if (entry.value.kind === 'list' && entry.value.items.every(isText)) return entry.value.items
  faults.push(badValue(entry, 'write a list of texts: `distractors: [physical, session]`'))
  return []
}

/** The right sides, each once in the order written, then the distractors. */
function distinctRights(pairs: readonly Pair[], distractors: readonly Setting[], faults: Diagnostic[]): ReadonlyMap<string, Setting> {
  const rights = new Map<string, Setting>()
  for (const { right } of pairs) if (!rights.has(nameOf(right))) rights.set(nameOf(right), right)
  for (const distractor of distractors) {
    if (rights.has(nameOf(distractor)))
      faults.push(errorAt('pair-twice', `the distractor \`${nameOf(distractor)}\` is on the right already`, distractor.at, 'take it out'))
    rights.set(nameOf(distractor), distractor)
  }
  return rights
}

const nameOf = (setting: Setting): string => textOfSetting(setting)?.trim() ?? ''

/** Row n is called n, the right sides a, b, c …: their ids are `1.a`, `1.b` … */
function bodyOf(pairs: readonly Pair[], rights: ReadonlyMap<string, Setting>, raw: RawItem): MatchingBody {
  const letters = [...rights.keys()].map((name, i) => [name, letterOf(i)] as const)
  const contents = new Map([...rights].map(([name, setting]) => [name, raw.fragment(setting)] as const))
  const letter = new Map(letters)
  const idOf = (row: number, name: string): OptionId => optionId(`${row + 1}.${letter.get(name) ?? ''}`)
  const rows = pairs.map(
    ({ left }, row): ChoiceRow => ({
      id: `${row + 1}`,
      content: raw.fragment(left),
      options: letters.map(([name]) => idOf(row, name)),
    }),
  )
  const options = pairs.flatMap((_, row) =>
    letters.map(([name]): Option => ({ id: idOf(row, name), content: contents.get(name) ?? noBlocks, feedback: [] })),
  )
  return { rows, options, right: pairs.map(({ right }, row) => idOf(row, nameOf(right))) }
}

const noBlocks: readonly Block[] = []

/** a … z, aa, ab … */
const letterOf = (i: number): string => (i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)) + String.fromCharCode(97 + (i % 26))

function samplesOfRows(field: Field, key: Key): readonly Sample[] {
  if (field.kind !== 'choice' || key.kind !== 'choice') return []
  const chosen = (options: readonly OptionId[]) => ({ kind: 'chosen', options }) as const
  const wrong = (field.rows ?? []).map((row) => row.options.find((id) => !key.right.includes(id)))
  const allWrong = wrong.filter((id) => id !== undefined)
  return [
    { what: 'every pair', answer: chosen(key.right), credit: 'full' },
    { what: 'no pair', answer: chosen(allWrong), credit: 'none' },
    { what: 'nothing', answer: { kind: 'blank' }, credit: 'blank' },
    { what: 'one pair', answer: chosen(key.right.slice(0, 1)), credit: 'other' },
  ]
}
