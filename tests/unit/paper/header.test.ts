import { describe, expect, test } from 'vitest'
import { overlaps } from '../../../src/base/geometry.ts'
import { roundMm } from '../../../src/base/units.ts'
import { AMC_WIDTHS, type PageCode, STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { FIDUCIAL_DIAMETER, fiducialsOf } from '../../../src/paper/fiducials.ts'
import { codeBoxesOf, createCodeFiller, highestOf } from '../../../src/paper/header.ts'
import { styleFor } from '../../support/papers.ts'

const amcStyle = styleFor({ margins: { top: 35, bottom: 25, left: 30, right: 30 } })

describe('page code', () => {
  test("AMC's default margins give AMC's boxes", () => {
    const boxes = codeBoxesOf(amcStyle, AMC_WIDTHS)
    expect(boxes).toHaveLength(24)
    expect(boxes[0]).toEqual({ row: 'copy', bit: 0, rect: { x: 60.07, y: 16.59, width: 3.2, height: 3.2 } })
    expect(boxes[12]).toEqual({ row: 'page', bit: 0, rect: { x: 60.07, y: 20.81, width: 3.2, height: 3.2 } })
    expect(boxes[23]).toMatchObject({ row: 'check', bit: 5, rect: { x: 96.821 } })
  })
  test('the third row touches nothing: neither rows, discs nor text', () => {
    const style = styleFor()
    const boxes = codeBoxesOf(style, STRONG_WIDTHS)
    expect(boxes.filter((box) => box.row === 'strong')).toHaveLength(12)
    for (const [i, box] of boxes.entries()) for (const other of boxes.slice(i + 1)) expect(overlaps(box.rect, other.rect)).toBe(false)
    const half = FIDUCIAL_DIAMETER / 2
    for (const { x, y } of fiducialsOf(style))
      for (const { rect } of boxes) expect(overlaps(rect, { x: x - half, y: y - half, width: 2 * half, height: 2 * half })).toBe(false)
    for (const { rect } of boxes) expect(rect.y + rect.height).toBeLessThan(style.body.y)
  })
  test('bits that are 1 are filled, most significant first', () => {
    const boxes = codeBoxesOf(amcStyle, AMC_WIDTHS)
    const fill = createCodeFiller(boxes, AMC_WIDTHS)
    const filled = (code: PageCode) =>
      fill(code).flatMap(({ form, x, y }) =>
        form.items.map((ink) => {
          const [corner] = ink.kind === 'path' ? ink.commands : []
          return boxes.findIndex(({ rect }) => rect.x === roundMm(x + Number(corner?.[1])) && rect.y === y + Number(corner?.[2]))
        }),
      )
    expect(filled({ copy: 1, page: 1, check: 60 })).toEqual([11, 17, 18, 19, 20, 21])
    expect(filled({ copy: 4095, page: 63, check: 63 })).toEqual(boxes.map((_, i) => i))
    expect(filled({ copy: 0, page: 0, check: 0 })).toEqual([])
    expect(highestOf(6)).toBe(63)
  })
})
