import { describe, expect, test } from 'vitest'
import { overlaps } from '../../../src/base/geometry.ts'
import { studentId } from '../../../src/model/ids.ts'
import { gridWidth, idGrid, nameField } from '../../../src/paper/front.ts'
import { blackBoxes, deskOf, jobOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'

const desk = deskOf()
const ada = { id: studentId('2026'), name: 'Ada', columns: {} }

describe('the student-number grid', () => {
  test('has ten boxes a column, inside its frame, digit under digit', () => {
    const [grid] = idGrid(desk, undefined, jobOf())
    expect(grid?.zones).toHaveLength(80)
    for (const { rect } of grid?.zones ?? []) {
      expect(rect.x).toBeGreaterThan(0)
      expect(rect.x + rect.width).toBeLessThan(gridWidth(desk.style, 8))
      expect(rect.y + rect.height).toBeLessThan(grid?.height ?? 0)
    }
    const of = (id: string) => grid?.zones.find((zone) => zone.id === id)?.rect ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(of('s:3:0').x).toBe(of('s:3:9').x)
    expect(of('s:0:4').y).toBe(of('s:7:4').y)
    expect(overlaps(of('s:0:4'), of('s:0:5'))).toBe(false)
  })
  test('a known number is right-aligned, filled, and not to be read', () => {
    const [grid] = idGrid(desk, ada, jobOf())
    expect(grid?.zones).toEqual([])
    const [empty] = idGrid(desk, undefined, jobOf())
    const added = grid?.drawn.slice(empty?.drawn.length) ?? []
    expect(blackBoxes(added)).toBe(4)
    const boxes = added.filter((item) => blackBoxes([item]) === 1)
    const at = (id: string) => empty?.zones.find((zone) => zone.id === id)?.rect
    expect(boxes.map((item) => ({ x: item.x, y: item.y }))).toEqual(
      ['s:4:2', 's:5:0', 's:6:2', 's:7:6'].map((id) => ({ x: at(id)?.x, y: at(id)?.y })),
    )
  })
  test('a number that has no room is not entered; no grid, no solutions grid', () => {
    expect(idGrid(desk, { ...ada, id: studentId('123456789') }, jobOf())[0]?.zones).toHaveLength(80)
    expect(idGrid(desk, undefined, jobOf(true))).toEqual([])
    expect(idGrid(deskOf({ identify: { prefilled: true, nameField: true } }), undefined, jobOf())).toEqual([])
  })
  test('with letters, has its digits inside the boxes and is narrower', () => {
    const lettered = deskOf({}, templateOf({}, { box: { shape: 'square', size: 3.78, rule: 0.176, letters: true } }))
    const [grid] = idGrid(lettered, undefined, jobOf())
    expect(grid?.zones.slice(0, 10).map((zone) => zone.inside)).toEqual([...'0123456789'])
    expect(gridWidth(lettered.style, 8)).toBeLessThan(gridWidth(desk.style, 8))
  })
  test('grows with its boxes', () => {
    const oval = deskOf({}, templateOf({}, { box: { shape: 'oval', size: 5, rule: 0.2, letters: false } }))
    expect(gridWidth(oval.style, 8)).toBeGreaterThan(gridWidth(desk.style, 8) + 8 * 4)
  })
})

test('the front grows with the size of the text: room for the caption, to write in, and between the boxes', () => {
  const large = deskOf({ fontSize: 2 * 3.5146 })
  const [small, big] = [desk, large].map((on) => idGrid(on, undefined, jobOf())[0])
  const topOf = (grid: typeof small) => grid?.zones[0]?.rect.y ?? 0
  expect(topOf(big)).toBeGreaterThan(1.8 * topOf(small))
  expect(nameField(large, 80, undefined, jobOf())[0]?.height).toBeCloseTo(34, 2)
})

describe('the name field', () => {
  test('is one zone, its outer frame', () => {
    const [field] = nameField(desk, 90, undefined, jobOf())
    expect(field?.zones.map((zone) => [zone.id, zone.rect.width])).toEqual([['name', 90]])
    expect(field?.late).toEqual([])
  })
  test('takes a known name, and the number where there is no grid', () => {
    expect(nameField(desk, 90, ada, jobOf())[0]?.late.map((slot) => slot.field)).toEqual(['student-name'])
    const gridless = deskOf({ identify: { prefilled: true, nameField: true } })
    expect(nameField(gridless, 90, ada, jobOf())[0]?.late.map((slot) => slot.field)).toEqual(['student-name', 'student-id'])
  })
  test('is absent where the exam wants none', () => {
    expect(nameField(deskOf({ identify: { prefilled: false, nameField: false } }), 90, undefined, jobOf())).toEqual([])
  })
})
