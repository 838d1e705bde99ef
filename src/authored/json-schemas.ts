import { z } from 'zod'
import { amendmentsSchema } from './amendment-schema.ts'
import { blueprintSchema } from './blueprint-schema.ts'
import { examWordingSchema } from './exam-wording.ts'
import { itemSchema } from './item-schema.ts'
import { templateSchema } from './template-schema.ts'

/** JSON Schemas of the YAML that people write, for editors: published as `schemas/*.json`. */
export const jsonSchemas = (): Readonly<Record<'amendments' | 'exam' | 'exam-translation' | 'item' | 'template', object>> => ({
  amendments: z.toJSONSchema(amendmentsSchema, { io: 'input' }),
  exam: z.toJSONSchema(blueprintSchema, { io: 'input' }),
  'exam-translation': z.toJSONSchema(examWordingSchema, { io: 'input' }),
  item: z.toJSONSchema(itemSchema, { io: 'input' }),
  template: z.toJSONSchema(templateSchema, { io: 'input' }),
})
