import { z } from 'zod'
import { ratioSchema, scoringSchema } from './item-schema.ts'

const text = (hint: string) => z.union([z.string(), z.number()], { error: hint })
const value = z.union([z.string(), z.number(), z.boolean()], { error: 'write an option id, or a number' })
const acceptHint = 'write all right options by their ids: `accept: [b, c]`'

/** One entry of `amendments.yaml` as written. */
export const amendmentSchema = z.strictObject(
  {
    item: text('write the id of the item').optional(),
    copy: z.int({ error: 'write the number of the copy' }).min(1, { error: 'copies are numbered from 1' }).optional(),
    accept: z.array(value, { error: acceptHint }).optional(),
    void: z.literal(true, { error: 'write `true`, or take the line out' }).optional(),
    credit: z.enum(['all', 'answered'], { error: 'write `all` or `answered`' }).optional(),
    points: ratioSchema.optional(),
    scheme: scoringSchema.optional(),
    score: ratioSchema.optional(),
    withdraw: z.literal(true, { error: 'write `true`, or take the line out' }).optional(),
    why: text('write the reason as text').optional(),
    by: text('write who says so').optional(),
  },
  { error: 'write what is changed: `{ item: mse-order, accept: [b, c], why: … }`' },
)

export const amendmentsSchema = z.array(amendmentSchema, { error: 'write a list of amendments, each with `- item: …` or `- copy: …`' })
