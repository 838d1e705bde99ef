import { expect, it } from 'vitest'
import { blueprintSchema, examKeysAt, plannedExamKeys } from '../../../src/authored/blueprint-schema.ts'

it('names what may stand at a path', () => {
  expect(examKeysAt(['parts', 0])).toContain('shuffle-options')
  expect(examKeysAt(['parts', 0, 'draw', 2])).toContain('pick')
  expect(examKeysAt(['grade'])).toContain('rounding')
  expect(examKeysAt([])).toContain('page-code')
})

it('plans for no name that it knows', () => {
  expect(Object.keys(blueprintSchema.shape).filter((name) => plannedExamKeys.has(name))).toEqual([])
})
