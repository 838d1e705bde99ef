import { z } from 'zod'

const exact = 'write a decimal or a fraction: `2`, `0.5`, `1/3`'

/** A number or a text whose source is an exact decimal or fraction. */
export const ratioSchema = z.union(
  [z.number(), z.string().regex(/^\s*[+-]?\d{1,18}(?:\.\d{0,18}|\s*\/\s*0*[1-9]\d{0,17})?\s*$/, { error: exact })],
  {
    error: exact,
  },
)

const text = (hint: string) => z.union([z.string(), z.number(), z.boolean()], { error: hint })
const expression = (hint: string) => z.union([z.number(), z.string()], { error: hint })
const flag = z.boolean({ error: 'write `true` or `false`' })
const within = (low: number, high: number, error: string) => z.number({ error }).min(low, { error }).max(high, { error })

/** A scheme by name, or with its parameters. */
export const scoringSchema = z.union([z.string(), z.looseObject({ scheme: z.string() }), z.strictObject({ amc: z.string() })], {
  error: 'write a scheme: `{ scheme: right-wrong, wrong: -1/4 }`',
})

const range = (hint: string) => z.array(ratioSchema, { error: hint }).length(2, { error: hint })
const value = text('write a number or a text')

/** A parameter: exactly one of the first four, and what goes with it. */
const paramSchema = z
  .looseObject(
    {
      integer: range('write both ends: `integer: [2, 9]`'),
      number: range('write both ends: `number: [0, 1]`'),
      'one-of': z.array(value, { error: 'write a list: `one-of: [Oslo, Lima]`' }).min(1, { error: 'write at least one value' }),
      expr: expression('write an expression: `expr: "a*b - 3"`'),
      step: ratioSchema,
      not: z.union([value, z.array(value)], { error: 'write an earlier parameter, a value, or a list of them' }),
    },
    { error: 'write what is drawn: `{ integer: [2, 9] }`' },
  )
  .partial()

/** Settings of an item, in its `item` block or a file's front matter. Its kind checks the rest of what it reads. */
export const itemSchema = z
  .strictObject({
    type: z.string({ error: 'write one of: single-choice, multiple-choice, true-false, numeric, matching, written' }),
    points: ratioSchema,
    scored: flag,
    topic: text('write the topic as text'),
    tags: z.array(text('write each tag as text'), { error: 'write a list: `tags: [week-3, easy]`' }),
    difficulty: within(0, 1, 'write a number from 0 (everybody) to 1 (nobody)'),
    minutes: within(0, 10_000, 'write the minutes as a number'),
    author: text('write the author as text'),
    source: text('write the source as text'),
    scoring: scoringSchema,
    shuffle: z.union([z.boolean(), z.array(text(''))], { error: 'write `true`, `false` or a list of option ids' }),
    columns: z.number({ error: 'write a number from 1 to 6' }),
    inline: flag,
    'none-of-these': flag,
    answer: z.union([z.boolean(), z.number(), z.string()], { error: 'write `true` or `false`, or a number' }),
    tolerance: expression('write a distance, or a share of the answer: `0.1`, `2%`'),
    near: z.looseObject({}, { error: 'write `near: {tolerance: 0.1, credit: 1/2}`' }),
    digits: z.number({ error: 'write how many digits, decimals included' }),
    decimals: z.number({ error: 'write how many decimals' }),
    sign: flag,
    exponent: z.number({ error: 'write how many digits the exponent has' }),
    base: z.number({ error: 'write a number from 2 to 36' }),
    pairs: z.array(z.looseObject({}), { error: 'write a list: `pairs: [{left: TCP, right: transport}]`' }),
    distractors: z.array(text('write each distractor as text'), { error: 'write a list: `distractors: [physical]`' }),
    lines: z.number({ error: 'write how many lines, as a number' }),
    height: z.string({ error: 'write a length with its unit: `60mm`, `8cm`' }),
    rule: z.string({ error: 'write one of: lines, dots, grid, none' }),
    step: ratioSchema,
    parts: z.array(z.looseObject({}), { error: 'write a list: `parts: [{id: a, points: 1, step: 1/2}]`' }),
    'keep-together': flag,
    params: z.record(z.string(), paramSchema, { error: 'write names with what is drawn for them: `a: { integer: [2, 9] }`' }),
    require: text('write a condition: `require: "a != b"`'),
  })
  .partial()

/** Settings of a `stimulus` block. */
export const stimulusSchema = z
  .strictObject({ title: text('write the title as text'), numbered: flag, 'new-page': flag, shuffle: flag })
  .partial()
