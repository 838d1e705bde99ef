import { add, compare, divide, equal, multiply, ONE, type Ratio, ratio, sum, textOfRatio, ZERO } from '../base/ratio.ts'
import type { Mm } from '../base/units.ts'
import { checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Item } from '../model/item.ts'
import type { Field, GradedPart, Key, WritingSpace } from '../model/variant.ts'
import { itemKind, type Lowered, type RawItem, type Sample } from './kind.ts'
import { lengthOfText } from './length.ts'
import { badValue, countOfSetting, errorAt, ratioOfSetting, type Setting, type SettingEntry, settingsOf, textOfSetting } from './setting.ts'

/** Distance of ruled lines: room for handwriting. */
const LINE_PITCH: Mm = 8
/** Without `lines` or `height`. */
const DEFAULT_LINES = 6
/** Grader boxes that fit into a row. */
const MOST_BOXES = 21

interface WrittenBody {
  /** Its points when it was parsed: a draw that overrides them stretches the steps. */
  readonly points: Ratio
  readonly parts: readonly GradedPart[]
  readonly space: WritingSpace
}

/** An answer in the student's own words, graded by ticking boxes. */
export const written = itemKind<WrittenBody>({
  name: 'written',
  settings: ['lines', 'height', 'rule', 'step', 'parts'],
  takesOptions: false,
  parse: (raw) => {
    const faults: Diagnostic[] = []
    const parts = partsOf(raw, faults)
    return checked({ points: raw.points, parts, space: spaceOf(raw, faults) }, faults)
  },
  ask: (body, item) => lower(body, item),
  samples: samplesOfWritten,
})

function lower(body: WrittenBody, item: Item): Lowered {
  const { points } = item.settings
  const factor = equal(body.points, points) || equal(body.points, ZERO) ? ONE : divide(points, body.points)
  const parts = body.parts.map((part) => ({ ...part, steps: part.steps.map((step) => multiply(step, factor)) }))
  return { field: { kind: 'written', parts, space: body.space }, key: { kind: 'written', full: points } }
}

function partsOf(raw: RawItem, faults: Diagnostic[]): readonly GradedPart[] {
  const parts = raw.settings.get('parts')
  const step = raw.settings.get('step')
  if (parts === undefined) return [{ id: 'a', steps: stepsOf(raw.points, step, faults, raw) }]
  if (parts.value.kind !== 'list' || parts.value.items.length === 0) {
    faults.push(badValue(parts, 'write a list: `parts: [{id: a, points: 1, step: 1/2}]`'))
    return []
  }
  const read = parts.value.items.map((part) => partOf(part, step, faults, raw))
  const total = sum(read.map((part) => part.steps.at(-1) ?? ZERO))
  if (!faults.length && !equal(total, raw.points)) {
    const message = `the parts of \`${raw.id}\` are worth ${textOfRatio(total)} together, the item ${textOfRatio(raw.points)}`
    faults.push(errorAt('parts-sum', message, parts.nameAt, 'make the points of the parts sum to `points`'))
  }
  const twice = read.find((part, i) => read.findIndex((other) => other.id === part.id) !== i)
  if (twice !== undefined)
    faults.push(errorAt('value-bad', `two parts are called \`${twice.id}\``, parts.nameAt, 'give each part its own id'))
  return read
}

const partNames = ['id', 'points', 'step']

function partOf(part: Setting, step: SettingEntry | undefined, faults: Diagnostic[], raw: RawItem): GradedPart {
  const entries = settingsOf(part)
  const id = textOfSetting(entries.get('id')?.value)
  const points = ratioOfSetting(entries.get('points')?.value)
  const unknown = [...entries.values()].find((entry) => !partNames.includes(entry.name))
  if (unknown !== undefined) {
    faults.push(errorAt('key-unknown', `a part has no \`${unknown.name}\``, unknown.nameAt, `a part has: ${partNames.join(', ')}`))
  }
  if (id === undefined || points === undefined || compare(points, ZERO) <= 0) {
    faults.push(errorAt('value-bad', 'a part needs an `id` and `points` above 0', part.at, 'write `{id: a, points: 1, step: 1/2}`'))
    return { id: id ?? '', steps: [] }
  }
  return { id, steps: stepsOf(points, entries.get('step') ?? step, faults, raw) }
}

