import { expect, it } from 'vitest'
import { templateKeysAt, templateSchema } from '../../../src/authored/template-schema.ts'

it('takes a style in parts, and nothing else', () => {
  expect(templateSchema.safeParse({ margins: { top: '3cm' }, leading: 1.1 }).success).toBe(true)
  expect(templateSchema.safeParse({ margins: { top: 3 } }).success).toBe(false)
  expect(templateSchema.safeParse({ margin: {} }).success).toBe(false)
})

it('names what may stand at a path', () => {
  expect(templateKeysAt(['margins'])).toEqual(['top', 'bottom', 'left', 'right'])
  expect(templateKeysAt([])).toContain('column-gap')
})
