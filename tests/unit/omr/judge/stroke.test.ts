import { expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { isStroke, isStrokeOverDots } from '../../../../src/omr/judge/stroke.ts'

const blank = { ink: 0, darkness: 0.01, spread: 0, unsure: 0 }
const seen = (cells?: string) => ({
  zone: zoneId('z'),
  ink: 0.13,
  darkness: 0.05,
  cover: 0,
  spill: 0,
  ...(cells === undefined ? {} : { cells }),
})

it('sees a thin stroke that crosses the box, from corner to corner or from side to side', () => {
  expect(isStroke(seen('03000008300000b400000b30000083000000'), blank)).toBe(true)
  expect(isStroke(seen('0000003a300000f300004d000005a0000050'), blank)).toBe(true)
  expect(isStroke(seen('000000000000055550500005000000000000'), blank)).toBe(true)
})

it('sees none in what lies in one place, in dust, or over a letter', () => {
  expect(isStroke(seen('000000000000002d30008f50000000000000'), blank)).toBe(false)
  expect(isStroke(seen('300000000300000000300003000000000030'), blank)).toBe(false)
  expect(isStroke(seen('03000008300000b400000b30000083000000'), { ...blank, ink: 0.2 })).toBe(false)
  expect(isStroke(seen(), blank)).toBe(false)
})

it('sees one over dithered paper by more ink a cell, where no letter is seen', () => {
  expect(isStrokeOverDots(seen('550000026010010601020062100016000010'), { ...blank, ink: 0.05 })).toBe(true)
  expect(isStrokeOverDots(seen('440000024010010401020042100014000010'), { ...blank, ink: 0.03 })).toBe(false)
  expect(isStrokeOverDots(seen('550000026010010601020062100016000010'), { ...blank, ink: 0.07 })).toBe(false)
})

it('sees strokes as pale as a fifth of a cell, not a tenth; where blank boxes show a hundredth of ink, not where they show more', () => {
  const pale = (digit: string) => isStroke(seen('03000008300000b400000b30000083000000'.replace(/[^0]/g, digit)), blank)
  expect(pale('3')).toBe(true)
  expect(pale('2')).toBe(false)
  expect(pale('4')).toBe(true)
  const over = (ink: number) => isStroke(seen('03000008300000b400000b30000083000000'), { ...blank, ink })
  expect([0.008, 0.013].map(over)).toEqual([true, false])
})
