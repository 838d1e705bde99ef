import { expect, test } from 'vitest'
import type { Segment } from '../../../src/paper/segments.ts'
import { setSegments } from '../../../src/paper/set-segments.ts'
import type { Slab } from '../../../src/paper/slab.ts'
import { deskOf, jobOf } from '../../support/papers.ts'
import { paragraph } from '../../support/variants.ts'

const desk = deskOf()
const text: Segment = { kind: 'text', blocks: [paragraph('Some words.')] }
const grid: Segment = { kind: 'object', name: 'id-grid' }
const name: Segment = { kind: 'object', name: 'name-field' }
const set = (segments: readonly Segment[], width: number) =>
  setSegments(desk, segments, { name: `t${width}`, item: 'it', width }, jobOf()).filter((slab): slab is Slab => slab !== 'new-page')

test('text after an object stands apart from it', () => {
  const [, first, second] = set([text, name, text], 120)
  expect(first?.zones.map((zone) => zone.id)).toEqual(['name'])
  expect(second?.gap).toBeGreaterThan(2)
})

test('sides stand beside each other, the right one in what the grid leaves', () => {
  const [sides] = set([{ kind: 'sides', left: [grid], right: [name] }], 160)
  const field = sides?.zones.find((zone) => zone.id === 'name')?.rect
  const last = sides?.zones.find((zone) => zone.id === 's:7:0')?.rect
  expect(field?.y).toBe(0)
  expect(field?.x ?? 0).toBeGreaterThan((last?.x ?? 0) + 8)
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeCloseTo(160)
})

test('sides stand under each other in a narrow column', () => {
  const [sides] = set([{ kind: 'sides', left: [grid], right: [name] }], 90)
  const field = sides?.zones.find((zone) => zone.id === 'name')?.rect
  expect([field?.x, field?.width]).toEqual([0, 90])
  expect(field?.y ?? 0).toBeGreaterThan(60)
})

test('a page break is passed on', () => {
  expect(setSegments(desk, [{ kind: 'page-break' }], { name: 'b', item: 'it', width: 100 }, jobOf())).toEqual(['new-page'])
})
