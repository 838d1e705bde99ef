import { z } from 'zod'
import { fontsSchema } from './font-uses.ts'
import { ratioSchema, scoringSchema } from './item-schema.ts'

const text = (hint: string) => z.union([z.string(), z.number()], { error: hint })
const flag = z.boolean({ error: 'write `true` or `false`' })
const count = (low: number, high: number, error: string) => z.int({ error }).min(low, { error }).max(high, { error })
const shareRange = 'write a range of numbers from 0 to 1: `difficulty: [0.3, 0.7]`'
const share = z.number({ error: shareRange }).min(0, { error: shareRange }).max(1, { error: shareRange })
const variantsHint = 'write `each`, or how many variants there are'
const texts = (hint: string) => z.union([z.string(), z.array(text(hint))], { error: hint })
const length = z
  .string()
  .regex(/^\s*\d{1,5}(?:\.\d{1,4})?\s*(?:mm|cm|in)\s*$/, { error: 'write a length with its unit: `210mm`, `29.7cm`' })
const words = <const T extends readonly [string, ...string[]]>(all: T) => z.enum(all, { error: `write one of: ${all.join(', ')}` })

/** Scheme by item kind. */
const scoringByKind = z.record(z.string(), scoringSchema, { error: 'write one line a kind: `single-choice: { scheme: right-wrong }`' })

const boundsHint = 'write a number, or a range: `sum: 20`, `mean: [0.45, 0.55]`'
const bounds = z.union([ratioSchema, z.tuple([ratioSchema, ratioSchema])], { error: boundsHint })
const measureSchema = z.strictObject({ sum: bounds.optional(), mean: bounds.optional() }, { error: boundsHint })
const tagHint = 'write how many items have the tag: `{ at-least: 2 }`'
const ofTag = count(0, 10_000, tagHint).optional()
const tagSchema = z.strictObject({ 'at-least': ofTag, 'at-most': ofTag, exactly: ofTag }, { error: tagHint })

/** What the items of a draw line must fulfil together. */
const constraintsSchema = z.strictObject(
  {
    points: measureSchema.optional(),
    minutes: measureSchema.optional(),
    difficulty: measureSchema.optional(),
    tags: z.record(z.string(), tagSchema, { error: tagHint }).optional(),
  },
  { error: 'write constraints: `blueprint: { points: { sum: 20 } }`' },
)

const drawSchema = z.strictObject(
  {
    from: texts('write a glob: `from: "ml/**/*.md"`').optional(),
    topic: text('write the topic as text').optional(),
    tags: texts('write a list of tags').optional(),
    type: z.string({ error: 'write a type, such as `single-choice`' }).optional(),
    difficulty: z.tuple([share, share], { error: shareRange }).optional(),
    items: z.array(text('write an item id'), { error: 'write a list of item ids' }).optional(),
    exclude: z.array(text('write an item id'), { error: 'write a list of item ids' }).optional(),
    pick: count(1, 10_000, 'write how many items, a number from 1').optional(),
    same: flag.optional(),
    points: ratioSchema.optional(),
    blueprint: constraintsSchema.optional(),
    heading: text('write the heading as text').optional(),
    intro: text('write the intro as text').optional(),
  },
  { error: 'write `{ from: "ml/**/*.md", pick: 3 }`' },
)

const partSchema = z.strictObject(
  {
    title: text('write the title as text').optional(),
    intro: text('write the intro as text').optional(),
    shuffle: z.union([z.boolean(), z.literal('within')], { error: 'write `true`, `false` or `within`' }).optional(),
    'shuffle-options': flag.optional(),
    'new-page': flag.optional(),
    'number-from': count(0, 10_000, 'write the first number').optional(),
    headings: z.literal('topic', { error: 'write `topic`' }).optional(),
    scoring: scoringByKind.optional(),
    draw: z.array(drawSchema, { error: 'write a list: `draw: [{ from: "ml/**/*.md", pick: 3 }]`' }),
  },
  { error: 'a part has a `title`, an `intro` and a list `draw`' },
)

const pointsHint = 'write points with their grades: `points: [[0, 0], [10, 4], [20, 6]]`'

