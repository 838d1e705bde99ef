import { describe, expect, it } from 'vitest'
import { type PageCode, textOfPageCode } from '../../../../src/model/page-code.ts'
import type { CodeBox } from '../../../../src/model/sheet.ts'
import { codeBlockOf, codeReadingOf } from '../../../../src/omr/place/code-block.ts'
import { filled, frame, type Layer, printOf, sampleSheet, viewOf } from '../../../support/raster-drawing.ts'

const sheet = sampleSheet(1234, 7)
const isSame = (code: PageCode) => JSON.stringify(code) === JSON.stringify(sheet.code)

describe('codeBlockOf', () => {
  for (const [scanner, least] of [[{ dpi: 72 }, 0.65], [{ dpi: 100, skew: 2 }, 0.85], [{ dpi: 300, noise: 10 }, 0.95]] as const) // biome-ignore format: pairs
    it(`sees the boxes of the block, scanned with ${JSON.stringify(scanner)}`, () => {
      const block = codeBlockOf(viewOf(printOf(sheet), scanner, true, sheet), sheet.codeBoxes)
      expect(block.presence).toBeGreaterThan(least)
      expect(codeReadingOf(block, isSame)).toEqual({ kind: 'code', code: sheet.code })
    })

  it('sees next to nothing where there is none', () => {
    expect(codeBlockOf(viewOf([], { dpi: 150, noise: 6 }), sheet.codeBoxes).presence).toBeLessThan(0.1)
  })

  it('takes what filled and empty boxes have in common for black and paper where they are far apart', () => {
    const lines = sheet.codeBoxes.map(({ rect }) => filled(rect, 0.12))
    const pale = printOf(sheet).map((layer) => (x: number, y: number) => 0.55 * layer(x, y))
    const { fills } = codeBlockOf(viewOf([...pale, ...lines], { dpi: 150 }), sheet.codeBoxes)
    expect(Math.max(...fills.filter((fill) => fill < 0.5))).toBeLessThan(0.1)
    expect(Math.min(...fills.filter((fill) => fill >= 0.5))).toBeGreaterThan(0.9)
  })

  it('follows a block printed a little beside its place', () => {
    const shifted = {
      ...sheet,
      codeBoxes: sheet.codeBoxes.map((b) => ({ ...b, rect: { ...b.rect, x: b.rect.x + 0.5, y: b.rect.y - 0.4 } })),
    }
    const block = codeBlockOf(viewOf(printOf(shifted), { dpi: 150 }), sheet.codeBoxes)
    expect(Math.abs(block.shift.x - 0.5)).toBeLessThan(0.3)
    expect(Math.abs(block.shift.y + 0.4)).toBeLessThan(0.15)
    expect(codeReadingOf(block, isSame).kind).toBe('code')
  })
})

describe('codeReadingOf', () => {
  const block = codeBlockOf(viewOf(printOf(sheet), { dpi: 150 }), sheet.codeBoxes)
  const withFill = (fills: Record<number, number>) => ({ ...block, fills: block.fills.map((f, i) => fills[i] ?? f) })

  it('settles an unsure bit where only one way passes, and not where two do', () => {
    expect(codeReadingOf(withFill({ 3: 0.5 }), isSame)).toEqual({ kind: 'code', code: sheet.code })
    expect(codeReadingOf(withFill({ 3: 0.5 }), () => true).kind).toBe('unsure')
    expect(codeReadingOf(withFill({ 3: 0.5 }), () => false).kind).toBe('unsure')
    expect(codeReadingOf(withFill({ 0: 0.5, 1: 0.5, 2: 0.5, 3: 0.5 }), isSame).kind).toBe('unsure')
  })

  it('never overrules a confident bit', () => {
    const flipped = codeReadingOf(withFill({ 11: (block.fills[11] ?? 0) > 0.5 ? 0 : 1 }), isSame)
    expect(flipped.kind).toBe('foreign')
    expect(flipped.kind === 'foreign' && textOfPageCode(flipped.code)).not.toBe(textOfPageCode(sheet.code))
  })

  it('settles what worn toner left out of filled boxes by the checks of a strong code, where the page surely lies so', () => {
    const filledAt = block.fills.flatMap((fill, i) => (fill > 0.5 ? [i] : [])).slice(0, 6)
    const worn = withFill(Object.fromEntries(filledAt.map((i, k) => [i, [0.02, 0.5, 0.6, 0.7, 0.8, 0.3][k] ?? 1])))
    const clean = { ...worn, fills: worn.fills.map((fill) => (fill < 0.015 ? 0 : fill)) }
    expect(codeReadingOf(clean, isSame, { isAnchored: true, isBilevel: true })).toEqual({ kind: 'code', code: sheet.code })
    expect(codeReadingOf(clean, isSame).kind).toBe('unsure')
    expect(codeReadingOf(clean, () => true, { isAnchored: true, isBilevel: true }).kind).toBe('unsure')
    const lost = { ...clean, fills: clean.fills.map((fill, i) => (i === filledAt[0] ? 0 : fill)) }
    expect(codeReadingOf(lost, isSame, { isAnchored: true, isBilevel: true }).kind).toBe('unsure')
  })

  it('takes a veil of grey over empty boxes for no print, where the scan has greys', () => {
    const filledAt = block.fills.flatMap((fill, i) => (fill > 0.5 ? [i] : [])).slice(0, 5)
    const worn = withFill(Object.fromEntries(filledAt.map((i, k) => [i, [0.55, 0.3, 0.21, 0.61, 0.62][k] ?? 1])))
    const veiled = { ...worn, fills: worn.fills.map((fill) => (fill < 0.015 ? 0.03 : fill)) }
    expect(codeReadingOf(veiled, isSame, { isAnchored: true })).toEqual({ kind: 'code', code: sheet.code })
    expect(codeReadingOf(veiled, isSame, { isAnchored: true, isBilevel: true }).kind).toBe('unsure')
  })

  it('in black and white settles a blotch that fills most of an empty box, and no filled box of which a speck is left', () => {
    const clean: readonly number[] = block.fills.map((fill) => (fill > 0.5 ? 1 : 0))
    const kind = (at: number, to: number) =>
      codeReadingOf({ ...block, fills: clean.with(at, to) }, isSame, { isAnchored: true, isBilevel: true }).kind
    expect(kind(clean.indexOf(0), 0.7)).toBe('code')
    expect([kind(clean.indexOf(1), 0.02), kind(clean.indexOf(1), 0.01)]).toEqual(['code', 'foreign'])
  })

  it('takes for empty what is a third black, and settles three boxes that may be either', () => {
    const empty = block.fills.findIndex((fill) => fill < 0.1)
    expect(codeReadingOf(withFill({ [empty]: 0.33 }), () => true).kind).toBe('code')
    expect(codeReadingOf(withFill({ 0: 0.5, 1: 0.5, 2: 0.5 }), isSame).kind).toBe('code')
  })

  it('where the page surely lies so, settles a blotch in an empty box, dust in many, and no more than half a dozen in all', () => {
    const clean: typeof block = { ...block, fills: block.fills.map((fill) => (fill > 0.5 ? 1 : 0)) }
    const indexes = (isFilled: boolean) => clean.fills.flatMap((fill, i) => (fill > 0.5 === isFilled ? [i] : []))
    const changed = (at: readonly number[], to: number, before = clean) => ({ ...before, fills: before.fills.map((fill, i) => (at.includes(i) ? to : fill)) }) // biome-ignore format: one thought
    const kind = (fills: typeof clean) => codeReadingOf(fills, isSame, { isAnchored: true }).kind
    expect(kind(changed(indexes(false).slice(0, 1), 0.7))).toBe('code')
    expect(kind(changed(indexes(false).slice(0, 7), 0.012, changed(indexes(true).slice(0, 1), 0.3)))).toBe('code')
    expect(kind(changed(indexes(true).slice(0, 7), 0.3))).not.toBe('code')
  })

  it('reads through a pen line over the block', () => {
    const line = filled({ x: 28, y: 9.4, width: 45, height: 0.5 })
    expect(codeReadingOf(codeBlockOf(viewOf([...printOf(sheet), line], { dpi: 150 }), sheet.codeBoxes), isSame).kind).toBe('code')
  })
})

