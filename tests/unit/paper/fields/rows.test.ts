import { expect, test } from 'vitest'
import type { Asked, Question } from '../../../../src/model/variant.ts'
import { rowSlabs } from '../../../../src/paper/fields/rows.ts'
import { blackBoxes, deskOf, jobOf, textsOf } from '../../../support/papers.ts'
import { templateOf } from '../../../support/templates.ts'
import { matching, writtenOrder } from '../../../support/variants.ts'

const desk = deskOf()

function slabs(of: Asked, solutions = false, order = writtenOrder(of), on = desk) {
  if (of.field.kind !== 'choice' || of.key.kind !== 'choice') throw new Error('no choice')
  const question: Question = { number: 1, asked: of, order }
  return rowSlabs(on, { question, field: of.field, key: of.key }, jobOf(solutions))
}

const short = matching('layers', 'Which layer?', ['TCP', 'IP with $\\frac{1}{2}$'], ['transport', 'network', 'physical'])
const sentence = 'adds the squared norm of the weights to the loss, so that no weight becomes exactly zero'
const long = matching('methods', 'Which method?', ['ridge', 'lasso'], [sentence, `${sentence}, or perhaps some`])

test('short right sides head columns of boxes', () => {
  const [head, ...rows] = slabs(short)
  expect([textsOf(head?.drawn ?? []), head?.zones, head?.after]).toEqual(['transport network physical', [], 'bound'])
  expect(rows.map((row) => row.zones.map((zone) => zone.id))).toEqual([
    ['q:layers:1.a', 'q:layers:1.b', 'q:layers:1.c'],
    ['q:layers:2.a', 'q:layers:2.b', 'q:layers:2.c'],
  ])
  expect(rows.map((row) => row.zones.map((zone) => zone.rect.x))[1]).toEqual(rows[0]?.zones.map((zone) => zone.rect.x))
  expect(rows[0]?.zones[0]).toMatchObject({ group: 'q:layers:1', exclusive: true, role: { kind: 'option', option: '1.a' } })
})

test('rows and heads stand in the order of the question', () => {
  const ids = writtenOrder(short)
  const order = [5, 3, 4, 2, 0, 1].flatMap((i) => ids[i] ?? [])
  const [head, first] = slabs(short, false, order)
  expect(textsOf(head?.drawn ?? [])).toBe('physical transport network')
  expect(first?.zones.map((zone) => zone.id)).toEqual(['q:layers:2.c', 'q:layers:2.a', 'q:layers:2.b'])
})

test('long right sides are lettered above, and the boxes have the letters', () => {
  const all = slabs(long)
  expect(all).toHaveLength(4)
  expect(all.slice(0, 2).map((slab) => textsOf(slab.drawn).slice(0, 8))).toEqual(['A adds t', 'B adds t'])
  expect(textsOf(all[2]?.drawn ?? [])).toBe('ridge A B')
  for (const { rect } of all.flatMap((slab) => slab.zones)) expect(rect.x + rect.width).toBeLessThan(desk.style.columnWidth)
})

test('the boxes of a row stand in its height, the right one is filled in the solution booklet', () => {
  const rows = slabs(short, true).slice(1)
  expect(rows.map((row) => blackBoxes(row.drawn))).toEqual([1, 1])
  for (const row of rows) for (const { rect } of row.zones) expect(rect.y + rect.height).toBeLessThanOrEqual(row.height)
})

test('with letters, a lettered list has its letters inside the boxes', () => {
  const lettered = deskOf({}, templateOf({}, { box: { shape: 'square', size: 3.78, rule: 0.176, letters: true } }))
  const all = slabs(long, false, writtenOrder(long), lettered)
  expect(all.slice(2).map((slab) => slab.zones.map((zone) => zone.inside))).toEqual([
    ['A', 'B'],
    ['A', 'B'],
  ])
  expect(slabs(short, false, writtenOrder(short), lettered)[1]?.zones[0]?.inside).toBeUndefined()
})
