import { z } from 'zod'
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
    strings: z.record(z.string(), wordsSchema, { error: 'write a group of words for each language' }),
  })
  .partial()

/** The names that may stand at a path of `template.yaml`. */
export function templateKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const shapes: Readonly<Record<string, object>> = { margins: marginsSchema.shape, box: boxSchema.shape, spacing: spacingSchema.shape }
  const first = path[0]
  return Object.keys((typeof first === 'string' ? shapes[first] : undefined) ?? templateSchema.shape)
}
