import { expect, test } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { itemId, zoneId } from '../../../../src/model/ids.ts'
import type { ZoneRole } from '../../../../src/model/sheet.ts'
import { groundOf, overGround } from '../../../../src/omr/boxes/ground.ts'
import type { LocatedBox } from '../../../../src/omr/boxes/located-box.ts'

const [side, margin] = [16, 9]
const samples = side + 2 * margin

/** A box of 4 mm with a margin of 9 samples, drawn sample by sample (0 paper … 255 black). */
function box(draw: (x: number, y: number) => number, role: ZoneRole = { kind: 'student-digit', column: 0, digit: 1 }): LocatedBox {
  const dark = Uint8Array.from({ length: samples * samples }, (_, at) => draw(at % samples, Math.floor(at / samples)))
  const patch = { columns: samples, rows: samples, dark, left: margin, top: margin, width: side, height: side, step: 0.25, pixels: 1 }
  const zone = { id: zoneId('z'), group: 'g', rect: { x: 0, y: 0, width: 4, height: 4 }, shape: 'square' as const, role }
  return { zone, patch, origin: { x: 0, y: 0 }, shift: { x: 0, y: 0 }, strength: 1, framed: true }
}

const isInFold = (y: number): boolean => y >= 14 && y < 20

test('light paper has no ground', () => {
  expect(groundOf(box(() => 0))).toBeUndefined()
})

test('the shadow of a fold is the ground of the rows that it crosses, and of no column', () => {
  const ground = groundOf(box((_, y) => (isInFold(y) ? 90 : 0)))
  expect([...(ground?.rows ?? [])]).toEqual(Array.from({ length: samples }, (_, y) => (isInFold(y) ? 90 : 0)))
  expect(Math.max(...(ground?.columns ?? []))).toBe(0)
})

test('a stroke through the box that ends near it is no ground, nor is ink on one side alone', () => {
  const [from, to] = [margin - 4, margin + side + 4]
  expect(groundOf(box((x, y) => (isInFold(y) && x >= from && x < to ? 110 : 0)))).toBeUndefined()
  expect(groundOf(box((x, y) => (isInFold(y) && x >= from ? 110 : 0)))).toBeUndefined()
})

test('what is as dark as a pen is no ground, however far it runs', () => {
  expect(groundOf(box((_, y) => (isInFold(y) ? 160 : 0)))).toBeUndefined()
})

test('a dark streak is no ground where it shares itself out between two rows, nor is its blur', () => {
  const middle = margin + side / 2
  const aslant = (x: number, y: number): number => (y === 14 ? (x < middle ? 91 : 206) : y === 15 ? (x < middle ? 115 : 203) : 0)
  expect(groundOf(box(aslant))).toBeUndefined()
  const blurred = new Map([
    [13, 30],
    [14, 110],
    [15, 200],
    [16, 110],
    [17, 30],
  ])
  expect(groundOf(box((_, y) => blurred.get(y) ?? 0))).toBeUndefined()
})

test('a shadow is still ground beyond the blur of a streak', () => {
  const rows = groundOf(box((_, y) => (y === 14 ? 200 : 60)))?.rows
  expect([...(rows ?? [])].slice(10, 19)).toEqual([60, 60, 0, 0, 0, 0, 0, 60, 60])
})

test('boxes for graders stand on printed grey, which says nothing of their inside', () => {
  expect(groundOf(box((_, y) => (isInFold(y) ? 90 : 0), { kind: 'grade', item: itemId('i'), part: 'a', points: ratio(1) }))).toBeUndefined()
})

test('darkness over a ground: paper is 0, black stays black', () => {
  expect(overGround(60, 90)).toBe(0)
  expect(overGround(120, 0)).toBe(120)
  expect(overGround(255, 90)).toBe(255)
  expect(overGround(172, 90)).toBeCloseTo(126.7, 1)
})