describe('the boxes of a code', () => {
  const boxes: readonly CodeBox[] = Array.from({ length: 20 }, (_, i) => ({
    row: 'copy',
    bit: i,
    rect: { x: 15 + (i % 5) * 8, y: 20 + Math.floor(i / 5) * 8, width: 3.2, height: 3.2 },
  }))
  const seen = (layers: readonly Layer[]) => codeBlockOf(viewOf(layers, { dpi: 200 }), boxes)
  const grey =
    (share: number, layer: Layer): Layer =>
    (x, y) =>
      share * layer(x, y)
  const framesAt = (by: number, share = 1) => boxes.map(({ rect }) => grey(share, frame({ ...rect, x: rect.x + by, y: rect.y + by }, 0.25)))

  it('are followed to where they lie seven tenths of a millimetre off', () => {
    const { shift, presence } = seen(framesAt(0.7))
    expect(Math.hypot(shift.x - 0.7, shift.y - 0.7)).toBeLessThan(0.2)
    expect(presence).toBe(1)
  })

  it('are taken nearer to their place, unless much blacker ones lie further', () => {
    expect(seen([...framesAt(0, 0.85), ...framesAt(0.7)]).shift.x).toBeCloseTo(0, 0)
    expect(seen([...framesAt(0, 0.5), ...framesAt(0.7)]).shift.x).toBeGreaterThan(0.5)
  })

  it('show by the straight part of their edges, as pale as a twelfth of black and no paler', () => {
    const gaps = boxes.map(({ rect }) => (x: number, y: number) =>
      Math.abs(x - rect.x - 1.6) < 0.8 || Math.abs(y - rect.y - 1.6) < 0.8 ? 0 : frame(rect, 0.25)(x, y)) // biome-ignore format: one thought
    expect(seen(gaps).presence).toBe(1)
    expect(seen(framesAt(0, 0.075)).presence).toBe(1)
    expect(seen(framesAt(0, 0.03)).presence).toBe(0)
  })

  it('are empty within a bold frame', () => {
    const bold = boxes.map(({ rect }) => frame(rect, 0.5))
    expect(Math.max(...seen(bold).fills)).toBeLessThan(0.02)
  })

  it('are two groups only where they are far apart, and some of each', () => {
    const fillsOf = (count: number, low: number, high: number) =>
      seen(boxes.map(({ rect }, i) => filled(rect, i < count ? high : low))).fills
    expect(Math.max(...fillsOf(10, 0.3, 0.52))).toBeLessThan(0.6)
    expect(Math.max(...fillsOf(10, 0.2, 0.6))).toBeGreaterThan(0.9)
    expect(Math.max(...fillsOf(2, 0.1, 0.6))).toBeLessThan(0.7)
    expect(Math.max(...fillsOf(4, 0.1, 0.6))).toBeGreaterThan(0.9)
  })
})
