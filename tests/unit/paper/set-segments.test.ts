import { expect, test } from 'vitest'
import type { Segment } from '../../../src/paper/segments.ts'
import { setSegments } from '../../../src/paper/set-segments.ts'
import type { Slab } from '../../../src/paper/slab.ts'
import { deskOf, jobOf } from '../../support/papers.ts'
import { choice, paragraph, variantOf } from '../../support/variants.ts'

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

test('a frame holds text and objects inside its rule', () => {
  const [frame] = set([{ kind: 'frame', inside: [text, name, text] }], 120)
  const field = frame?.zones.find((zone) => zone.id === 'name')?.rect
  expect(field?.x).toBeGreaterThan(1)
  expect((field?.x ?? 0) * 2 + (field?.width ?? 0)).toBeCloseTo(120)
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan((frame?.height ?? 0) - 3)
  expect(frame?.drawn[0]?.form.bounds).toMatchObject({ width: 120, height: frame?.height })
  expect(frame?.split).toBeUndefined()
})

test('answers in a frame or on a side keep to its width', () => {
  const [question] =
    variantOf([choice('it', 'Which?', ['one', 'two'], ['a'])]).parts[0]?.entries.flatMap((e) =>
      e.kind === 'question' ? [e.question] : [],
    ) ?? []
  const inFrame = setSegments(
    desk,
    [{ kind: 'frame', inside: [{ kind: 'object', name: 'answers' }] }],
    { name: 'f', item: 'it', width: 90, ...(question === undefined ? {} : { question }) },
    jobOf(),
  )
  const boxes = inFrame.flatMap((slab) => (slab === 'new-page' ? [] : slab.zones))
  expect(boxes.length).toBeGreaterThan(1)
  for (const { rect } of boxes) expect(rect.x + rect.width).toBeLessThan(90)
})

test('columns hold text and objects; there are fewer where a grid would not fit', () => {
  const [columns] = set([{ kind: 'columns', count: 2, inside: [grid, name] }], 170)
  const field = columns?.zones.find((zone) => zone.id === 'name')?.rect
  const last = columns?.zones.find((zone) => zone.id === 's:7:9')?.rect
  expect(field?.y).toBe(0)
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeCloseTo(170)
  expect(field?.x ?? 0).toBeGreaterThan((last?.x ?? 0) + (last?.width ?? 0))
  const [narrow] = set([{ kind: 'columns', count: 2, inside: [grid, name] }], 110)
  const below = narrow?.zones.find((zone) => zone.id === 'name')?.rect
  expect([below?.x, below?.width]).toEqual([0, 110])
  expect(below?.y ?? 0).toBeGreaterThan(60)
})
