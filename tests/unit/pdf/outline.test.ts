import { expect, it } from 'vitest'
import { outlineOf as outline } from '../../../src/pdf/outline.ts'

/** Segments as PDF would write them. */
const outlineOf = (path: string) => {
  const { segments, box } = outline(path)
  return {
    operators: segments
      .map(
        ({ operator, points }) =>
          `${points
            .flat()
            .map((v) => Math.round(v * 100) / 100)
            .join(' ')} ${operator}`,
      )
      .join(' '),
    box,
  }
}

it('keeps lines, and turns horizontals and verticals into lines', () => {
  expect(outlineOf('M10 20L30 40H50V-60Z')).toEqual({ operators: '10 20 m 30 40 l 50 40 l 50 -60 l', box: [10, -60, 50, 40] })
})
it('raises quadratics to cubics and reflects the control point for T', () => {
  // From (0,0) by (30,60) to (60,0): controls at a third and two thirds; then reflected to (90,-60).
  expect(outlineOf('M0 0Q30 60 60 0T120 0').operators).toBe('0 0 m 20 40 40 40 60 0 c 80 -40 100 -40 120 0 c')
})
it('takes a T without a quadratic before it as a straight curve', () => {
  expect(outlineOf('M0 0T30 30').operators).toBe('0 0 m 0 0 10 10 30 30 c')
})
it('starts anew after Z and reads repeated groups', () => {
  expect(outlineOf('M0 0 10 0 10 10ZL5 5').operators).toBe('0 0 m 10 0 l 10 10 l 5 5 l')
})
it('reads numbers without spaces between', () => {
  expect(outlineOf('M-.5-1.25L1.5.5').operators).toBe('-0.5 -1.25 m 1.5 0.5 l')
})
it('gives nothing for an empty path and stops at an unknown command', () => {
  expect(outlineOf('')).toEqual({ operators: '', box: [0, 0, 0, 0] })
  expect(outlineOf('M0 0L9 9A1 2 3').operators).toBe('0 0 m 9 9 l')
})
