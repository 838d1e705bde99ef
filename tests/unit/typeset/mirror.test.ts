import { expect, it } from 'vitest'
import type { DrawItem, Form } from '../../../src/model/drawing.ts'
import { mirrorInk, mirrorItem } from '../../../src/typeset/mirror.ts'

const glyphs = [{ id: 1, advance: 500, text: 'a' }]
const run: DrawItem = { kind: 'text', font: 'f', size: 4, x: 1, y: 0, glyphs }
const formula = { id: 'm', width: 1000, height: 0, depth: 0, glyphs: [], bars: [], texts: [] }
const form: Form = { id: 'x', bounds: { x: -1, y: 0, width: 6, height: 2 }, items: [run] }

it('moves texts, formulas and pictures whole', () => {
  expect(mirrorItem(run, 10)).toMatchObject({ x: 7, glyphs })
  expect(mirrorItem({ kind: 'math', size: 4, x: 1, y: 0, formula }, 10)).toMatchObject({ x: 5 })
  expect(mirrorItem({ kind: 'image', image: 'i', rect: { x: 1, y: 2, width: 3, height: 4 } }, 10)).toMatchObject({
    rect: { x: 6, y: 2, width: 3, height: 4 },
  })
})

it('reflects paths', () => {
  const commands = [['M', 1, 1], ['C', 1, 2, 3, 4, 5, 6], ['L', 9, 9], ['Z']] as const
  expect(mirrorItem({ kind: 'path', commands, fill: 0 }, 10)).toEqual({
    kind: 'path',
    commands: [['M', 9, 1], ['C', 9, 2, 7, 4, 5, 6], ['L', 1, 9], ['Z']],
    fill: 0,
  })
})

it('reflects forms once, under a name of their own, with their bounds', () => {
  const placed = mirrorItem({ kind: 'form', form, x: 2, y: 3 }, 10)
  expect(placed).toMatchObject({ x: 8, y: 3, form: { bounds: { x: -5, y: 0, width: 6, height: 2 }, items: [{ x: -3 }] } })
  if (placed.kind !== 'form') throw new Error('a form')
  expect(placed.form.id).not.toBe('x')
  expect(mirrorItem({ kind: 'form', form, x: 0, y: 0 }, 10)).toMatchObject({ form: placed.form })
})

it('keeps what a form was filled with in its place', () => {
  const filled = mirrorItem({ kind: 'form', form, x: 2, y: 3, filled: [run] }, 10)
  expect(filled).toMatchObject({ x: 8, filled: [{ x: -3, glyphs }] })
  expect(mirrorItem(filled, 10)).toMatchObject({ x: 2, filled: [{ x: 1 }] })
})

it('gives back what was reflected twice', () => {
  const slot = { field: 'page-number', face: 'roman', size: 4, x: 1, y: 0, width: 2, align: 'left' } as const
  const ink = { items: [run], late: [slot] }
  expect(mirrorInk(ink, 10).late).toEqual([{ ...slot, x: 7 }])
  expect(mirrorInk(mirrorInk(ink, 10), 10)).toEqual(ink)
})
