import { describe, expect, it } from 'vitest'
import { openFont } from '../../../src/typeset/font.ts'
import { testFonts } from '../../support/fonts.ts'

const romanFile = { bytes: testFonts[0]?.bytes ?? new Uint8Array() }
const roman = openFont(romanFile)

describe('openFont', () => {
  it('kerns, as cmr10 does', () => {
    expect(roman.shape('AV').map((g) => g.advance)).toEqual([639, 750])
    expect(roman.shape('A').map((g) => g.advance)).toEqual([750])
  })

  it('makes ligatures that remember their letters', () => {
    expect(roman.shape('office').map((g) => g.text)).toEqual(['o', 'ffi', 'c', 'e'])
  })

  it('remembers each letter even after an accented one shared its glyph', () => {
    const fresh = openFont(romanFile)
    expect(
      fresh
        .shape('ö')
        .map((g) => g.text)
        .join(''),
    ).toBe('ö')
    expect(fresh.shape('o').map((g) => g.text)).toEqual(['o'])
    expect(fresh.shape('a\u00a0b').map((g) => g.text)).toEqual(['a', '\u00a0', 'b'])
  })

  it('gives outlines in 1/1000 of the size', () => {
    const l = roman.outline(0x6c)
    expect(l.advance).toBe(277)
    expect(l.height).toBe(694)
    expect(l.depth).toBe(0)
    expect(l.path).toMatch(/^M33 0L33 31/)
  })

  it('knows what it lacks', () => {
    expect(roman.has(0xe9)).toBe(true)
    expect(roman.has(0x221e)).toBe(false)
  })
})
