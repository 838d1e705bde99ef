import { expect, it } from 'vitest'
import type { DrawItem, Form, Formula, PathCommand, Shape } from '../../../src/model/drawing.ts'
import { createContent } from '../../../src/pdf/content.ts'
import { createDraw } from '../../../src/pdf/draw.ts'
import { createGlyphFonts } from '../../../src/pdf/glyph-fonts.ts'
import { createPictures } from '../../../src/pdf/pictures.ts'
import { createTextFonts } from '../../../src/pdf/text-fonts.ts'
import { recordedEngine } from '../../support/pdf/recorded-engine.ts'

const shapes = new Map<string, Shape>([
  ['a', { path: 'M0 0L10 10Z', advance: 500, text: 'a' }],
  ['b', { path: 'M0 0L10 10Z', advance: 300, text: 'b' }],
])

function studio() {
  const { engine, text } = recordedEngine()
  const fonts = createTextFonts(engine, new Map())
  const pictures = createPictures(engine, { images: new Map(), fonts, fontIds: () => [] })
  const draw = createDraw({ engine, fonts, glyphs: createGlyphFonts(engine, shapes), pictures })
  const drawn = (...items: readonly DrawItem[]): string => {
    const content = createContent()
    draw(content, items)
    return content.text()
  }
  return { drawn, text }
}

const triangle: readonly PathCommand[] = [['M', 1, 2], ['L', 3, 2], ['C', 3, 4, 2, 5, 1, 4], ['Z']]

it('draws paths with y turned upwards, painted as told', () => {
  const { drawn } = studio()
  expect(drawn({ kind: 'path', commands: triangle, fill: 0 })).toBe('1 -2 m 3 -2 l 3 -4 2 -5 1 -4 c h f')
  expect(drawn({ kind: 'path', commands: triangle, stroke: { width: 0.2, grey: 0 } })).toMatch(/^0.2 w\n.* S$/)
  expect(drawn({ kind: 'path', commands: triangle, fill: 0.5, stroke: { width: 0.2, grey: 0 } })).toMatch(/^0.5 g\n0.2 w\n.* B$/)
  expect(drawn({ kind: 'path', commands: triangle })).toMatch(/ n$/)
})

it('writes a form once and places it by name, black and solid again', () => {
  const { drawn, text } = studio()
  const form: Form = { id: 'f', bounds: { x: -1, y: -2, width: 10, height: 5 }, items: [{ kind: 'path', commands: triangle, fill: 0 }] }
  const twice = drawn(
    { kind: 'path', commands: triangle, fill: 0.5 },
    { kind: 'form', form, x: 20, y: 30 },
    { kind: 'form', form: { ...form }, x: 20, y: 60 },
  )
  expect(twice).toContain('0 g\nq 1 0 0 1 20 -30 cm /X1 Do Q\nq 1 0 0 1 20 -60 cm /X1 Do Q')
  expect(text().match(/\/Subtype\/Form/g)).toHaveLength(1)
  expect(text()).toContain('/BBox[-4 -6 12 5]')
})

it('finishes inner forms before outer ones', () => {
  const { drawn, text } = studio()
  const inner: Form = { id: 'i', bounds: { x: 0, y: 0, width: 1, height: 1 }, items: [] }
  const items: readonly DrawItem[] = [
    { kind: 'form', form: inner, x: 1, y: 1 },
    { kind: 'path', commands: triangle, fill: 0 },
  ]
  const outer: Form = { id: 'o', bounds: { x: 0, y: 0, width: 2, height: 2 }, items }
  expect(drawn({ kind: 'form', form: outer, x: 0, y: 0 })).toContain('/X2 Do')
  expect(text()).toMatch(/\/BBox\[-3 -4 4 3\][\s\S]*\/BBox\[-3 -5 5 3\]\/Resources<<\/XObject<<\/X1 \d+ 0 R>>>>/)
})

it('opens a mere arrangement of forms where it is met first, and makes it a form when it is met again', () => {
  const { drawn, text } = studio()
  const inner: Form = { id: 'i', bounds: { x: 0, y: 0, width: 1, height: 1 }, items: [{ kind: 'path', commands: triangle, fill: 0.5 }] }
  const items: readonly DrawItem[] = [
    { kind: 'form', form: inner, x: 1, y: 1 },
    { kind: 'form', form: inner, x: 1, y: 4 },
  ]
  const block: Form = { id: 'b', bounds: { x: 0, y: 0, width: 2, height: 5 }, items }
  expect(drawn({ kind: 'form', form: block, x: 10, y: 20 })).toBe(
    'q 1 0 0 1 10 -20 cm\nq 1 0 0 1 1 -1 cm /X1 Do Q\nq 1 0 0 1 1 -4 cm /X1 Do Q\nQ',
  )
  expect(text().match(/\/Subtype\/Form/g)).toHaveLength(1)
  expect(drawn({ kind: 'form', form: block, x: 10, y: 40 })).toBe('q 1 0 0 1 10 -40 cm /X2 Do Q')
  expect(drawn({ kind: 'form', form: { ...block }, x: 10, y: 60 })).toBe('q 1 0 0 1 10 -60 cm /X2 Do Q')
  expect(text().match(/\/Subtype\/Form/g)).toHaveLength(2)
})

it('shows a formula with one operator a line, scaled glyphs apart, bars filled', () => {
  const { drawn } = studio()
  const plain = { scaleX: 1, scaleY: 1 }
  const formula: Formula = {
    ...{ id: 'f', width: 0, height: 0, depth: 0, texts: [] },
    glyphs: [
      { shape: 'a', x: 0, y: 0, ...plain },
      { shape: 'b', x: 520, y: 0, ...plain },
      { shape: 'a', x: 820, y: 400, scaleX: 0.7, scaleY: 0.7 },
      { shape: 'a', x: 1170, y: 400, scaleX: 0.7, scaleY: 0.7 },
    ],
    bars: [{ x: 0, y: -200, width: 900, height: 40 }],
  }
  expect(drawn({ kind: 'math', size: 4, x: 10, y: 20, formula })).toBe(
    'q 0.004 0 0 0.004 10 -20 cm\nBT /M1 1000 Tf 1 0 0 1 0 0 Tm [<00>-20<01>] TJ 0.7 0 0 0.7 820 400 Tm [<00><00>] TJ ET\n0 -200 900 40 re f\nQ',
  )
})

it('draws coloured boxes first and coloured letters by themselves, black again afterwards', () => {
  const { drawn } = studio()
  const at = { y: 0, scaleX: 1, scaleY: 1 }
  const formula: Formula = {
    ...{ id: 'g', width: 0, height: 0, depth: 0, texts: [] },
    glyphs: [
      { shape: 'a', x: 0, ...at },
      { shape: 'b', x: 500, ...at, grey: 0.4 },
    ],
    bars: [
      { x: 0, y: 0, width: 900, height: 40 },
      { x: 0, y: -200, width: 900, height: 400, grey: 0.8, behind: true },
    ],
  }
  expect(drawn({ kind: 'math', size: 4, x: 10, y: 20, formula }).split('\n').slice(1, -1)).toEqual([
    'q 0.8 g 0 -200 900 400 re f Q',
    'BT /M1 1000 Tf 1 0 0 1 0 0 Tm [<00>] TJ ET',
    '0 0 900 40 re f',
    'q 0.4 g BT /M1 1000 Tf 1 0 0 1 500 0 Tm [<01>] TJ ET Q',
  ])
})
