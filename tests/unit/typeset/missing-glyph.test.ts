import { expect, it } from 'vitest'
import { missingGlyph } from '../../../src/typeset/missing-glyph.ts'

it('names the character, its code and where it stands', () => {
  expect(missingGlyph('速')).toMatchObject({ code: 'missing-glyph', message: 'no font has a glyph for "速" (U+901F)' })
  expect(missingGlyph('😀', 'a name').message).toBe('no font has a glyph for "😀" (U+1F600) in a name')
  expect(missingGlyph('é').message).toContain('(U+00E9)')
})
