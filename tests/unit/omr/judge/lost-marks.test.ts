import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../../src/model/reading.ts'
import type { Seen } from '../../../../src/omr/judge/chance.ts'
import {
  type Fading,
  fadingOf,
  isHalfLost,
  isPalePage,
  isWornAway,
  lostAmong,
  withLostMarks,
} from '../../../../src/omr/judge/lost-marks.ts'
import { pageOf } from '../../../support/omr-pages.ts'

const boxOf = (isFading: boolean): Seen =>
  ({ dottedHand: { reach: 0.1, ink: 0.1, remnants: { isFilling: false, isScant: true, isFading } } }) as Seen

describe('withLostMarks', () => {
  it('doubts a question without a mark where marks are so pale that some have left nothing, and only there', () => {
    const [fading, scant] = [
      [boxOf(true), boxOf(true), boxOf(true)],
      [boxOf(false), boxOf(false), boxOf(false)],
    ]
    expect(withLostMarks(fading, [0, 0, 0.001])).toEqual([0.125, 0.125, 0.125])
    expect(withLostMarks(fading, [0, 0.4, 0])).toEqual([0, 0.4, 0])
    expect([0.09, 0.11].map((most) => withLostMarks(fading, [0, most, 0])[1])).toEqual([0.125, 0.11])
    expect(withLostMarks(scant, [0, 0, 0])).toEqual([0, 0, 0])
    expect(withLostMarks([{} as Seen], [0])).toEqual([0])
  })
})

describe('isHalfLost', () => {
  interface Hand {
    readonly strength?: number
    readonly isDotted?: boolean
    readonly exclusive?: boolean
  }
  const boxBy = ({ strength, isDotted = true, exclusive = true }: Hand): Seen => {
    const usual = strength === undefined ? {} : { usual: { strength } }
    return { ...(isDotted ? boxOf(false) : {}), zone: { exclusive }, pen: { tone: 1, ...usual } } as Seen
  }
  /** Questions of so many boxes each, the first ones bare and asked about in turn, the others answered. */
  const page = (open: number, hand: Hand = {}, [count, size]: readonly [number, number] = [10, 3]) => {
    const first = (i: number): Mark['state'] => (i >= open ? 'marked' : i % 2 === 0 ? 'blank' : 'doubtful')
    const states = Array.from({ length: count }, (_, i) => [first(i), ...Array.from({ length: size - 1 }, () => 'blank' as const)])
    return states.map((question) => question.map((state) => ({ box: boxBy(hand), state })))
  }

  it('knows pages of a pale hand of whose questions more than two fifths are bare or asked about', () => {
    expect(isHalfLost(page(5, { strength: 0.17 }))).toBe(true)
    expect(isHalfLost(page(5))).toBe(true)
    expect(isHalfLost(page(4))).toBe(false)
  })

  it('believes other hands, few questions, few boxes, and questions that may be left bare', () => {
    expect(isHalfLost(page(5, { strength: 0.36 }))).toBe(false)
    expect(isHalfLost(page(5, { isDotted: false }))).toBe(false)
    expect(isHalfLost(page(7, {}, [7, 6]))).toBe(false)
    expect(isHalfLost(page(5, {}, [14, 2]))).toBe(false)
    expect(isHalfLost(page(9, { exclusive: false }))).toBe(false)
  })
})

describe('isPalePage', () => {
  const pageWith = (ink: number, marks: number, isBilevel = true) => {
    const { reading, sheet } = pageOf(Array.from({ length: 30 }, (_, i) => ({ ink: i < marks ? ink : 0, cover: 0 })))
    const chances = reading.measures.map(({ zone }, i) => ({ zone, state: 'blank' as const, probability: i < marks ? 0.5 : 0 }))
    return { reading: isBilevel ? { ...reading, isBilevel: true as const } : reading, sheet, marks: chances }
  }

  it('knows pages in black and white on which marks are mere dots, or none are', () => {
    expect(isPalePage(pageWith(0.05, 8))).toBe(true)
    expect(isPalePage(pageWith(0, 0))).toBe(true)
  })

  it('knows nothing of others, of solid marks, of a few, and of a few boxes', () => {
    expect(isPalePage(pageWith(0.05, 8, false))).toBe(false)
    expect(isPalePage(pageWith(0.2, 8))).toBe(false)
    expect(isPalePage(pageWith(0.05, 4))).toBe(false)
    const { marks, ...few } = pageWith(0, 0)
    expect(isPalePage({ ...few, marks: marks.slice(0, 19) })).toBe(false)
  })
})

describe('isWornAway', () => {
  /** A page of 30 boxes, whose first ones have so many dots each. */
  const pageWith = (counts: readonly number[], ink = 0.02, isBilevel = true) => {
    const cells = (count: number): string => `${'0'.repeat(6)}${`0${'3'.repeat(count)}`.padEnd(30, '0')}`
    const boxes = Array.from({ length: 30 }, (_, i) => ({ ink: i < counts.length ? ink : 0, cover: 0, cells: cells(counts[i] ?? 0) }))
    const { reading } = pageOf(boxes)
    return isBilevel ? { ...reading, isBilevel: true as const } : reading
  }

  it('knows pages in black and white whose marks are single dots, so that others left none', () => {
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4]))).toBe(true)
    expect(isWornAway(pageWith([1]))).toBe(true)
    expect(isWornAway(pageWith([1, 1, 2, 2, 4, 4]))).toBe(true)
  })

  it('believes pages with more dots, with crossings of two, with a solid mark, with greys, and without a dot', () => {
    expect(isWornAway(pageWith([1, 1, 3, 4, 4, 4]))).toBe(false)
    expect(isWornAway(pageWith([1, 2, 2, 2, 2, 2]))).toBe(false)
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4], 0.2))).toBe(false)
    expect(isWornAway(pageWith([1, 1, 1, 2, 2, 4], 0.02, false))).toBe(false)
    expect(isWornAway(pageWith([]))).toBe(false)
  })
})

