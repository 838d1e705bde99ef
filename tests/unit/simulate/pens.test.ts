import { expect, test } from 'vitest'
import { createRng } from '../../../src/base/rng.ts'
import { levels } from '../../../src/simulate/levels.ts'
import { graderHandOf, handOf, lapsed, slip, strayLength, strayTilt } from '../../../src/simulate/pens.ts'

const hands = (marking: 'fill' | 'tick' | 'cross-then-fill-to-cancel', level: 'clean' | 'office') =>
  Array.from({ length: 3000 }, (_, i) => handOf(createRng(`hand ${i}`), marking, levels[level]))

test('a hand is the same each time it is asked for', () => {
  expect(handOf(createRng('x'), 'fill', levels.office)).toEqual(handOf(createRng('x'), 'fill', levels.office))
})

test('people mark as the instructions say, but for a stubborn few', () => {
  const share = (all: ReturnType<typeof hands>, styles: readonly string[]) =>
    all.filter((h) => styles.includes(h.style)).length / all.length
  expect(share(hands('fill', 'clean'), ['filled', 'scribbled', 'sloppy'])).toBe(1)
  const stubborn = share(hands('fill', 'office'), ['crossed', 'ticked'])
  expect(stubborn).toBeGreaterThan(0.001)
  expect(stubborn).toBeLessThan(0.01)
  expect(share(hands('tick', 'office'), ['crossed', 'ticked'])).toBeGreaterThan(0.7)
  expect(share(hands('cross-then-fill-to-cancel', 'clean'), ['crossed'])).toBe(1)
})

test('pens are as wide and dark as pens are, and lead is rubbed out', () => {
  for (const hand of hands('fill', 'office')) {
    expect(hand.pen.width).toBeGreaterThanOrEqual(0.3)
    expect(hand.pen.width).toBeLessThanOrEqual(0.9)
    expect(hand.pen.ink.level).toBeLessThanOrEqual(165)
    if (hand.pen.kind === 'pencil') expect(hand.cancel).toBe('erased')
    else if (hand.pen.kind !== 'light-pencil') expect(['scribbled-out', 'whitened']).toContain(hand.cancel)
  }
  expect(hands('cross-then-fill-to-cancel', 'office').every((h) => h.cancel === 'filled-over')).toBe(true)
})

test('graders obey and write in ink', () => {
  const all = Array.from({ length: 1500 }, (_, i) => graderHandOf(createRng(`grader ${i}`), 'fill', levels.office))
  expect(all.every((h) => h.pen.kind === 'ballpoint' || h.pen.kind === 'gel')).toBe(true)
  expect(all.every((h) => h.style !== 'crossed' && h.style !== 'ticked')).toBe(true)
})

test('slips have the hand’s jitter', () => {
  const hand = handOf(createRng('j'), 'fill', levels.office)
  const rng = createRng('slips')
  const all = Array.from({ length: 4000 }, () => slip(hand, rng))
  expect(Math.abs(Math.sqrt(all.reduce((s, v) => s + v * v, 0) / 4000) / hand.jitter - 1)).toBeLessThan(0.08)
  expect(Math.max(...all)).toBeLessThanOrEqual(2.5 * hand.jitter)
})

test('a stray touch is short', () => {
  const rng = createRng('stray')
  expect(strayLength(rng)).toBeLessThan(0.9)
  expect(Math.abs(strayTilt(rng))).toBeLessThanOrEqual(Math.PI)
})

test('rough classes have felt pens, markers whose ink runs, red ink, and ways of their own', () => {
  const all = Array.from({ length: 4000 }, (_, i) => handOf(createRng(`rough ${i}`), 'fill', levels.rough))
  const share = (of: (hand: (typeof all)[number]) => boolean) => all.filter(of).length / all.length
  expect(Math.abs(share((h) => h.pen.kind === 'marker') - 0.03)).toBeLessThan(0.01)
  expect(Math.abs(share((h) => h.pen.kind === 'red') - 0.04)).toBeLessThan(0.012)
  expect(all.every((h) => (h.pen.kind === 'marker') === (h.pen.bleed !== undefined))).toBe(true)
  expect(share((h) => h.style === 'circled')).toBeGreaterThan(0)
  expect(share((h) => h.cancel === 'redrawn')).toBeGreaterThan(0.05)
})

test('a mark now and then is made in another way, and the hand stays the same otherwise', () => {
  const hand = handOf(createRng('own'), 'fill', levels.rough)
  const all = Array.from({ length: 6000 }, (_, i) => lapsed(hand, levels.rough, createRng(`lapse ${i}`)))
  const other = all.filter((one) => one !== hand)
  expect(Math.abs(other.length / all.length - (levels.rough.hands.lapses?.share ?? 0))).toBeLessThan(0.002)
  expect(other.every((one) => one.pen === hand.pen && one.style in (levels.rough.hands.lapses?.styles ?? {}))).toBe(true)
  expect(lapsed(hand, levels.office, createRng('lapse'))).toBe(hand)
})