/** 0, step, 2·step … points. Without a `step` it is 1, and a remainder goes to the last box. */
function stepsOf(points: Ratio, entry: SettingEntry | undefined, faults: Diagnostic[], raw: RawItem): readonly Ratio[] {
  const step = entry === undefined ? ONE : ratioOfSetting(entry.value)
  if (entry !== undefined && (step === undefined || compare(step, ZERO) <= 0)) {
    faults.push(badValue(entry, 'write a decimal or a fraction above 0: `0.5`, `1/2`'))
    return [ZERO, points]
  }
  const size = step ?? ONE
  const quotient = divide(points, size)
  if (entry !== undefined && quotient.den !== 1n) {
    const message = `${textOfRatio(points)} points are no multiple of the step ${textOfRatio(size)}`
    faults.push(errorAt('step-uneven', message, entry.value.at, 'choose a step that divides the points'))
  }
  if (compare(quotient, ratio(MOST_BOXES - 1)) > 0) {
    const at = entry?.value.at ?? raw.at
    const message = `steps of ${textOfRatio(size)} up to ${textOfRatio(points)} points need more than ${MOST_BOXES} boxes`
    faults.push(errorAt('too-many-steps', message, at, 'choose a larger `step`, or split the item into `parts`'))
    return [ZERO, points]
  }
  const steps: Ratio[] = []
  for (let next = ZERO; compare(next, points) < 0; next = add(next, size)) steps.push(next)
  return [...steps, points]
}

const rules = ['lines', 'dots', 'grid', 'none'] as const

function spaceOf({ settings }: RawItem, faults: Diagnostic[]): WritingSpace {
  const lines = settings.get('lines')
  const height = settings.get('height')
  const rule = settings.get('rule')
  const named = rules.find((name) => name === textOfSetting(rule?.value))
  if (rule !== undefined && named === undefined) faults.push(badValue(rule, `write one of: ${rules.join(', ')}`))
  if (lines !== undefined && height !== undefined)
    faults.push(errorAt('value-bad', '`lines` and `height` are both set', height.nameAt, 'keep one of them'))
  if (height === undefined) return { height: lineCount(lines, faults) * LINE_PITCH, rule: named ?? 'lines' }
  const length = lengthOfText(textOfSetting(height.value) ?? '')
  if (length === undefined) faults.push(badValue(height, 'write a length with its unit: `60mm`, `8cm`'))
  return { height: length ?? 0, rule: named ?? 'none' }
}

function lineCount(lines: SettingEntry | undefined, faults: Diagnostic[]): number {
  if (lines === undefined) return DEFAULT_LINES
  const count = countOfSetting(lines.value)
  if (count !== undefined && count <= 200) return count
  faults.push(badValue(lines, 'write how many lines: a number up to 200'))
  return DEFAULT_LINES
}

function samplesOfWritten(field: Field, key: Key): readonly Sample[] {
  if (field.kind !== 'written' || key.kind !== 'written') return []
  const ticked = (of: (part: GradedPart) => Ratio | undefined) =>
    ({ kind: 'written', parts: Object.fromEntries(field.parts.map((part) => [part.id, of(part) ?? ZERO])) }) as const
  return [
    { what: 'full points in every row', answer: ticked((part) => part.steps.at(-1)), credit: 'full' },
    { what: 'no points in every row', answer: ticked((part) => part.steps[0]), credit: 'none' },
    { what: 'no box ticked', answer: { kind: 'blank' }, credit: 'blank' },
  ]
}