describe('fadingOf', () => {
  /** A page in black and white of 30 questions, the first ones with so much ink. */
  const seen = (inks: readonly number[], { state = 'marked', inside }: { state?: Mark['state']; inside?: string } = {}) => {
    const letter = inside === undefined ? {} : { inside }
    const { reading, sheet } = pageOf(Array.from({ length: 30 }, (_, i) => ({ ink: inks[i] ?? 0, cover: 0, ...letter })))
    const isHit = (i: number) => i < inks.length
    const marks = reading.measures.map(({ zone }, i): Mark => {
      const probability = !isHit(i) ? 0 : state === 'marked' ? 1 : 0.2
      return { zone, state: isHit(i) ? state : 'blank', probability }
    })
    return { reading: { ...reading, isBilevel: true as const }, sheet, marks }
  }
  const many = (ink: number, length = 8) => Array.from({ length }, () => ink)

  it('tells the hand by the ink of its marks, and a page on which hardly a question shows any', () => {
    expect(fadingOf(seen([]))).toEqual({ hand: 'none', isBare: true, boxes: 30 })
    expect(fadingOf(seen(many(0.05)))).toEqual({ hand: 'pale', isBare: false, boxes: 30 })
    expect([0.07, 0.09].map((ink) => fadingOf(seen(many(ink)))?.hand)).toEqual(['pale', 'solid'])
    expect(fadingOf(seen(many(0.3)))).toEqual({ hand: 'solid', isBare: false, boxes: 30 })
    expect(fadingOf(seen(many(0.05).slice(1)))).toEqual({ hand: 'pale', isBare: true, boxes: 30 })
  })

  it('takes what is asked about for shown where there is ink, and marks over letters for solid', () => {
    const oneSure = (ink: number) => {
      const { marks, ...page } = seen([0.05, ...many(ink, 7)], { state: 'doubtful' })
      return { ...page, marks: marks.map((mark, i) => (i === 0 ? { ...mark, probability: 0.9 } : mark)) }
    }
    expect(fadingOf(oneSure(0.02))).toEqual({ hand: 'pale', isBare: false, boxes: 30 })
    expect(fadingOf(oneSure(0))?.isBare).toBe(true)
    expect(fadingOf(seen(many(0.05), { inside: 'A' }))?.hand).toBe('solid')
  })

  it('takes a page without one likely mark for bare, whatever is asked about, and knows nothing of one that is asked about whole', () => {
    expect(fadingOf(seen(many(0.02, 29), { state: 'doubtful' }))).toEqual({ hand: 'none', isBare: true, boxes: 30 })
    const { marks, ...page } = seen(many(0.3))
    expect(fadingOf({ ...page, marks: marks.map((mark) => ({ ...mark, state: 'doubtful' as const })) })).toBeUndefined()
  })

  it('says nothing of scans with greys, and nothing of what graders mark', () => {
    const { reading, ...page } = seen([])
    const { isBilevel: _, ...grey } = reading
    expect(fadingOf({ ...page, reading: grey })).toBeUndefined()
    const graded = {
      ...page.sheet,
      zones: page.sheet.zones.map((zone) => ({ ...zone, role: { kind: 'grade' } as unknown as typeof zone.role })),
    }
    expect(fadingOf({ reading, sheet: graded, marks: page.marks })?.boxes).toBe(0)
  })
})

describe('lostAmong', () => {
  const page = (copy: number, fading?: Partial<Fading>) => ({
    reading: { copy },
    ...(fading === undefined ? {} : { fading: { hand: 'none', isBare: true, boxes: 30, ...fading } as const }),
  })
  const lost = (...pages: ReturnType<typeof page>[]) => pages.map((one) => lostAmong(pages).has(one))

  it('sends a copy without a mark to a person, with its pages of few boxes', () => {
    expect(lost(page(1, {}), page(1, { boxes: 6 }), page(2, { hand: 'solid', isBare: false }))).toEqual([true, true, false])
  })

  it('believes a bare page of a copy that shows solid marks elsewhere, and asks about one whose marks are pale elsewhere', () => {
    expect(lost(page(1, { boxes: 6 }), page(1, { hand: 'solid', isBare: false }))).toEqual([false, false])
    expect(lost(page(1, { boxes: 6 }), page(1, { hand: 'pale', isBare: false, boxes: 9 }))).toEqual([true, false])
  })

  it('believes few boxes by themselves, pages without boxes, and scans with greys', () => {
    expect(lost(page(1, { boxes: 19 }), page(2, { boxes: 0 }), page(3))).toEqual([false, false, false])
    expect(lost(page(1, { boxes: 20 }), page(1, { boxes: 0 }))).toEqual([true, false])
  })
})
