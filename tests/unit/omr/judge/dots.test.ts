import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import type { BlankLevel } from '../../../../src/omr/judge/blank-levels.ts'
import {
  type Dots,
  dotsOn,
  dottedChance,
  dottedHandOf,
  isDotless,
  isDottedFilling,
  isStrewn,
  reachOffPrint,
} from '../../../../src/omr/judge/dots.ts'

const bare: BlankLevel = { ink: 0, darkness: 0, spread: 0, unsure: 0 }
const box = (cells: string, inside?: string, blank: BlankLevel = bare, framed = true) => ({
  zone: inside === undefined ? {} : { inside },
  measure: { zone: zoneId('z'), ink: 0.03, darkness: 0.03, cover: 0, spill: 0, cells, ...(framed ? { shift: { x: 0, y: 0 } } : {}) },
  blank,
})
const remnants = { isFilling: false, isScant: false, isFading: false }
const nothing = '0'.repeat(36)
const edge = `${'3'.repeat(6)}${'0'.repeat(30)}`
const cross = '000000020020003100001300020020000000'
const filling = '000000012110021310012120011210000000'
const line = '000000000000132231000000000000000000'
const touch = '000000000000002d10001900000000000000'
const blanks = Array.from({ length: 24 }, () => box(nothing))
const seen = (...boxes: ReturnType<typeof box>[]): Dots[] =>
  dotsOn([...boxes, ...blanks])
    .slice(0, boxes.length)
    .flatMap((dots) => dots ?? [])

describe('dotsOn', () => {
  it('counts dots off the edge, where the frame may be seen', () => {
    expect(seen(box(nothing), box(edge), box(cross)).map(({ count }) => count)).toEqual([0, 0, 8])
  })

  it('knows dots all over from a line and from a touch of the pen', () => {
    const [across, along, touched] = seen(box(cross), box(line), box(touch))
    expect(across).toMatchObject({ isScattered: true, isFrame: false })
    expect(along).toMatchObject({ isScattered: false, isFrame: true })
    expect(touched).toMatchObject({ isScattered: false })
  })

  it('takes three dots in one column for a scratch, two for nothing yet', () => {
    const [three, two] = seen(box('000000010000010000000000010000010000'), box('000000010000010000000000000000000000'))
    expect([three?.isFrame, two?.isFrame]).toEqual([true, false])
  })

  it('takes away what most boxes of a page have', () => {
    const dusty = Array.from({ length: 30 }, () => box('000000010000000000000010000000000000'))
    expect(dotsOn([box(cross), ...dusty])[0]).toMatchObject({ seen: 8, count: 2 })
  })

  const page = (...counts: readonly (readonly [number, string])[]) =>
    dotsOn([cross, ...counts.flatMap(([count, cells]) => Array<string>(count).fill(cells))].map((cells) => box(cells)))[0]
  const [single, two] = ['000000010000000000000000000000000000', '000000010000000000000010000000000000']

  it('knows what most boxes have by 20 of them, and by the third of them that has least', () => {
    // on paper with dots everywhere one is taken for granted
    expect([page([18, two]), page([19, two])]).toEqual([expect.objectContaining({ count: 5 }), expect.objectContaining({ count: 2 })])
    expect(page([40, nothing], [60, two])).toMatchObject({ count: 8 })
    expect(page([30, nothing], [70, two])).toMatchObject({ count: 2 })
  })

  it('knows dust by how few boxes have no dot, or how many have a single one', () => {
    expect([page([30, nothing], [70, two])?.isDusty, page([20, nothing], [80, two])?.isDusty]).toEqual([false, true])
    expect([page([80, nothing], [8, single])?.isDusty, page([80, nothing], [16, single])?.isDusty]).toEqual([false, true])
  })

  it('takes what is nearly all in one place for a touch, though single dots lie further off', () => {
    const [touched, strewn] = seen(box('00000000000000ff0000ff00000010000000'), box('00000009000000f300000000000090000000'))
    expect([touched?.isScattered, strewn?.isScattered]).toEqual([false, true])
  })

  it('counts over a printed letter what is blacker than that', () => {
    const letter = '000000008800080080088880080080000000'
    const blank = { ...bare, ink: 0.1, spread: 0.01, cells: Array.from(letter, (digit) => Number.parseInt(digit, 16) / 15) }
    const over = (cells: string) => dotsOn([box(cells, 'A', blank), ...Array.from({ length: 24 }, () => box(letter, 'A', blank))])[0]
    expect(over(letter)).toMatchObject({ count: 0, faint: 0, isPrinted: true })
    expect(over('000000028820080480088880084480000000')).toMatchObject({ count: 3, faint: 5 })
  })

  it('counts as perhaps a dot what is a little blacker than the letter: more than its edges differ by', () => {
    const print = Array.from({ length: 36 }, (_, i) => (i >= 7 && i < 11 ? 0.5 : 0))
    const blank = { ...bare, ink: 0.1, spread: 0.01, cells: print }
    const lettered = (cells: string) => box(`${'0'.repeat(7)}${cells}`.padEnd(36, '0'), 'A', blank)
    // 8/15 and 9/15 over a half
    expect(dotsOn([lettered('8998'), ...Array.from({ length: 24 }, () => lettered('7777'))])[0]).toMatchObject({ count: 0, faint: 2 })
  })

  it('sees none in readings that kept no cells', () => {
    const { cells: _, ...measure } = box(nothing).measure
    expect(dotsOn([{ ...box(nothing), measure }])).toEqual([undefined])
  })
})