const gradeSchema = z.strictObject(
  {
    scale: z.tuple([ratioSchema, ratioSchema], { error: 'write the grades of no and of all points: `scale: [0, 20]`' }).optional(),
    points: z
      .array(z.tuple([ratioSchema, ratioSchema]), { error: pointsHint })
      .min(2, { error: pointsHint })
      .optional(),
    letters: z
      .record(z.string().min(1, { error: 'name the letter' }).max(12, { error: 'write a short letter: `A+`' }), ratioSchema, {
        error: 'write the lowest grade of each letter: `{ A: 16, B: 13 }`',
      })
      .optional(),
    'allowed-blanks': count(0, 1000, 'write how many questions may be left blank').optional(),
    maximum: ratioSchema.optional(),
    'amc-bugs': flag.optional(),
    step: ratioSchema.optional(),
    rounding: words(['nearest', 'down', 'up', 'none']).optional(),
    floor: ratioSchema.optional(),
    ceiling: z.union([ratioSchema, z.literal('none')], { error: 'write the best grade there is, or `none`' }).optional(),
    pass: ratioSchema.optional(),
  },
  { error: 'write `{ scale: [0, 20], step: 0.25, pass: 10 }`' },
)

/** `exam.yaml` as written. */
export const blueprintSchema = z.strictObject({
  title: text('write the title of the exam'),
  subtitle: text('write the subtitle as text').optional(),
  institution: text('write the institution as text').optional(),
  date: text('write the date: `2027-01-20`').optional(),
  duration: text('write the duration: `180 min`').optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'write a language code: `en`, `fr`, `de`' })
    .optional(),
  seed: text('write any text: the same seed gives the same exam'),
  template: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'write the name of a template, such as `classic`' })
    .optional(),
  fonts: fontsSchema.optional(),
  paper: z
    .union([words(['a4', 'letter', 'legal', 'a5', 'b5']), z.strictObject({ width: length, height: length })], {
      error: 'write one of: a4, letter, legal, a5, b5, or `{ width: 210mm, height: 297mm }`',
    })
    .optional(),
  'font-size': z
    .string({ error: 'write the size in points: `10pt`' })
    .regex(/^\s*\d{1,3}(?:\.\d{1,3})?\s*pt\s*$/, { error: 'write the size in points: `10pt`' })
    .optional(),
  roster: z
    .union([z.string(), z.looseObject({ file: z.string() })], { error: 'write a file, or `{ file: x.csv, id: Matricule, name: Nom }`' })
    .optional(),
  copies: count(1, 1_000_000, 'write how many copies, a number from 1').optional(),
  'copies-extra': count(0, 100_000, 'write how many spare copies').optional(),
  variants: z.union([z.literal('each'), count(1, 1_000_000, variantsHint)], { error: variantsHint }).optional(),
  seats: text('write the file of the seats: `seats.csv`').optional(),
  identify: z
    .strictObject({
      grid: count(0, 20, 'write how many digits a student number has (0 for no grid)').optional(),
      prefilled: flag.optional(),
      'name-field': flag.optional(),
    })
    .optional(),
  marking: words(['tick', 'fill', 'cross-then-fill-to-cancel']).optional(),
  'page-code': words(['strong', 'amc']).optional(),
  answers: words(['inline', 'sheet']).optional(),
  booklets: words(['each', 'shared']).optional(),
  duplex: flag.optional(),
  draft: flag.optional(),
  'shuffle-options': flag.optional(),
  scoring: scoringByKind.optional(),
  grade: gradeSchema.optional(),
  parts: z.array(partSchema, { error: 'write a list of parts, each with its `draw`' }),
})

/** Of formats that this version does not know yet. */
export const plannedExamKeys: ReadonlySet<string> = new Set(['mail'])

/** The names that may stand at a path of `exam.yaml`. */
export function examKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const last = path.findLast((step) => typeof step === 'string')
  const shapes: Readonly<Record<string, object>> = {
    parts: partSchema.shape,
    draw: drawSchema.shape,
    grade: gradeSchema.shape,
    identify: { grid: 0, prefilled: 0, 'name-field': 0 },
    paper: { width: 0, height: 0 },
    fonts: { file: 0, name: 0, face: 0 },
    blueprint: constraintsSchema.shape,
    points: measureSchema.shape,
    minutes: measureSchema.shape,
    difficulty: measureSchema.shape,
    tags: tagSchema.shape,
  }
  return Object.keys((typeof last === 'string' ? shapes[last] : undefined) ?? blueprintSchema.shape)
}
