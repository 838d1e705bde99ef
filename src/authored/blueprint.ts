import type { z } from 'zod'
import { nearestWord } from '../base/spelling.ts'
import type { Mm } from '../base/units.ts'
import { errorAt, lengthOfText } from '../items/index.ts'
import type { Audience, Blueprint } from '../model/blueprint.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { blueprintSchema, examKeysAt, plannedExamKeys } from './blueprint-schema.ts'
import { checkShape } from './check-shape.ts'
import { gradeScaleOf } from './exam-grade.ts'
import { partOf } from './exam-parts.ts'
import { contentOf, type ExamReading, exactText, placeOf, present, scoringOf, textOf } from './exam-reading.ts'
import { FONT_SIZE_HINT, fontSizeOfText } from './font-size.ts'
import { fontUsesOf } from './font-uses.ts'
import { startOf } from './origin.ts'
import { inReadingOrder } from './reading-order.ts'
import { plainText, type SourceFile } from './source-file.ts'
import { readYaml, settingAt } from './yaml.ts'

type Written = z.output<typeof blueprintSchema>

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
  const reading: ExamReading = { file: source.file, text, root: setting, diagnostics: [...diagnostics] }
  const shaped = checkShape(setting, blueprintSchema, { keysAt: examKeysAt, planned: plannedExamKeys })
  reading.diagnostics.push(...shaped.diagnostics)
  if (shaped.value === undefined) {
    checkTheRest(reading)
    return { value: undefined, diagnostics: inReadingOrder(reading.diagnostics, [source]) }
  }
  const blueprint = blueprintOf(shaped.value, reading)
  return checked(blueprint, inReadingOrder(reading.diagnostics, [source]))
}

function blueprintOf(written: Written, reading: ExamReading): Blueprint {
  const grade = written.grade === undefined ? undefined : gradeScaleOf(written.grade, reading)
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
      answers: written.answers,
      fontSize: fontSizeOf(written['font-size'], reading),
      grade,
    }),
    language: written.language ?? 'en',
    ...(written.language === undefined ? {} : { languageAt: placeOf(['language'], reading) }),
    seed: exactText(['seed'], reading) ?? `${written.seed}`,
    template: written.template ?? 'classic',
    ...(written.fonts === undefined ? {} : { fonts: fontUsesOf(written.fonts, reading.root) }),
    paper: paperOf(written.paper),
    audience: audienceOf(written, reading),
    copiesExtra: written['copies-extra'] ?? 0,
    variants: written.variants ?? 'each',
    ...seatsOf(written, reading),
    identify: {
      ...(written.identify?.grid === undefined || written.identify.grid === 0 ? {} : { grid: written.identify.grid }),
      prefilled: written.identify?.prefilled ?? true,
      nameField: written.identify?.['name-field'] ?? true,
    },
    marking: written.marking ?? 'fill',
    pageCode: written['page-code'] ?? 'strong',
    ...switchesOf(written),
    scoring: scoringOf(['scoring'], reading),
    parts: written.parts.map((part, i) => partOf(part, ['parts', i], reading)),
    wordings: [],
  }
}

/** Seats are of students: every copy must be for one. */
function seatsOf({ seats, roster, identify }: Written, reading: ExamReading): Pick<Blueprint, 'seats'> {
  if (seats === undefined) return {}
  const at = placeOf(['seats'], reading)
  if (roster === undefined || identify?.prefilled === false) {
    const why = roster === undefined ? 'there is no roster' : 'copies are for nobody in particular (`prefilled: false`)'
    reading.diagnostics.push(
      errorAt('seats-need-students', `\`seats\` says where students sit, but ${why}`, at, 'name a `roster`, and let copies be prefilled'),
    )
  }
  return { seats: { file: `${seats}`, at } }
}

const switchesOf = (written: Written): Pick<Blueprint, 'booklets' | 'duplex' | 'draft' | 'shuffleOptions'> => ({
  booklets: written.booklets ?? 'each',
  duplex: written.duplex ?? true,
  draft: written.draft ?? false,
  shuffleOptions: written['shuffle-options'] ?? true,
})

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

function fontSizeOf(text: string | undefined, reading: ExamReading): Mm | undefined {
  if (text === undefined) return undefined
  const size = fontSizeOfText(text)
  if (size === undefined)
    reading.diagnostics.push(errorAt('value-bad', `\`font-size\` cannot be \`${text}\``, placeOf(['font-size'], reading), FONT_SIZE_HINT))
  return size
}

function audienceOf({ roster, copies }: Written, reading: ExamReading): Audience {
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

function reportColumn(name: string, reading: ExamReading): void {
  const near = nearestWord(name, rosterColumns)
  const hint = near === undefined ? `columns that can be mapped: ${rosterColumns.join(', ')}` : `did you mean \`${near}\`?`
  reading.diagnostics.push(errorAt('key-unknown', `\`${name}\` is no column of a roster`, placeOf(['roster', name], reading), hint))
}

/** When the file is not in shape otherwise, its schemes and texts are checked all the same: every fault at once. */
function checkTheRest(reading: ExamReading): void {
  scoringOf(['scoring'], reading)
  const countAt = (path: readonly PropertyKey[]) => {
    const held = settingAt(reading.root, path)
    return held?.kind === 'list' ? held.items.length : 0
  }
  for (let i = 0; i < countAt(['parts']); i++) {
    scoringOf(['parts', i, 'scoring'], reading)
    for (const name of ['title', 'intro']) contentOf(['parts', i, name], reading)
    for (let k = 0; k < countAt(['parts', i, 'draw']); k++) {
      for (const name of ['heading', 'intro']) contentOf(['parts', i, 'draw', k, name], reading)
    }
  }
}