describe('dottedHandOf', () => {
  it('knows a hand by five marks of dots, not by black ones', () => {
    const hand = dottedHandOf(seen(...Array.from({ length: 5 }, () => box(cross)), box(nothing)))
    expect(hand?.reach).toBe(0.5)
    expect(hand?.ink).toBeCloseTo(16 / 15 / 16)
    expect(dottedHandOf(seen(...Array.from({ length: 4 }, () => box(cross))))).toBeUndefined()
    expect(dottedHandOf(seen(...Array.from({ length: 5 }, () => box(cross.replaceAll(/[1-3]/g, 'f')))))).toBeUndefined()
  })
})

it('knows a pale hand by how few of the dots of its marks are black all over', () => {
  const marks = (black: string) => Array.from({ length: 5 }, () => box(cross.replace('2', black).replace('31', `${black}1`)))
  expect(seen(...marks('b')).map(({ solid }) => solid)).toEqual(Array(5).fill(0))
  expect(dottedHandOf(seen(...marks('9')))).toBeDefined()
  const one = (black: string) => Array.from({ length: 5 }, () => box(cross.replace('2', black)))
  expect([one('f'), marks('f')].map((boxes) => seen(...boxes)[0]?.solid)).toEqual([0.125, 0.25])
  expect([one('f'), marks('f')].map((boxes) => dottedHandOf(seen(...boxes)) !== undefined)).toEqual([true, false])
})

describe('a specked page', () => {
  const dotted = (count: number): string => `${'0'.repeat(7)}${'3'.repeat(count)}`.padEnd(36, '0')
  const isSpecked = (specks: number, marks: string): boolean | undefined => {
    const page = [...Array.from({ length: 9 }, () => marks), ...Array.from({ length: specks }, () => dotted(2)), ...Array(40).fill(nothing)]
    return dottedHandOf(dotsOn(page.map((cells) => box(cells))))?.isSpecked
  }

  it('is one with many dots that are far less than its marks', () => {
    expect([isSpecked(2, cross), isSpecked(4, cross), isSpecked(4, '000000030000003000000300000000000000')]).toEqual([
      undefined,
      true,
      undefined,
    ])
  })
})

