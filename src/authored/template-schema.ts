import { z } from 'zod'
import { greyOfHex } from '../base/colour.ts'
import { lengthOfText } from '../items/index.ts'
import { FONT_SIZE_HINT, fontSizeOfText } from './font-size.ts'
import { wordsSchema } from './template-strings.ts'

const length = z
  .string({ error: 'write a length with its unit: `22mm`' })
  .refine((text) => lengthOfText(text) !== undefined, { error: 'write a length with its unit: `22mm`' })
const flag = z.boolean({ error: 'write `true` or `false`' })
const words = <const T extends readonly [string, ...string[]]>(all: T) => z.enum(all, { error: `write one of: ${all.join(', ')}` })
const within = (low: number, high: number, error: string) => z.number({ error }).min(low, { error }).max(high, { error })

const marginsSchema = z.strictObject({ top: length, bottom: length, left: length, right: length }).partial()
const boxSchema = z.strictObject({ shape: words(['square', 'oval', 'round']), size: length, rule: length, letters: flag }).partial()
const spacingSchema = z.strictObject({ paragraph: length, question: length, option: length, part: length }).partial()

const size = within(0.5, 4, 'write how many times the font size: `1.44`')
const sizesSchema = z.strictObject({ title: size, heading: size, subheading: size, small: size }).partial()
const rulesSchema = z.strictObject({ frame: length, field: length }).partial()

/** A colour is printed as the grey that is as light; `low` and `high` keep what is written over it, or over which it stands, legible. */
const colour = (low: number, high: number, which: string) => {
  const error = `write a colour ${which}: \`#c7c7c7\``
  return z.string({ error }).refine((text) => isWithin(greyOfHex(text), low, high), { error })
}
const isWithin = (grey: number | undefined, low: number, high: number): boolean => grey !== undefined && grey >= low && grey <= high

const coloursSchema = z
  .strictObject({
    'grader-boxes': colour(0.7, 1, 'lighter than `#b3b3b3`, for boxes are read on it'),
    letters: colour(0.4, 0.8, 'between `#666` and `#ccc`, not to pass for ink'),
    watermark: colour(0.75, 1, 'lighter than `#bfbfbf`, for text stands on it'),
    remarks: colour(0, 0.6, 'darker than `#999`'),
  })
  .partial()

/** `template.yaml` as written: everything may be absent. */
export const templateSchema = z
  .strictObject({
    margins: marginsSchema,
    columns: within(1, 4, 'write a number from 1 to 4'),
    'column-gap': length,
    align: words(['justified', 'ragged']),
    answers: words(['inline', 'sheet']),
    'font-size': z.string({ error: FONT_SIZE_HINT }).refine((text) => fontSizeOfText(text) !== undefined, { error: FONT_SIZE_HINT }),
    leading: within(0.8, 3, 'write line distance over font size: `1.2`'),
    box: boxSchema,
    spacing: spacingSchema,
    sizes: sizesSchema,
    rules: rulesSchema,
    colours: coloursSchema,
    strings: z.record(z.string(), wordsSchema, { error: 'write a group of words for each language' }),
  })
  .partial()

/** The names that may stand at a path of `template.yaml`. */
export function templateKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const shapes: Readonly<Record<string, object>> = {
    margins: marginsSchema.shape,
    box: boxSchema.shape,
    spacing: spacingSchema.shape,
    sizes: sizesSchema.shape,
    rules: rulesSchema.shape,
    colours: coloursSchema.shape,
  }
  const first = path[0]
  return Object.keys((typeof first === 'string' ? shapes[first] : undefined) ?? templateSchema.shape)
}
