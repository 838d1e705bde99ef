import type { z } from 'zod'
import { compare, ZERO } from '../base/ratio.ts'
import { nearestWord } from '../base/spelling.ts'
import { mmOfTexPoint } from '../base/units.ts'
import { errorAt, itemKinds, lengthOfText, ratioOfSetting, type Setting, textOfSetting } from '../items/index.ts'
import type { Audience, Blueprint, BlueprintPart, Draw } from '../model/blueprint.ts'
import type { Block } from '../model/content.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import type { GradeScale, SchemeUse } from '../model/score.ts'
import { blueprintSchema, examKeysAt, plannedExamKeys } from './blueprint-schema.ts'
import { checkShape } from './check-shape.ts'
import { parseFragment } from './markup/markup.ts'
import { startOf } from './origin.ts'
import { inReadingOrder } from './reading-order.ts'
import { parseScoring } from './scoring.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { originOfText, readYaml, settingAt } from './yaml.ts'

type Written = z.output<typeof blueprintSchema>
type WrittenPart = Written['parts'][number]
type WrittenDraw = WrittenPart['draw'][number]

/** The file being read: its settings tree for places and exact numbers, and its faults so far. */
interface Reading {
  readonly file: string
  readonly text: string
  readonly root: Setting
  readonly diagnostics: Diagnostic[]
}

/** `exam.yaml` → blueprint. Points and ratios are exact; titles and intros are parsed as Markdown. */
export function parseBlueprint(source: SourceFile): Checked<Blueprint> {
  const text = plainText(source.text)
  const { setting, diagnostics } = readYaml(text, startOf(source.file))
  if (setting === undefined) {
    const empty = errorAt(
      'key-missing',
      'this exam is empty',
      { kind: 'file', file: source.file, line: 1, column: 1 },
      'write `title: …` and `parts: …`',
    )
    return { value: undefined, diagnostics: diagnostics.length > 0 ? diagnostics : [empty] }
  }
  const reading: Reading = { file: source.file, text, root: setting, diagnostics: [...diagnostics] }
  const shaped = checkShape(setting, blueprintSchema, { keysAt: examKeysAt, planned: plannedExamKeys })
  reading.diagnostics.push(...shaped.diagnostics)
  if (shaped.value === undefined) {
    checkAllScoring(reading)
    return { value: undefined, diagnostics: inReadingOrder(reading.diagnostics, [source]) }
  }
  const blueprint = blueprintOf(shaped.value, reading)
  return checked(blueprint, inReadingOrder(reading.diagnostics, [source]))
}

function blueprintOf(written: Written, reading: Reading): Blueprint {
  const grade = written.grade === undefined ? undefined : gradeOf(written.grade, reading)
  if (written.parts.length === 0)
    reading.diagnostics.push(
      errorAt('parts-missing', 'this exam has no parts', placeOf(['parts'], reading), 'write a part with its `draw`'),
    )
  return {
    file: reading.file,
    title: `${written.title}`,
    ...present({
      subtitle: textOf(written.subtitle),
      institution: textOf(written.institution),
      date: textOf(written.date),
      duration: textOf(written.duration),
      grade,
    }),
    language: written.language ?? 'en',
    seed: exactText(['seed'], reading) ?? `${written.seed}`,
    template: written.template ?? 'classic',
    paper: paperOf(written.paper),
    fontSize: mmOfTexPoint(fontSizeOf(written['font-size'], reading)),
    audience: audienceOf(written, reading),
    copiesExtra: written['copies-extra'] ?? 0,
    variants: written.variants ?? 'each',
    identify: {
      ...(written.identify?.grid === undefined || written.identify.grid === 0 ? {} : { grid: written.identify.grid }),
      prefilled: written.identify?.prefilled ?? true,
      nameField: written.identify?.['name-field'] ?? true,
    },
    marking: written.marking ?? 'fill',
    pageCode: written['page-code'] ?? 'strong',
    duplex: written.duplex ?? true,
    shuffleOptions: written['shuffle-options'] ?? true,
    scoring: scoringOf(['scoring'], reading),
    parts: written.parts.map((part, i) => partOf(part, ['parts', i], reading)),
  }
}

/** Without the fields that are undefined. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>

const textOf = (value: string | number | undefined): string | undefined => (value === undefined ? undefined : `${value}`)
const exactText = (path: readonly PropertyKey[], { root }: Reading): string | undefined => textOfSetting(settingAt(root, path))
const placeOf = (path: readonly PropertyKey[], { root }: Reading): Location => (settingAt(root, path) ?? root).at

/** Width and height in mm: ISO 216, and the North American sizes. */
const papers = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  b5: { width: 176, height: 250 },
  letter: { width: 215.9, height: 279.4 },
  legal: { width: 215.9, height: 355.6 },
}

function paperOf(paper: Written['paper']): Blueprint['paper'] {
  if (typeof paper === 'string') return papers[paper]
  return paper === undefined ? papers.a4 : { width: lengthOfText(paper.width) ?? 0, height: lengthOfText(paper.height) ?? 0 }
}