describe('dottedChance', () => {
  const hand = { reach: 0.5, ink: 0.1, remnants }
  const [across, along, few, none] = seen(box(cross), box(line), box('000000020000003000000000000000000000'), box(nothing)) as [
    Dots,
    Dots,
    Dots,
    Dots,
  ]

  it('takes dots all over for a mark, whatever the hand', () => {
    expect(dottedChance(across, undefined, false)).toBeGreaterThan(0.9999)
    expect(dottedChance(across, hand, false)).toBeGreaterThan(0.9999)
  })

  it('asks about fewer, of a hand that leaves dots, and says nothing otherwise', () => {
    expect(dottedChance(few, hand, false)).toBe(0.5)
    expect(dottedChance(few, undefined, false)).toBe(0)
    expect(dottedChance(none, hand, false)).toBe(0)
    const [single] = seen(box('000000010000000000000000000000000000')) as [Dots]
    expect([dottedChance(single, hand, false), dottedChance(single, hand, true)]).toEqual([0.5, 0])
  })

  it('takes a dot where all marks of the hand have theirs for one of them, whatever else it says', () => {
    const crossing = { ...hand, remnants: { ...remnants, crossing: { row: 2, column: 2 } } }
    const [one, two, beside] = seen(box(`${'0'.repeat(14)}2${'0'.repeat(21)}`), box(`${'0'.repeat(14)}22${'0'.repeat(20)}`), box(`${'0'.repeat(7)}2${'0'.repeat(28)}`)) as [Dots, Dots, Dots] // biome-ignore format: boxes
    expect([one, two, beside].map((dots) => dottedChance(dots, crossing, true))).toEqual([0.9998, 0.99995, 0])
  })

  it('takes as many dots as the hand leaves for a mark of it, strewn or along a stroke, however weak against its blackest', () => {
    const ticked = '000000000000000060000510005100011000'
    const [tick, half] = seen(box(ticked), box('000000001000001000000100000000000000')) as [Dots, Dots]
    expect([tick.count, half.count]).toEqual([5, 3])
    expect([across, tick].map((dots) => dottedChance(dots, hand, true))).toEqual([0.99995, 0.99995])
    expect([dottedChance(half, hand, false), dottedChance(half, hand, true)]).toEqual([0.9998, 0.5])
    expect(dottedChance(tick, { ...hand, reach: 0.7, isSpecked: true }, true)).toBe(0.5)
  })

  it('takes strewn dots for no lead rubbed out of marks that hardly show, but on a specked page and over a letter', () => {
    const [strewn] = seen(box('000000020020000000001000020020000000')) as [Dots]
    expect([strewn.count, strewn.isScattered]).toEqual([5, true])
    const full = { ...hand, reach: 1 }
    expect([dottedChance(strewn, full, true), dottedChance(strewn, { ...full, isSpecked: true }, true)]).toEqual([0.99995, 0.5])
    expect(dottedChance({ ...strewn, isPrinted: true }, full, true)).toBe(0.5)
  })

  it('takes a line two cells thick for a stroke of a hand that leaves dots, and no hairline', () => {
    const thick = '000000003500004600000400003500000000'
    const [two] = seen(box(thick)) as [Dots]
    expect([two.isFrame, two.isThick, along.isThick]).toEqual([true, true, false])
    expect([dottedChance(two, hand, false), dottedChance(two, undefined, false)]).toEqual([0.99995, 0])
    const [short] = seen(box('000000003000004000000400000300000000')) as [Dots]
    expect([short.count, short.isThick]).toEqual([4, false])
  })

  it('asks for fewer dots of a hand whose marks are few, and for more on a specked page', () => {
    const [three] = seen(box('000000001000001000000100000000000000')) as [Dots]
    const scant = { ...hand, remnants: { ...remnants, isScant: true } }
    expect([few, three].map((dots) => dottedChance(dots, scant, false))).toEqual([0.9998, 0.99995])
    expect([few, three].map((dots) => dottedChance(dots, hand, false))).toEqual([0.5, 0.9998])
    expect(dottedChance(three, { ...hand, isSpecked: true }, false)).toBe(0.5)
  })

  it('takes what is darker than a letter nearly all over for a mark of such a hand', () => {
    const over = (faint: number) => ({ ...none, faint, isPrinted: true })
    expect([1, 8, 9].map((faint) => dottedChance(over(faint), hand, false))).toEqual([0, 0.5, 0.9998])
    expect([dottedChance(over(9), hand, true), dottedChance(over(9), undefined, false)]).toEqual([0.5, 0])
  })

  it('asks about dots that lie together, of a hand that fills its boxes', () => {
    const [letter, strewn] = seen(box('000000000000011000021000011000000000'), box('000000010010000000001000010000000000')) as [Dots, Dots]
    expect([letter.isScattered, strewn.isScattered]).toEqual([false, true])
    const fills = { reach: 0.75, ink: 0.1, remnants: { ...remnants, isFilling: true } }
    expect([letter, strewn].map((dots) => dottedChance(dots, fills, false))).toEqual([0.5, 0.9998])
    expect(dottedChance(letter, { reach: 0.5, ink: 0.1, remnants }, false)).toBe(0.99995)
    // more than half as many as its usual mark has are one of its marks
    expect(dottedChance(letter, { ...fills, reach: 0.6 }, false)).toBe(0.99995)
  })

  it('asks about what may be rubbed out, or the frame', () => {
    expect(dottedChance(across, undefined, true)).toBe(0.5)
    expect(dottedChance(along, hand, false)).toBe(0.5)
    const [unframed] = seen(box(cross, undefined, bare, false)) as [Dots]
    expect(dottedChance(unframed, hand, false)).toBe(0.5)
  })
})

