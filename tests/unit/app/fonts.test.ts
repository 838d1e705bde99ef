import { expect, it } from 'vitest'
import { loadFonts, withFonts } from '../../../src/app/fonts.ts'

it('loads every face and the fonts of scripts as TrueType files', () => {
  const fonts = loadFonts()
  for (const { bytes } of fonts) expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0])
  expect(fonts.filter(({ id }) => !id.startsWith('cmu')).map(({ id, face }) => [id, face])).toEqual([
    ['amiri-arabic-400-normal', undefined],
    ['amiri-arabic-700-normal', 'bold'],
    ['amiri-arabic-400-italic', 'italic'],
    ['noto-serif-hebrew-hebrew-400-normal', undefined],
    ['noto-serif-hebrew-hebrew-700-normal', 'bold'],
  ])
})

it('puts named fonts between the faces and the scripts, and takes fonts that were kept first', () => {
  const path = 'node_modules/computer-modern/fonts/cmu-bright-500-roman.ttf'
  const fonts = loadFonts([{ id: 'mine', path, face: 'bold' }])
  expect(fonts.findIndex(({ id }) => id === 'mine')).toBe(fonts.findIndex(({ id }) => id.startsWith('amiri')) - 1)
  const kept = { id: 'mine', bytes: new Uint8Array([1]) }
  expect(withFonts(fonts, [kept])).toEqual(fonts.map((font) => (font.id === 'mine' ? kept : font)))
  expect(withFonts(fonts, [{ ...kept, id: 'other' }]).at(-1)).toEqual({ ...kept, id: 'other' })
})
