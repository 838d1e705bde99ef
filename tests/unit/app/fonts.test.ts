import { expect, it } from 'vitest'
import { loadFonts, withFonts } from '../../../src/app/fonts.ts'

it('loads every face as a TrueType file, and the fonts of scripts as WOFF', () => {
  const fonts = loadFonts()
  const magic = (bytes: Uint8Array) => [...bytes.subarray(0, 4)]
  expect(fonts.filter(({ bytes }) => magic(bytes).join() === '0,1,0,0').length).toBeGreaterThanOrEqual(6)
  expect(fonts.filter(({ bytes }) => String.fromCharCode(...magic(bytes)) === 'wOFF').map(({ id, face }) => [id, face])).toEqual([
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
  expect(withFonts(fonts, [kept]).filter(({ id }) => id === 'mine')).toEqual([kept])
})
