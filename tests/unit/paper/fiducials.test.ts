import { expect, test } from 'vitest'
import { drawFiducials, FIDUCIAL_DIAMETER, fiducialsOf } from '../../../src/paper/fiducials.ts'
import { styleFor } from '../../support/papers.ts'

test("AMC's default margins give AMC's disc centres on A4 and Letter", () => {
  const margins = { top: 35, bottom: 25, left: 30, right: 30 }
  expect(fiducialsOf(styleFor({ margins }))).toEqual([
    { x: 26.8, y: 24.72 },
    { x: 183.2, y: 24.72 },
    { x: 183.2, y: 280.2 },
    { x: 26.8, y: 280.2 },
  ])
  expect(fiducialsOf(styleFor({ margins }, { paper: { width: 215.9, height: 279.4 } }))[2]).toEqual({ x: 189.1, y: 262.6 })
})

test('discs are drawn where they are said to be', () => {
  const style = styleFor()
  const drawn = drawFiducials(style)
  expect(drawn.map((item) => (item.kind === 'form' ? { x: item.x, y: item.y } : undefined))).toEqual([...fiducialsOf(style)])
  const [first] = drawn
  expect(first?.kind === 'form' ? first.form.bounds.width : 0).toBe(FIDUCIAL_DIAMETER)
})
