import { compare, type Ratio } from '../base/ratio.ts'
import { errorAt, ratioOfSetting, type Setting, settingsOf } from '../items/index.ts'
import type { Constraint } from '../model/blueprint.ts'
import type { ExamReading } from './exam-reading.ts'
import { settingAt } from './yaml.ts'

const measures = ['points', 'minutes', 'difficulty'] as const

/** The `blueprint` of a draw line, bounds in exact numbers. */
export function constraintsOf(path: readonly PropertyKey[], reading: ExamReading): readonly Constraint[] {
  const held = settingAt(reading.root, path)
  if (held === undefined) return []
  const entries = settingsOf(held)
  const ofMeasures = measures.flatMap((kind) =>
    (['sum', 'mean'] as const).flatMap((by): readonly Constraint[] => {
      const measure = entries.get(kind)?.value
      const value = measure === undefined ? undefined : settingsOf(measure).get(by)?.value
      return value === undefined ? [] : [{ of: { kind, by }, ...boundsOf(value, reading), at: value.at }]
    }),
  )
  const tags = entries.get('tags')?.value
  const ofTags = tags === undefined ? [] : [...settingsOf(tags).values()].map(({ name, value }) => tagConstraint(name, value, reading))
  return [...ofMeasures, ...ofTags]
}

/** A number, or a range of two. */
function boundsOf(value: Setting, reading: ExamReading): { readonly low?: Ratio; readonly high?: Ratio } {
  const [low, high] = value.kind === 'list' ? value.items.map(ratioOfSetting) : [ratioOfSetting(value), ratioOfSetting(value)]
  if (low === undefined || high === undefined) return {}
  checkRange(low, high, value, reading)
  return { low, high }
}

function tagConstraint(tag: string, value: Setting, reading: ExamReading): Constraint {
  const entries = settingsOf(value)
  const count = (name: string): Ratio | undefined => ratioOfSetting(entries.get(name)?.value)
  const exactly = count('exactly')
  const [low, high] = [exactly ?? count('at-least'), exactly ?? count('at-most')]
  if (low !== undefined && high !== undefined) checkRange(low, high, value, reading)
  return { of: { kind: 'tagged', tag }, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }), at: value.at }
}

function checkRange(low: Ratio, high: Ratio, { at }: Setting, reading: ExamReading): void {
  if (compare(low, high) > 0)
    reading.diagnostics.push(errorAt('value-bad', 'this range runs backwards', at, 'write the smaller number first'))
}
