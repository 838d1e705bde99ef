import { expect, it } from 'vitest'
import { calibrate } from '../../../../src/omr/judge/calibrate.ts'
import { groupsOf, seenOn } from '../../../../src/omr/judge/seen.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

it('knows the hand of a page by its sure marks, and keeps the boxes of a question together', () => {
  const boxes = Array.from({ length: 40 }, (_, i) => (i < 6 ? { ink: 0.9, cover: 1, darkness: 0.45 } : { ink: 0.002, cover: 0 }))
  const page = pageOf(boxes)
  const seen = seenOn(page.reading, page.sheet, calibrate([page], 'fill'))
  expect(seen).toHaveLength(40)
  for (const { pen } of seen) expect(pen.tone).toBeCloseTo(0.5, 1)
  expect(seen[0]?.strength).toBeGreaterThan(0.8)
  expect(seen[39]?.strength).toBeLessThan(0.01)
  expect(groupsOf(seen)).toHaveLength(40)
  const together = pageOf(boxes, 'g')
  expect(groupsOf(seenOn(together.reading, together.sheet, calibrate([together], 'fill'))).map((group) => group.length)).toEqual([40])
})

it('takes a hand for faint that leaves five traces and more, and more of them than marks', () => {
  const many = (count: number, ink: number): readonly DrawnBox[] =>
    Array.from({ length: count }, () => ({ ink, cover: ink, darkness: ink * 0.55 }))
  const isFaint = (...drawn: readonly DrawnBox[]) => {
    const page = pageOf([...drawn, ...many(60, 0)])
    return seenOn(page.reading, page.sheet, calibrate([page], 'fill')).every(({ isFaintHand }) => isFaintHand === true)
  }
  expect([4, 5].map((count) => isFaint(...many(count, 0.05)))).toEqual([false, true])
  expect([5, 4].map((marks) => isFaint(...many(5, 0.05), ...many(marks, 0.3)))).toEqual([false, true])
  // a mark is what nobody would overlook
  expect(isFaint(...many(5, 0.15))).toBe(true)
})

it('says in black and white which boxes are like the page’s marks, and in greys nothing', () => {
  const cells = (ink: string) => ink.repeat(36)
  const { reading, sheet } = pageOf(
    Array.from({ length: 30 }, (_, i) =>
      i < 6 ? { ink: 0.2 + i / 100, cover: 0.3, cells: cells('3') } : { ink: 0, cover: 0, cells: cells('0') },
    ),
  )
  const likenesses = (page: typeof reading) =>
    seenOn(page, sheet, calibrate([{ reading: page, sheet }], 'tick')).map(({ likeness }) => likeness)
  const expected = Array.from({ length: 30 }, (_, i) => (i < 6 ? 'mark' : 'blank'))
  expect(likenesses({ ...reading, isBilevel: true })).toEqual(expected)
  expect(new Set(likenesses(reading))).toEqual(new Set([undefined]))
})

it('knows the boxes that hold far more than all other blank ones of their page, up to three', () => {
  const traces = (count: number, ink: number) => Array.from({ length: count }, () => ({ ink, cover: 0, darkness: ink * 0.55 }))
  const apart = (...drawn: readonly DrawnBox[]) => {
    const page = pageOf([...drawn, ...traces(60, 0)])
    return seenOn(page.reading, page.sheet, calibrate([page], 'fill')).filter(({ isApart }) => isApart === true).length
  }
  expect([1, 3, 4].map((count) => apart(...traces(count, 0.07)))).toEqual([1, 3, 0])
  expect([0.045, 0.06, 0.11, 0.13].map((ink) => apart(...traces(2, ink)))).toEqual([0, 2, 2, 0])
  expect([0.03, 0.055].map((ink) => apart(...traces(1, 0.08), ...traces(4, ink)))).toEqual([1, 0])
})