it('takes dots for a filling that reach all over, or as a filling hand’s do', () => {
  const [all, some] = seen(box(filling), box('000000010100002000000010000000000000')) as [Dots, Dots]
  expect(isDottedFilling(all, undefined)).toBe(true)
  expect(isDottedFilling(some, undefined)).toBe(false)
  expect(isDottedFilling(some, { reach: 0.7, ink: 0.1, remnants })).toBe(true)
  expect(isDottedFilling(some, { reach: 0.4, ink: 0.1, remnants })).toBe(false)
  expect(isDottedFilling(some, { reach: 0.4, ink: 0.1, remnants: { ...remnants, isFilling: true } })).toBe(true)
})

it('takes dots in three cells of four for a filling, and two dots of a hand that fills', () => {
  const [mark] = seen(box(cross)) as [Dots]
  const isFilling = (count: number, reach?: number) =>
    isDottedFilling({ ...mark, count }, reach === undefined ? undefined : { reach, ink: 0.1, remnants })
  expect([isFilling(11), isFilling(12)]).toEqual([false, true])
  expect([isFilling(1, 0.5), isFilling(2, 0.5), isFilling(2, 0.49)]).toEqual([false, true, false])
})

it('says that a hand known by black marks would leave dots at least', () => {
  const [none, across] = seen(box(nothing), box(cross)) as [Dots, Dots]
  expect(isDotless(none, undefined)).toBe(true)
  expect(isDotless(across, undefined)).toBe(false)
  expect(isDotless(none, { reach: 0.5, ink: 0.1, remnants })).toBe(false)
})

it('measures how much of what no letter covers has dots', () => {
  const cells = Array.from({ length: 36 }, (_, i) => (i < 16 ? 0.5 : i < 26 ? 0.02 : 0))
  const { measure } = box(`${'8'.repeat(26)}${'1'.repeat(5)}${'0'.repeat(5)}`)
  expect(reachOffPrint(measure, { ...bare, cells })).toBeCloseTo(15 / 20)
  expect(reachOffPrint(measure, bare)).toBeCloseTo(31 / 36)
  // a letter's edge, of which some boxes show a little
  const edge = box(`${'8'.repeat(18)}${'0'.repeat(18)}`).measure
  expect(reachOffPrint(edge, { ...bare, cells: Array.from({ length: 36 }, (_, i) => (i < 18 ? 0 : 0.04)) })).toBe(1)
})

it('asks about dots in a box with a letter that hold far less than the marks of their hand', () => {
  const hand = { reach: 0.5, ink: 0.18, remnants: { ...remnants, isFilling: true } }
  const [lettered, plain] = seen(box(cross, 'K'), box(cross)) as [Dots, Dots]
  expect([lettered.isLettered, plain.isLettered]).toEqual([true, false])
  expect(dottedChance(plain, { ...hand, ink: 0.24 }, false)).toBeGreaterThan(0.9999)
  expect(dottedChance(lettered, { ...hand, ink: 0.24 }, false)).toBe(0.5)
  expect(dottedChance(lettered, { ...hand, ink: 0.21 }, false)).toBeGreaterThan(0.9999)
})

it('takes a dot or two that hold next to nothing of its hand’s marks for a bit of the letter printed there', () => {
  const hand = { reach: 0.5, ink: 0.18, remnants: { ...remnants, isFilling: true } }
  const of = (cells: string, inside?: string) => dottedChance(seen(box(cells, inside))[0] as Dots, hand, false)
  const [one, two, black, three] = ['01', '01000001', '03', '01000001000001'].map((cells) => `000000${cells}`.padEnd(36, '0')) as string[] // biome-ignore format: a list
  expect([one, two, black, three].map((cells) => of(cells ?? '', 'K'))).toEqual([0, 0, 0.5, 0.5])
  expect([one, two].map((cells) => of(cells ?? ''))).toEqual([0.5, 0.5])
})

describe('isStrewn', () => {
  it('knows a mark that leaves three quarters of the cells off the edge darker, by however little', () => {
    const faint = (count: number) => isStrewn({ faint: count } as Dots)
    expect([faint(11), faint(12)]).toEqual([false, true])
  })
})