function fontSizeOf(text: string | undefined, reading: Reading): number {
  const points = text === undefined ? 10 : Number.parseFloat(text)
  if (points >= 5 && points <= 40) return points
  reading.diagnostics.push(
    errorAt('value-bad', `\`font-size\` cannot be \`${text}\``, placeOf(['font-size'], reading), 'write a size from 5pt to 40pt'),
  )
  return 10
}

function audienceOf({ roster, copies }: Written, reading: Reading): Audience {
  if (roster !== undefined && copies !== undefined)
    reading.diagnostics.push(
      errorAt('value-bad', '`roster` and `copies` are both set', placeOf(['copies'], reading), 'keep one; spare copies are `copies-extra`'),
    )
  if (roster === undefined && copies === undefined)
    reading.diagnostics.push(
      errorAt('key-missing', 'nothing says how many copies there are', reading.root.at, 'write `roster: students.csv` or `copies: 30`'),
    )
  if (roster === undefined) return { kind: 'count', copies: copies ?? 0 }
  const at = placeOf(['roster'], reading)
  if (typeof roster === 'string') return { kind: 'roster', file: roster, columns: {}, at }
  const columns = Object.entries(roster).filter(([name]) => name !== 'file')
  for (const [name, value] of columns) {
    if (!rosterColumns.includes(name) || typeof value !== 'string') reportColumn(name, reading)
  }
  return { kind: 'roster', file: roster.file, columns: Object.fromEntries(columns.map(([name, value]) => [name, `${value}`])), at }
}

const rosterColumns = ['id', 'name', 'given', 'family']

function reportColumn(name: string, reading: Reading): void {
  const near = nearestWord(name, rosterColumns)
  const hint = near === undefined ? `columns that can be mapped: ${rosterColumns.join(', ')}` : `did you mean \`${near}\`?`
  reading.diagnostics.push(errorAt('key-unknown', `\`${name}\` is no column of a roster`, placeOf(['roster', name], reading), hint))
}

function gradeOf(grade: NonNullable<Written['grade']>, reading: Reading): GradeScale {
  const exact = (...path: readonly PropertyKey[]) => ratioOfSetting(settingAt(reading.root, ['grade', ...path]))
  const step = exact('step')
  if (step !== undefined && compare(step, ZERO) <= 0)
    reading.diagnostics.push(
      errorAt('value-bad', '`step` must be above 0', placeOf(['grade', 'step'], reading), 'write the distance of two grades: `0.25`'),
    )
  return {
    from: exact('scale', 0) ?? ZERO,
    to: exact('scale', 1) ?? ZERO,
    ...present({ step, floor: exact('floor'), ceiling: exact('ceiling'), pass: exact('pass') }),
    rounding: grade.rounding ?? 'nearest',
  }
}

/** Schemes by item kind at a path. */
function scoringOf(path: readonly PropertyKey[], reading: Reading): Readonly<Record<string, SchemeUse>> {
  const held = settingAt(reading.root, path)
  if (held?.kind !== 'map') return {}
  const names = itemKinds.map((kind) => kind.name)
  const uses = held.entries.flatMap(({ name, nameAt, value }): readonly (readonly [string, SchemeUse])[] => {
    if (!names.some((known) => known === name)) {
      const near = nearestWord(name, names)
      const hint = near === undefined ? `write one of: ${names.join(', ')}` : `did you mean \`${near}\`?`
      reading.diagnostics.push(errorAt('type-unknown', `there is no type \`${name}\``, nameAt, hint))
    }
    const use = parseScoring(value)
    reading.diagnostics.push(...use.diagnostics)
    return use.value === undefined ? [] : [[name, use.value]]
  })
  return Object.fromEntries(uses)
}

/** When the file is not in shape otherwise, its schemes are checked all the same: every fault at once. */
function checkAllScoring(reading: Reading): void {
  scoringOf(['scoring'], reading)
  const parts = settingAt(reading.root, ['parts'])
  if (parts?.kind === 'list') parts.items.forEach((_, i) => void scoringOf(['parts', i, 'scoring'], reading))
}

/** Text that is Markdown: parsed, its faults at their place in this file. */
function contentOf(path: readonly PropertyKey[], reading: Reading): readonly Block[] {
  const held = settingAt(reading.root, path)
  if (held?.kind !== 'scalar' || held.value === null) return []
  const parsed = parseFragment(`${typeof held.value === 'string' ? held.value : held.text}`, originOfText(held, reading.text))
  reading.diagnostics.push(...parsed.diagnostics)
  return parsed.value ?? []
}

function partOf(part: WrittenPart, path: readonly PropertyKey[], reading: Reading): BlueprintPart {
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

function drawOf(draw: WrittenDraw, path: readonly PropertyKey[], reading: Reading): Draw {
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
    at: placeOf(path, reading),
  }
}

const listOf = (value: string | readonly (string | number)[] | undefined): readonly string[] | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? [value] : value.map((text) => `${text}`)
