import { describe, expect, it } from 'vitest'
import { createFontChain, idOf } from '../../../src/typeset/font-chain.ts'
import { shippedFonts } from '../../support/fonts.ts'

const chain = createFontChain(shippedFonts)
const fontsOf = (text: string, face: Parameters<typeof chain.part>[1] = 'roman') =>
  chain.part(text, face).stretches.map(({ id, text: stretch }) => [id, stretch])

describe('part', () => {
  it('takes the face first, then others that have the character', () => {
    expect(fontsOf('Wort')).toEqual([[idOf('roman'), 'Wort']])
    expect(fontsOf('a سلام b')).toEqual([
      [idOf('roman'), 'a '],
      ['amiri-arabic-400-normal', 'سلام'],
      [idOf('roman'), ' b'],
    ])
    expect(fontsOf('שלום', 'bold')).toEqual([['noto-serif-hebrew-hebrew-700-normal', 'שלום']])
  })

  it('keeps a letter and its marks in one font', () => {
    expect(fontsOf('סְפָרִים')).toEqual([['noto-serif-hebrew-hebrew-400-normal', 'סְפָרִים']])
    expect(fontsOf('e\u0301')).toEqual([[idOf('roman'), 'é']])
  })

  it('asks for no glyph of joiners and selectors', () => {
    expect(chain.part('a\u200db\ufe0f\u2066c\u2069\ufeff', 'roman').missing).toEqual([])
    expect(chain.part('نمی\u200cخواهم', 'roman').missing).toEqual([])
  })

  it('names what no font has, once for a cluster', () => {
    expect(chain.part('a速b', 'roman')).toMatchObject({ missing: ['速'], stretches: [{ text: 'ab' }] })
    expect(chain.part('👩‍🔬', 'roman').missing).toEqual(['👩'])
    expect(chain.part('x\u20dd', 'roman')).toMatchObject({ missing: ['\u20dd'], stretches: [{ text: 'x' }] })
  })
})

it('takes a named font before those of scripts, and before other faces of its own', () => {
  const bytes = shippedFonts.find(({ id }) => id.startsWith('amiri'))?.bytes ?? new Uint8Array()
  const named = createFontChain([...shippedFonts, { id: 'mine', bytes }])
  expect(named.fontWith('س', 'bold')?.id).toBe('mine')
  expect(named.fontWith('a', 'bold')?.id).toBe(idOf('bold'))
  expect(named.has('س')).toBe(false)
})
