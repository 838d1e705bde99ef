import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { cancelledStrokes, markStrokes, strayStrokes, type Target, tailStroke } from '../../../src/simulate/marks.ts'
import { noiseOf } from '../../../src/simulate/noise.ts'
import { type Hand, handOf } from '../../../src/simulate/pens.ts'
import { drawStroke, type Stroke } from '../../../src/simulate/strokes.ts'
import { inkShare } from '../../support/simulate/ink-share.ts'

const target: Target = { rect: { x: 8, y: 8, width: 4, height: 4 }, round: false, reach: 1.5 }
const hand = (changes: Partial<Hand>): Hand => {
  const drawn = handOf(createRng('marks'), 'fill', levels.clean)
  return { ...drawn, jitter: 0.1, pitch: 0.8, pen: { kind: 'gel', width: 0.5, ink: { level: 20, grain: 0, opaque: false } }, ...changes }
}
function drawn(strokes: readonly Stroke[]) {
  const canvas = { grey: new Uint8Array(240 * 240).fill(255), width: 240, height: 240, perMmX: 12, perMmY: 12 }
  for (const stroke of strokes) drawStroke(canvas, stroke, noiseOf(createRng('draw')))
  return canvas
}
const share = (strokes: readonly Stroke[]) => inkShare(drawn(strokes), target.rect)
const mean = (of: (seed: string) => number) => Array.from({ length: 30 }, (_, i) => of(`m${i}`)).reduce((s, v) => s + v, 0) / 30

test('each style covers as much of the box as it should', () => {
  const cover = (changes: Partial<Hand>) => mean((seed) => share(markStrokes(hand(changes), target, createRng(seed))))
  const filled = cover({ style: 'filled' })
  const scribbled = cover({ style: 'scribbled', pitch: 1.6 })
  const sloppy = cover({ style: 'sloppy' })
  const crossed = cover({ style: 'crossed' })
  const ticked = cover({ style: 'ticked' })
  expect(filled).toBeGreaterThan(0.9)
  expect(scribbled).toBeLessThan(filled - 0.1)
  expect(sloppy).toBeLessThan(filled - 0.1)
  expect(sloppy).toBeGreaterThan(0.3)
  expect(crossed).toBeGreaterThan(0.2)
  expect(crossed).toBeLessThan(0.5)
  expect(ticked).toBeGreaterThan(0.08)
  expect(ticked).toBeLessThan(0.35)
})

test('a pen too broad for the gaps of its hatching leaves one line all the same', () => {
  const marker: Hand['pen'] = { kind: 'marker', width: 2.2, ink: { level: 20, grain: 0, opaque: false } }
  for (const seed of ['a', 'b', 'c'])
    expect(share(markStrokes(hand({ style: 'hatched', pitch: 3.2, pen: marker }), target, createRng(seed)))).toBeGreaterThan(0.2)
})

test('no mark goes farther than it may', () => {
  for (const style of ['filled', 'scribbled', 'sloppy', 'crossed', 'ticked'] as const)
    for (const cancel of ['scribbled-out', 'erased', 'filled-over'] as const)
      for (const stroke of cancelledStrokes(hand({ style, cancel, size: 1.25, jitter: 0.3 }), target, createRng(`${style} ${cancel}`)))
        for (const p of stroke.points) expect(Math.max(8 - p.x, p.x - 12, 8 - p.y, p.y - 12)).toBeLessThanOrEqual(1.5 + 0.1)
})

test('a round box is filled to its rim and not to its corners', () => {
  const round = markStrokes(hand({ style: 'filled', jitter: 0.01 }), { ...target, round: true }, createRng('round'))
  const { grey } = drawn(round)
  expect(grey[120 * 240 + 120]).toBeLessThan(60)
  expect(grey[99 * 240 + 99]).toBe(255)
})

test('rubbing out leaves a ghost, correction fluid whiteness, scribbling ink beyond the frame', () => {
  const cancelled = (cancel: Hand['cancel']) => drawn(cancelledStrokes(hand({ style: 'filled', cancel }), target, createRng('c')))
  const at = (canvas: ReturnType<typeof drawn>, x: number, y: number) => canvas.grey[Math.round(y * 12) * 240 + Math.round(x * 12)] ?? 0
  expect(at(cancelled('erased'), 10, 10)).toBeGreaterThan(205)
  expect(at(cancelled('whitened'), 10, 10)).toBeGreaterThan(235)
  const ring = cancelled('scribbled-out').grey.filter((v, i) => v < 128 && (i % 240 < 94 || i % 240 > 146)).length
  expect(ring).toBeGreaterThan(100)
  expect(inkShare(cancelled('filled-over'), target.rect)).toBeGreaterThan(0.8)
})

test('a stray touch stays inside the box and is small', () => {
  for (let i = 0; i < 20; i++) {
    const ink = share(strayStrokes(hand({}), target, createRng(`s${i}`)))
    expect(ink).toBeGreaterThan(0)
    expect(ink).toBeLessThan(0.12)
  }
})

test('a slash, a dot and hatching leave less ink than a filling, a ring none inside and much around', () => {
  const cover = (changes: Partial<Hand>) => mean((seed) => share(markStrokes(hand(changes), target, createRng(seed))))
  const [slashed, dotted, hatched] = [cover({ style: 'slashed' }), cover({ style: 'dotted' }), cover({ style: 'hatched', pitch: 2.6 })]
  expect(slashed).toBeGreaterThan(0.08)
  expect(slashed).toBeLessThan(0.3)
  expect(dotted).toBeGreaterThan(0.02)
  expect(dotted).toBeLessThan(0.16)
  expect(hatched).toBeGreaterThan(0.25)
  expect(hatched).toBeLessThan(0.7)
  const ring = drawn(markStrokes(hand({ style: 'circled' }), target, createRng('ring')))
  expect(inkShare(ring, target.rect)).toBe(0)
  expect(ring.grey.filter((v) => v < 128).length).toBeGreaterThan(600)
})

test('a redrawn box is white inside with a frame by hand', () => {
  const { grey } = drawn(cancelledStrokes(hand({ style: 'filled', cancel: 'redrawn', jitter: 0.02 }), target, createRng('c')))
  expect(grey[120 * 240 + 120]).toBeGreaterThan(235)
  expect(grey[120 * 240 + 96]).toBeLessThan(100)
  expect(grey[144 * 240 + 120]).toBeLessThan(100)
})

test('a tail runs from the box far beyond its reach', () => {
  for (let i = 0; i < 20; i++) {
    const { points } = tailStroke(hand({}), target, createRng(`t${i}`))
    const end = points[points.length - 1] ?? { x: 10, y: 10 }
    expect(points[0]).toEqual({ x: 10, y: 10 })
    expect(Math.hypot(end.x - 10, end.y - 10)).toBeGreaterThan(3.9)
    expect(Math.hypot(end.x - 10, end.y - 10)).toBeLessThan(11.1)
  }
})
