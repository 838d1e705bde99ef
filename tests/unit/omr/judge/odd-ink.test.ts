import { describe, expect, it } from 'vitest'
import { calibrate, classify } from '../../../../src/omr/index.ts'
import { oddInkOf, tellingOf } from '../../../../src/omr/judge/odd-ink.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const many = (count: number, of: (i: number) => DrawnBox): DrawnBox[] => Array.from({ length: count }, (_, i) => of(i))
const blank: DrawnBox = { ink: 0.003, cover: 0 }
const full: DrawnBox = { ink: 0.95, cover: 1 }

function oddities(boxes: readonly DrawnBox[], framed = true) {
  const { reading, sheet } = pageOf(boxes)
  const measures = reading.measures.map((measure) => (framed ? { ...measure, shift: { x: 0, y: 0 } } : measure))
  const page = { reading: { ...reading, measures }, sheet }
  return oddInkOf([{ ...page, marks: classify(page.reading, sheet, calibrate([page], 'tick')) }])
}

describe('oddInkOf', () => {
  it('finds nothing odd about papers as they come, however they are marked', () => {
    expect(oddities(many(120, (i) => (i % 5 === 0 ? full : blank)))).toEqual([])
    expect(oddities(many(120, (i) => (i % 2 === 0 ? full : blank)))).toEqual([])
    expect(oddities(many(120, (i) => (i % 10 === 0 ? { ink: 0.3, cover: 0.5, darkness: 0.12 } : blank)))).toEqual([])
    expect(oddities(many(60, () => blank))).toEqual([])
  })

  it('says when nothing is marked, or nearly all', () => {
    expect(oddities(many(120, () => blank))).toEqual(['no-marks'])
    expect(oddities(many(120, (i) => (i % 10 === 0 ? blank : full)))).toContain('mostly-marked')
  })

  it('says when empty boxes are grey', () => {
    expect(oddities(many(120, (i) => ({ ink: 0.4 + (i % 7) / 50, cover: 0.5, darkness: 0.1 })))).toContain('boxes-grey')
  })

  it('says when the print is nearly gone', () => {
    const boxes = many(120, (i) => (i % 5 === 0 ? full : blank))
    expect(oddities(boxes, false)).toEqual(['print-lost'])
  })

  it('says when marks are below the known range, or one with the blank boxes', () => {
    expect(oddities(many(120, (i) => (i % 5 === 0 ? { ink: 0.9, cover: 1, darkness: 0.2 } : blank)))).toContain('pens-pale')
    expect(oddities(many(120, (i) => ({ ink: (i % 40) / 200, cover: (i % 40) / 200 })))).toContain('marks-unclear')
  })

  it('says when black and white left nothing of a page’s marks', () => {
    const [marked, empty] = [pageOf(many(120, (i) => (i % 5 === 0 ? full : blank))), pageOf(many(40, () => blank))]
    const judged = [marked, empty].map(({ reading, sheet }) => ({
      reading: { ...reading, isBilevel: true as const },
      sheet,
      marks: reading.measures.map(({ zone, ink }) => ({ zone, state: 'blank' as const, probability: ink > 0.5 ? 1 : 0 })),
    }))
    expect(oddInkOf(judged)).toContain('marks-lost')
    expect(oddInkOf(judged.slice(0, 1))).not.toContain('marks-lost')
  })

  it('asks that half a dozen pale marks and half of the frames are seen, and that nearly one box in twenty is open', () => {
    const pale = (count: number) => oddities(many(120, (i) => (i < count ? { ink: 0.9, cover: 1, darkness: 0.2 } : blank)))
    expect([4, 6].map((count) => pale(count).includes('pens-pale'))).toEqual([false, true])
    const { reading, sheet } = pageOf(many(120, (i) => (i % 5 === 0 ? full : blank)))
    const judged = (chances: (i: number) => number, framed: number) => ({
      reading: { ...reading, measures: reading.measures.map((one, i) => (i < framed ? { ...one, shift: { x: 0, y: 0 } } : one)) },
      sheet,
      marks: reading.measures.map(({ zone }, i) => ({ zone, state: 'blank' as const, probability: chances(i) })),
    })
    const clear = (i: number): number => (i % 5 === 0 ? 1 : 0)
    expect([54, 42].map((framed) => oddInkOf([judged(clear, framed)]).includes('print-lost'))).toEqual([false, true])
    const open = (count: number, by: number) => oddInkOf([judged((i) => (i < count ? by : clear(i)), 120)]).includes('marks-unclear')
    expect([4, 6, 120].map((count) => open(count, 0.3))).toEqual([false, true, true])
    expect([0.007, 0.014, 0.986, 0.993].map((by) => open(60, by))).toEqual([false, true, true, false])
  })

  it('does not judge a file with a few boxes', () => {
    expect(oddities(many(20, () => full))).toEqual([])
    expect(oddInkOf([])).toEqual([])
  })

  it('knows how many boxes tell something, and everything', () => {
    expect([29, 30, 99, 100].map((count) => tellingOf([pageOf(many(count, () => blank))]))).toEqual(['nothing', 'some', 'some', 'all'])
  })
})
