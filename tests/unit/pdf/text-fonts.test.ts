import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import type { FontFile, Glyph } from '../../../src/model/drawing.ts'
import { createContent } from '../../../src/pdf/content.ts'
import { createTextFonts } from '../../../src/pdf/text-fonts.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const file: FontFile = {
  id: 'roman',
  bytes: readFileSync(createRequire(import.meta.url).resolve('computer-modern/fonts/cmu-serif-500-roman.ttf')),
}
const files = new Map([['roman', file]])

function drawn(glyphsOf: (widthOf: (id: number) => number) => readonly Glyph[]) {
  const { engine, end } = recordedEngine()
  const fonts = createTextFonts(engine, files)
  const font = fonts.fontOf('roman')
  const widthOf = (id: number): number => font.font.getGlyph(id).advanceWidth * font.scale
  const content = createContent()
  fonts.draw(content, { font: 'roman', size: 5, x: 10, y: -20, glyphs: glyphsOf(widthOf) })
  return { text: content.text(), font, content, end }
}

it('shows glyphs by subset codes, in one string where nothing is moved', () => {
  const { text, font, content } = drawn((w) => [40, 41, 40].map((id) => ({ id, advance: w(id), text: String(id) })))
  expect(text).toBe(`BT /${font.id} 5 Tf 10 -20 Td [<000100020001>] TJ ET`)
  expect([...content.fonts.keys()]).toEqual([font.id])
})

it('moves by the difference between wanted and natural advance', () => {
  const { text } = drawn((w) => [
    { id: 40, advance: w(40) - 30, text: 'a' },
    { id: 41, advance: w(41) + 12, text: 'b' },
    { id: 42, advance: w(42), text: 'c' },
  ])
  expect(text).toContain('[<0001>30<0002>-12<0003>] TJ')
})

it('carries rounding, so that a long line ends where it should', () => {
  const { text } = drawn((w) => Array.from({ length: 10 }, () => ({ id: 40, advance: w(40) + 0.3, text: 'a' })))
  const moved = [...text.matchAll(/>(-?\d+)</g)].reduce((sum, [, n]) => sum + Number(n), 0)
  expect(moved).toBe(-3)
})

it('shifts and raises single glyphs', () => {
  const { text } = drawn((w) => [
    { id: 40, advance: w(40), text: 'a' },
    { id: 41, advance: 0, text: '́', dx: 50, dy: 200 },
    { id: 42, advance: w(42), text: 'c' },
  ])
  expect(text).toMatch(/\[<0001>\] TJ 1 Ts \[-50<0002>\] TJ 0 Ts \[\d+<0003>\] TJ ET$/)
})

it('notes what glyphs stand for: ligatures as several letters, mute ones by the font, later texts before guesses', () => {
  const { font } = drawn((w) => [
    { id: 50, advance: w(50), text: 'ffi' },
    { id: 82, advance: w(82), text: '' },
    { id: 83, advance: w(83), text: '' },
    { id: 83, advance: w(83), text: 'é' },
    { id: 83, advance: w(83), text: 'later' },
  ])
  expect(font.unicode.slice(1)).toEqual([[0x66, 0x66, 0x69], [0x6f], [0xe9]])
})

it('draws nothing for no glyphs', () => {
  const { text, content } = drawn(() => [])
  expect([text, content.fonts.size]).toEqual(['', 0])
})

it('shows glyphs that come again as before, raised by their own size', () => {
  const glyphs = [{ id: 41, advance: 0, text: 'x', dy: 200 }]
  const { engine } = recordedEngine()
  const fonts = createTextFonts(engine, files)
  const shown = [5, 10, 5].map((size) => {
    const content = createContent()
    fonts.draw(content, { font: 'roman', size, x: 0, y: 0, glyphs })
    return content.text().replace(/^.*Td /, '')
  })
  expect(shown.map((text) => text.split(' ')[0])).toEqual(['1', '2', '1'])
  expect(shown[2]).toBe(shown[0])
})
