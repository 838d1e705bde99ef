import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { unpackWoff } from '../../../src/app/unpack-woff.ts'
import { openFont } from '../../../src/typeset/font.ts'

const packed = readFileSync('node_modules/@fontsource/amiri/files/amiri-arabic-400-normal.woff')

it('gives the font that the file packs: the same glyphs, outlines and kerning', () => {
  const unpacked = unpackWoff(packed)
  expect([...unpacked.subarray(0, 4)]).toEqual([0, 1, 0, 0])
  expect(unpacked.length).toBeGreaterThan(packed.length)
  const [before, after] = [openFont({ bytes: packed }), openFont({ bytes: unpacked })]
  expect(after.shape('السلام', 'rtl')).toEqual(before.shape('السلام', 'rtl'))
  expect(after.outline(0x633)).toEqual(before.outline(0x633))
})

it('leaves other files alone', () => {
  const text = new TextEncoder().encode('no font')
  expect(unpackWoff(text)).toBe(text)
})
