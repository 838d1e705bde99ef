import { expect, it } from 'vitest'
import { fontFiles } from '../../../src/typeset/font-files.ts'
import { testFonts } from '../../support/fonts.ts'

it('names one TrueType file per face', () => {
  expect(new Set(fontFiles.map((f) => f.face)).size).toBe(fontFiles.length)
  expect(new Set(fontFiles.map((f) => f.id)).size).toBe(fontFiles.length)
  for (const font of testFonts) expect([...font.bytes.slice(0, 4)]).toEqual([0, 1, 0, 0])
})
