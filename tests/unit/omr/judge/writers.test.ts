import { describe, expect, it } from 'vitest'
import { calibrate, classify, writersOf } from '../../../../src/omr/index.ts'
import { groupsOf, seenOn } from '../../../../src/omr/judge/seen.ts'
import { kindOf } from '../../../../src/omr/judge/writers.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const blank: DrawnBox = { ink: 0.003, cover: 0 }
const tick: DrawnBox = { ink: 0.28, cover: 0.4 }
const full: DrawnBox = { ink: 0.98, cover: 1 }
const blanks = (count: number): DrawnBox[] => Array.from({ length: count }, () => blank)
const times = (count: number, box: DrawnBox): DrawnBox[] => Array.from({ length: count }, () => box)

/** A page of a copy; each box is a question. */
function page(copy: number, number: number, boxes: readonly DrawnBox[]) {
  const { reading, sheet } = pageOf(boxes)
  return { reading: { ...reading, copy, page: number }, sheet: { ...sheet, copy, page: number } }
}

type Page = ReturnType<typeof page>
const filler = page(9, 1, [...times(30, full), ...blanks(30)])

/** States of the marks of a page in a file with these other pages. */
function statesOf(own: Page, others: readonly Page[]) {
  const pages = [own, ...others]
  const calibration = calibrate(pages, 'fill')
  const writer = writersOf(pages, calibration).get(own.reading)
  return classify(own.reading, own.sheet, { ...calibration, ...(writer === undefined ? {} : { writer }) })
    .map(({ state }) => state)
    .filter((state) => state !== 'blank')
}

describe('writersOf', () => {
  it('lets the ticks of one who only ticks count in a file of fillings', () => {
    expect(statesOf(page(1, 1, [...times(6, tick), ...blanks(10)]), [filler])).toEqual(times(6, tick).map(() => 'marked'))
  })

  it('asks about the single tick of one who fills, and of one who gave no other answer', () => {
    expect(statesOf(page(1, 1, [tick, ...times(3, full), ...blanks(10)]), [filler])).toEqual(['doubtful', 'marked', 'marked', 'marked'])
    expect(statesOf(page(1, 1, [tick, ...blanks(10)]), [filler])).toEqual(['doubtful'])
  })

  it('knows a writer by all pages of the copy', () => {
    const first = page(1, 1, [tick, ...blanks(10)])
    expect(statesOf(first, [filler, page(1, 2, [...times(5, tick), ...blanks(5)])])).toEqual(['marked'])
    expect(statesOf(first, [filler, page(2, 2, [...times(5, tick), ...blanks(5)])])).toEqual(['doubtful'])
  })

  it('lets each page speak for itself where a page of the copy comes twice', () => {
    const first = page(1, 1, [tick, ...blanks(10)])
    expect(statesOf(first, [filler, page(1, 1, [...times(5, tick), ...blanks(5)])])).toEqual(['doubtful'])
  })

  it('learns nothing where filling is not asked for', () => {
    expect(writersOf([filler], calibrate([filler], 'tick')).size).toBe(0)
  })
})

describe('kindOf', () => {
  const kind = (boxes: readonly DrawnBox[], exclusive?: true) => {
    const drawn = pageOf([...boxes, ...blanks(40)], 'g')
    const zones = drawn.sheet.zones.map((zone) => (exclusive === true ? { ...zone, exclusive } : zone))
    const [group] = groupsOf(seenOn(drawn.reading, { ...drawn.sheet, zones }, calibrate([drawn], 'fill')))
    return group === undefined ? 'none' : kindOf(group)
  }

  it('takes a question with any filling as filled, and one with several strokes as an answer only where several may be meant', () => {
    expect(kind([full, tick])).toBe('fill')
    expect(kind([tick, tick])).toBe('stroke')
    expect(kind([tick, tick], true)).toBeUndefined()
    expect(kind([tick], true)).toBe('stroke')
    expect(kind([{ ink: 0.33, cover: 0.54 }])).toBeUndefined() // a bold tick, or a careless filling
    expect(kind([])).toBeUndefined()
    // a touch of the pen by 0.988, and by 0.997
    const faint = (strength: number): DrawnBox => ({ ink: strength, darkness: strength * 0.55, cover: 0.2 })
    expect([kind([faint(0.172)], true), kind([faint(0.19)], true)]).toEqual([undefined, 'stroke'])
  })
})
