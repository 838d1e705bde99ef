import { expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../../src/model/export-format.ts'

it('names each format once, none like the word for another program’s project', () => {
  expect(new Set(EXPORT_FORMATS).size).toBe(EXPORT_FORMATS.length)
  expect(EXPORT_FORMATS).not.toContain('amc')
})
