import type { z } from 'zod'
import { nearestWord } from '../base/spelling.ts'
import { errorAt, itemKinds, ratioOfSetting } from '../items/index.ts'
import type { BlueprintPart, Draw } from '../model/blueprint.ts'
import type { blueprintSchema } from './blueprint-schema.ts'
import { constraintsOf } from './exam-constraints.ts'
import { contentOf, type ExamReading, placeOf, present, scoringOf, textOf } from './exam-reading.ts'
import { settingAt } from './yaml.ts'

type WrittenPart = z.output<typeof blueprintSchema>['parts'][number]
type WrittenDraw = WrittenPart['draw'][number]

/** One entry of `parts`, at a path of the file. */
export function partOf(part: WrittenPart, path: readonly PropertyKey[], reading: ExamReading): BlueprintPart {
  return {
    title: contentOf([...path, 'title'], reading),
    intro: contentOf([...path, 'intro'], reading),
    shuffle: part.shuffle ?? true,
    ...present({ shuffleOptions: part['shuffle-options'], numberFrom: part['number-from'], headings: part.headings }),
    newPage: part['new-page'] ?? false,
    scoring: scoringOf([...path, 'scoring'], reading),
    draws: part.draw.map((draw, i) => drawOf(draw, [...path, 'draw', i], reading)),
  }
}

function drawOf(draw: WrittenDraw, path: readonly PropertyKey[], reading: ExamReading): Draw {
  const type = draw.type
  const names = itemKinds.map((kind) => kind.name)
  if (type !== undefined && !names.some((name) => name === type)) {
    const near = nearestWord(type, names)
    const hint = near === undefined ? `write one of: ${names.join(', ')}` : `did you mean \`${near}\`?`
    reading.diagnostics.push(errorAt('type-unknown', `there is no type \`${type}\``, placeOf([...path, 'type'], reading), hint))
  }
  return {
    from: listOf(draw.from) ?? ['**/*.md'],
    ...present({
      topic: textOf(draw.topic),
      tags: listOf(draw.tags),
      type,
      difficulty: draw.difficulty,
      items: listOf(draw.items),
      exclude: listOf(draw.exclude),
      pick: draw.pick,
      points: ratioOfSetting(settingAt(reading.root, [...path, 'points'])),
      heading: draw.heading === undefined ? undefined : contentOf([...path, 'heading'], reading),
      intro: draw.intro === undefined ? undefined : contentOf([...path, 'intro'], reading),
    }),
    same: draw.same ?? false,
    constraints: constraintsOf([...path, 'blueprint'], reading),
    at: placeOf(path, reading),
  }
}

const listOf = (value: string | readonly (string | number)[] | undefined): readonly string[] | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? [value] : value.map((text) => `${text}`)
