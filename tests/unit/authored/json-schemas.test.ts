import { expect, it } from 'vitest'
import { jsonSchemas } from '../../../src/authored/json-schemas.ts'

it('describes what is required and that nothing else may stand there', () => {
  expect(jsonSchemas().exam).toMatchObject({ type: 'object', required: ['title', 'seed', 'parts'], additionalProperties: false })
  expect(jsonSchemas().item).toMatchObject({ properties: { difficulty: { type: 'number', minimum: 0, maximum: 1 } } })
  expect(jsonSchemas().template).toMatchObject({ properties: { align: { enum: ['justified', 'ragged'] } } })
})
