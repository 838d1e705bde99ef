import { describe, expect, it } from 'vitest'
import { filledChance, meantChance, type Seen, touchedChance } from '../../../../src/omr/judge/chance.ts'
import { jointly } from '../../../../src/omr/judge/joint.ts'
import { box, calibration, chance, cross, type Drawn, full, level, nothing } from '../../../support/judged-boxes.ts'

const even = { strength: 0.02, spill: 0.01, full: 0.02 }
const fillingHand = { tone: 0.8, usual: { strength: 0.9, spill: 0.02, full: 0.9, scatter: even } }

describe('meantChance', () => {
  it('does not know what was marked under a cover, unless the mark was made anew beside it', () => {
    const covered: Drawn = { ...nothing, isCovered: true }
    expect(chance([covered, nothing])).toBeCloseTo(0.25)
    expect(chance([{ ...full, isCovered: true }, nothing])).toBeCloseTo(0.25)
    expect(chance([covered, cross])).toBe(0)
    expect(chance([{ ...full, isCovered: true }, cross])).toBeCloseTo(0.25)
    expect(chance([covered, { ...full, isCovered: true }])).toBeCloseTo(0.25)
  })

  it.each([
    ['full', full, 0.999, 1],
    ['cross', cross, 0.999, 1],
    ['tick or slash', { strength: 0.24, cover: 0.35 }, 0.999, 1],
    ['bleeding marker', { strength: 1, cover: 1, spill: 0.12 }, 0.999, 1],
    ['hatched', { strength: 0.5, cover: 0.8 }, 0.999, 1],
    ['dot', { strength: 0.12, cover: 0.1 }, 0.2, 0.8],
    ['stray touch', { strength: 0.03, cover: 0.05 }, 0, 0.001],
    ['dust', { strength: 0.01, cover: 0 }, 0, 0.0001],
    ['blank', nothing, 0, 0.0001],
  ] as const)('%s', (_, drawn, low, high) => {
    const found = chance([drawn, nothing, nothing])
    expect(found).toBeGreaterThanOrEqual(low)
    expect(found).toBeLessThanOrEqual(high)
  })

  it('asks about a box filled beside a stroke only where its writer answers by strokes: he may have filled over one', () => {
    const of = (strokes: number, fills: number) => {
      const [filled, stroke] = [box(full), box(cross, 1)]
      return meantChance(filled, [filled, stroke], 0, { ...calibration('fill'), writer: { strokes, fills } })
    }
    expect(of(10, 0)).toBeCloseTo(0.5, 1)
    expect(of(2, 10)).toBeGreaterThan(0.999)
  })

  it('takes a stroke of one who answers by strokes for an answer, unless a sure filling stands beside it', () => {
    const beside = (other: Drawn) => {
      const [stroke, second] = [box(cross), box(other, 1)]
      return meantChance(stroke, [stroke, second], 0, { ...calibration('fill'), writer: { strokes: 10, fills: 0 } })
    }
    expect(beside({ strength: 0.5, cover: 0.5 })).toBeGreaterThan(0.99) // a filling by 0.69
    expect(beside(full)).toBeCloseTo(0.91, 2)
  })

  it('takes no faint grey all over a box for the dots of a filling', () => {
    const bare = { ...level, spread: 0.0001 }
    const of = (digit: string) => {
      const seen = box({ strength: 0.2, cover: 0.2, blank: bare })
      return filledChance({ ...seen, measure: { ...seen.measure, cells: digit.repeat(36) } })
    }
    expect([of('1'), of('2')]).toEqual([expect.closeTo(0, 3), 1])
  })

  it('says of a box without a dot, by a hand that leaves more, that one in ten thousand is a mark', () => {
    const dots = { seen: 0, count: 0, faint: 0, isScattered: false, isFrame: false, isThick: false, isDusty: false, isPrinted: false, solid: 0, places: [] } // biome-ignore format: one thought
    const bare = { ...box({ strength: 0.2, pen: fillingHand }), dots }
    expect(touchedChance(bare, [bare])).toBeCloseTo(0.0001, 6)
    const dotted = { ...bare, dots: { ...dots, seen: 2 } }
    expect(touchedChance(dotted, [dotted])).toBeGreaterThan(0.01)
  })

  it('asks more of boxes whose printed letter is hardly known', () => {
    const letter = { strength: 0.18, blank: { ...level, ink: 0.3, unsure: 0.05 } }
    expect(chance([{ strength: 0.18 }])).toBeGreaterThan(0.98)
    expect(chance([letter])).toBeLessThan(0.1)
  })

  it('asks less of a hand that draws thin strokes', () => {
    const thin = { tone: 0.8, usual: { strength: 0.22, spill: 0, full: 0.2, scatter: even } }
    expect(chance([{ strength: 0.15, pen: thin }])).toBeGreaterThan(chance([{ strength: 0.15 }]))
  })

  it('doubts a mark much weaker than the hand’s usual: rubbed out, perhaps', () => {
    expect(chance([{ strength: 0.45, cover: 0.9, pen: fillingHand }])).toBeLessThan(0.99)
    expect(chance([{ strength: 0.3, cover: 0.9, pen: fillingHand }])).toBeGreaterThan(0.5)
    expect(chance([{ strength: 0.65, cover: 0.9, pen: fillingHand }])).toBeGreaterThan(0.999)
  })

  it('knows a careless hand’s lesser fillings by how far its marks lie apart, unless they are of two kinds', () => {
    const of = (strength: number, scatter: number) => {
      const pen = { tone: 0.8, usual: { ...fillingHand.usual, scatter: { ...even, strength: scatter } } }
      return chance([{ strength, cover: strength, pen }], 'fill')
    }
    expect(of(0.46, 0.16)).toBeGreaterThan(0.999)
    expect(of(0.45, 0.02)).toBeLessThan(0.99)
    expect(of(0.45, 0.3)).toBeLessThan(0.99)
    expect(of(0.38, 0.2)).toBeLessThan(0.99)
  })

  it('hardly believes grey too pale to be ink, of a hand with sure marks: beside one of them it is rubbed out', () => {
    const washed = (i = 0): Seen => ({
      ...box({ strength: 0.16, cover: 0.2, pen: fillingHand, exclusive: true }, i),
      over: { ink: 0.06, darkness: 0.12, cells: 0.05 },
    })
    const group = [washed(), box({ ...full, pen: fillingHand, exclusive: true }, 1)]
    const alone = group.map((one) => meantChance(one, group, 0, calibration('fill')))
    expect(alone[0]).toBeLessThan(0.02)
    expect(alone[0]).toBeGreaterThan(0.001)
    expect(jointly(alone)[0]).toBeLessThan(0.001)
    const inked = { ...washed(), over: { ink: 0.16, darkness: 0.12, cells: 0.16 } }
    expect(meantChance(inked, group, 0, calibration('fill'))).toBeGreaterThan(0.5)
  })

  it('doubts ink paler than the hand’s own: rubbed-out lead', () => {
    const drawn = (tone: number) => {
      const one = box({ strength: 0.75, cover: 1, pen: fillingHand })
      return { ...one, over: { ink: 0.95, darkness: 0.95 * tone, cells: 0.95 } }
    }
    const of = (seen: Seen) => meantChance(seen, [seen], 0, calibration('fill'))
    expect(of(drawn(0.78))).toBeGreaterThan(0.999)
    expect(of(drawn(0.5))).toBeLessThan(0.95)
    expect(of(drawn(0.5))).toBeGreaterThan(0.5)
    // as pale and weak besides: hardly a mark
    const weak = (darkness: number): Seen => ({ ...box({ strength: 0.3, pen: fillingHand }), over: { ink: 0.4, darkness, cells: 0.3 } })
    expect(of(weak(0.16))).toBeLessThan(0.02)
    expect(of(weak(0.22))).toBeCloseTo(0.25, 1)
    expect(of(weak(0.32))).toBeGreaterThan(0.8)
  })

  it('takes for perhaps rubbed out what lies further from the usual than three times its scatter, and is less than half of it or so', () => {
    const faint = (strength: number, scatter: number) => {
      const usual = { strength: 0.5, spill: 0, full: 0.5, scatter: { ...even, strength: scatter } }
      return chance([{ strength, pen: { tone: 0.8, usual } }]) < 0.983
    }
    expect([0.24, 0.27].map((strength) => faint(strength, 0.08))).toEqual([true, false])
    // careless marks are no less than 0.45 of the usual
    expect([0.21, 0.24].map((strength) => faint(strength, 0.12))).toEqual([true, false])
    // of two kinds of marks, by three fifths alone
    expect([0.28, 0.31].map((strength) => faint(strength, 0.13))).toEqual([true, false])
  })

  it('asks about the lesser of two marks where one may be meant: a stroke that ran on', () => {
    const pair = (strength: number, exclusive: { exclusive?: true }) =>
      chance([
        { strength, pen: fillingHand, ...exclusive },
        { ...full, pen: fillingHand, ...exclusive },
      ])
    expect(pair(0.68, { exclusive: true })).toBeCloseTo(0.982, 3)
    expect(pair(0.74, { exclusive: true })).toBeGreaterThan(0.999)
    expect(pair(0.68, {})).toBeGreaterThan(0.999)
  })

  it('never takes for blank what is as strong as its hand’s usual mark, however little is known of the letter', () => {
    const pen = { tone: 0.8, usual: { strength: 0.22, spill: 0, full: 0.22, scatter: even } }
    const blank = { ...level, ink: 0.13, spread: 0.06, unsure: 0.06 }
    expect(chance([{ strength: 0.2, pen, blank }])).toBeCloseTo(0.018, 3)
    expect(chance([{ strength: 0.13, pen, blank }])).toBeLessThan(0.001)
  })

  it('is sure of a hand’s ordinary mark, however clean its paper or strange its letter, if the hand’s marks are strong and of one kind', () => {
    const by = (usual: number, scatter: number) => ({
      tone: 0.8,
      usual: { strength: usual, spill: 0, full: usual, scatter: { ...even, strength: scatter } },
    })
    const of = (strength: number, pen: Seen['pen'], unsure = 0) => chance([{ strength, pen, blank: { ...level, unsure } }])
    expect(of(0.14, by(0.22, 0.04))).toBeGreaterThan(0.9999)
    expect(of(0.14, by(0.19, 0.04))).toBeLessThan(0.999)
    expect(of(0.14, by(0.22, 0.1))).toBeLessThan(0.999)
    expect(of(0.12, by(0.29, 0.04))).toBeLessThan(0.7)
    expect([0.24, 0.26].map((scatter) => of(0.5, by(0.7, scatter), 0.04) > 0.9999)).toEqual([true, false])
    expect(of(0.6, by(0.7, 0.07), 0.06)).toBeGreaterThan(0.9999)
    expect(of(0.36, by(0.7, 0.15), 0.06)).toBeLessThan(0.5)
  })

  it('takes what fills its box as its hand does for no line that runs through several', () => {
    const lined = (strength: number, line: 'through' | 'print') => chance([{ strength, pen: fillingHand, line }])
    expect(lined(0.7, 'through')).toBeGreaterThan(0.999)
    expect(lined(0.7, 'print')).toBeGreaterThan(0.999)
    expect(lined(0.5, 'print')).toBe(0.5)
    const thin = { tone: 0.8, usual: { ...fillingHand.usual, strength: 0.35, full: 0.35 } }
    expect(chance([{ strength: 0.34, pen: thin, line: 'through' }])).toBeCloseTo(0.8)
  })

  it('asks about the one box of an unanswered question that stands out', () => {
    const alone = (strength: number, next: number, exclusive: { exclusive?: true } = { exclusive: true }) =>
      chance([
        { strength, ...exclusive },
        { strength: next, ...exclusive },
      ])
    expect(alone(0.04, 0.01)).toBeCloseTo(0.025)
    expect(alone(0.04, 0.02)).toBeLessThan(0.001)
    expect(alone(0.02, 0)).toBeLessThan(0.001)
    expect(alone(0.04, 0.9)).toBeLessThan(0.001)
    expect(alone(0.04, 0.01, {})).toBeLessThan(0.001)
  })

  it('asks about ink along the edge of a box whose frame was not seen', () => {
    const pen = { tone: 0.8, usual: { strength: 0.25, spill: 0, full: 0.25, scatter: even } }
    const edge = { ...box({ strength: 0.03, pen }), over: { ink: 0.11, darkness: 0.05, cells: 0.05 } }
    const framed = { ...edge, measure: { ...edge.measure, shift: { x: 0, y: 0 } } }
    expect(touchedChance(edge, [edge])).toBeCloseTo(0.025)
    expect(touchedChance(framed, [framed])).toBeLessThan(0.001)
    expect(touchedChance({ ...edge, over: { ink: 0.09, darkness: 0.05, cells: 0.05 } }, [edge])).toBeLessThan(0.001)
  })

  it('asks about a ring around an empty box, not about grey ground around all', () => {
    const ring = '444444'.repeat(4)
    expect(chance([{ ...nothing, around: ring }, nothing, nothing])).toBeCloseTo(0.2)
    expect(chance([{ ...nothing, around: ring }, { ...full, around: ring }, nothing])).toBeCloseTo(0.2)
    expect(
      chance([
        { ...nothing, around: ring },
        { ...nothing, around: ring },
      ]),
    ).toBeLessThan(0.001)
    expect(chance([{ ...nothing, around: `${'444444'.repeat(3)}000000` }, nothing])).toBeLessThan(0.001)
  })

  it('is never sure of a mark where as much ink lies around the box as in it: dithered dark paper', () => {
    const grey = (digit: string) => digit.repeat(24)
    const dots = {
      seen: 0,
      count: 0,
      faint: 0,
      isScattered: false,
      isFrame: false,
      isThick: false,
      isDusty: false,
      isPrinted: false,
      solid: 0,
      places: [],
    }
    const filled = (strength: number, around: string, beside = '2', more: Partial<Seen> = { dots }) => {
      const first = { ...box({ strength, around }), ...more }
      return touchedChance(first, [first, box({ strength: 0, around: grey(beside) }, 1)])
    }
    // ink beside all sides: 8/15 against 0.6, and 6/15
    expect(filled(0.6, grey('8'))).toBeCloseTo(0.5, 6)
    expect(filled(0.6, grey('6'))).toBeGreaterThan(0.999)
    // where the boxes next to it lie on white, it is a blot
    expect(filled(0.6, grey('7'), '1')).toBeGreaterThan(0.999)
    // a wild mark leaves less beside one side at least
    expect(filled(0.9, `${grey('f').slice(0, 18)}${grey('7').slice(18)}`)).toBeGreaterThan(0.99)
    // greys are never dithered
    expect(filled(0.6, grey('8'), '2', {})).toBeGreaterThan(0.999)
    // thin ground says nothing
    expect(filled(0.3, grey('2'))).toBeGreaterThan(0.99)
  })

  it('asks about a stroke over dithered paper, though it adds little ink there, and knows a filling by how far it reaches', () => {
    const stroke: Drawn = { strength: 0.046, isStroke: true, pen: fillingHand }
    expect(chance([stroke, nothing])).toBeLessThan(0.001)
    expect(chance([{ ...stroke, isDithered: true }, nothing])).toBeCloseTo(0.025)
    const pale: Drawn = { strength: 0.33, cover: 0.76, isDithered: true }
    expect(chance([pale, nothing], 'fill')).toBeGreaterThan(0.9999)
    expect(chance([{ ...pale, cover: 0.74 }, nothing], 'fill')).toBeLessThan(0.999)
  })

  it('asks about no ring where dust and noise lie around all boxes of its group', () => {
    const [dust, rest] = ['012101110201000201101110', '120020100200021200101201']
    expect(
      chance([{ ...nothing, around: dust, corners: '4454' }, ...[1, 2].map(() => ({ ...nothing, around: rest, corners: '3512' }))]),
    ).toBeLessThan(0.001)
  })

  it('settles a pale stroke across a box by a hand whose usual mark is just that', () => {
    const hand = { tone: 0.4, usual: { strength: 0.14, spill: 0, full: 0.1, scatter: even } }
    expect(chance([{ strength: 0.13, pen: hand }, nothing])).toBeLessThan(0.995)
    expect(chance([{ strength: 0.13, pen: hand, isStroke: true }, nothing])).toBeGreaterThan(0.999)
  })

  it('asks about a wide ring, seen beyond all corners of one box of its group', () => {
    expect(chance([{ ...nothing, corners: '9bca' }, { ...nothing, corners: '0b0a' }, nothing])).toBeCloseTo(0.2)
    expect(chance([{ ...nothing, corners: '9b0a' }, nothing])).toBeLessThan(0.001)
    expect(
      chance([
        { ...nothing, corners: '9bca' },
        { ...nothing, corners: '9bca' },
      ]),
    ).toBeLessThan(0.001)
    expect(chance([{ ...full, corners: 'ffff' }, nothing])).toBeGreaterThan(0.999)
  })

  it('takes dots all over a box for a filling where a scan has no greys, and a cross of dots for none', () => {
    const bare = { ...level, spread: 0.0001 }
    const dots = '03b5537c57053a03833a52c2383570500538'
    const cross = '530035053a500083a000053a5003a0538500'
    const of = (cells: string, blank: Seen['blank']) => {
      const seen = box({ strength: 0.31, cover: 0.5, blank })
      return meantChance({ ...seen, measure: { ...seen.measure, cells } }, [seen], 0, calibration('fill'))
    }
    expect(of(dots, bare)).toBeGreaterThan(0.999)
    expect(of(dots, { ...level, darkness: 0.003 })).toBeLessThan(0.99)
    expect(of(cross, bare)).toBeLessThan(0.99)
  })

  it('takes dots in nearly all cells that no letter passes for a filling in black and white, and a stroke over a letter for none', () => {
    const letter = '000000008800080080088880080080000000'
    const blank = { ...level, cells: Array.from(letter, (digit) => Number.parseInt(digit, 16) / 15) }
    const dots = { seen: 9, count: 4, faint: 9, isScattered: true, isFrame: false, isThick: false, isDusty: false, isPrinted: true, solid: 0, places: [] } // biome-ignore format: one thought
    const of = (cells: string, more: Partial<Seen> = { dots }) => {
      const seen = box({ strength: 0.2, cover: 0.3, blank, ...more })
      return filledChance({ ...seen, measure: { ...seen.measure, cells } })
    }
    const strewn = '121213218812183281288882182180031211'
    const stroke = '100000018800082081088882080281000026'
    expect([of(strewn), of(stroke), of(strewn, {})]).toEqual([1, expect.closeTo(0, 2), expect.closeTo(0, 2)])
    const missing = (count: number): string => `${'0'.repeat(count)}${strewn.slice(count)}`
    expect([of(missing(1)), of(missing(2))]).toEqual([1, expect.closeTo(0, 2)])
  })

  it('asks about a spot alone, and takes it for an accident beside a strong mark', () => {
    const spot = '000000000000004f60005f80000000000000'
    const drawn = (cells: string) => {
      const one = box({ strength: 0.05, cover: 0.06 })
      return { ...one, measure: { ...one.measure, cells } }
    }
    const alone = (seen: Seen) => meantChance(seen, [seen], 0, calibration('tick'))
    expect(alone(drawn(spot))).toBeGreaterThan(0.01)
    expect(alone(drawn(spot))).toBeLessThan(0.1)
    expect(alone(drawn('0'.repeat(36)))).toBeLessThan(0.001)
    expect(jointly([alone(drawn(spot)), 0.99999, 1e-6, 1e-6])[0]).toBeLessThan(0.001)
  })

  it('asks about a box with a line that only passes, and about one that lies elsewhere', () => {
    expect(chance([{ ...nothing, line: 'through' }])).toBeCloseTo(0.2)
    expect(chance([{ ...nothing, line: 'print' }])).toBe(0.5)
    expect(chance([{ ...full, line: 'print' }])).toBe(0.5)
    expect(chance([{ ...nothing, line: 'shared' }])).toBeLessThan(0.001)
  })

  it('asks about strokes where the file fills, and takes them where it crosses, or from a grader', () => {
    expect(chance([full], 'fill')).toBeGreaterThan(0.999)
    expect(chance([cross], 'fill')).toBeCloseTo(0.9, 1)
    expect(chance([cross], 'fill', 'strokes')).toBeGreaterThan(0.99)
    expect(chance([{ ...cross, grader: true }], 'fill')).toBeGreaterThan(0.999)
  })

  it('takes the careless filling of a hand that fills so, not the stroke of one that crosses', () => {
    const careless: Drawn = { strength: 0.42, cover: 0.45 }
    expect(chance([careless], 'fill')).toBeLessThan(0.95)
    for (const strength of [0.37, 0.5])
      expect(
        chance([{ ...careless, pen: { tone: 0.8, usual: { strength, spill: 0, full: strength, scatter: even } } }], 'fill'),
      ).toBeGreaterThan(0.999)
    expect(
      chance([{ ...careless, pen: { tone: 0.8, usual: { strength: 0.35, spill: 0, full: 0.35, scatter: even } } }], 'fill'),
    ).toBeLessThan(0.95)
    expect(chance([{ ...cross, pen: { tone: 0.8, usual: { strength: 0.33, spill: 0, full: 0.3, scatter: even } } }], 'fill')).toBeCloseTo(
      0.9,
      1,
    )
    expect(chance([{ ...cross, pen: fillingHand }], 'fill')).toBeLessThan(0.95)
  })

  it('cancels by filling where that was agreed', () => {
    expect(chance([cross], 'cross-then-fill-to-cancel')).toBeGreaterThan(0.999)
    expect(chance([full], 'cross-then-fill-to-cancel')).toBeLessThan(0.01)
    expect(chance([{ strength: 0.85, cover: 0.95 }], 'cross-then-fill-to-cancel')).toBeGreaterThan(0.05)
  })

  it('takes ink that cannot be told from scribbling for taken back only when another box is marked instead', () => {
    const scribbled: Drawn = { strength: 1, cover: 1, spill: 0.6 }
    expect(chance([scribbled, nothing])).toBeGreaterThan(0.999)
    expect(chance([scribbled, full])).toBeCloseTo(0.2)
    expect(chance([{ ...scribbled, exclusive: true }, full])).toBeLessThan(0.001)
    const spilling = { tone: 0.8, usual: { strength: 0.9, spill: 0.55, full: 0.9, scatter: even } }
    expect(chance([{ ...scribbled, exclusive: true, pen: spilling }, full])).toBeGreaterThan(0.99)
    expect(chance([{ ...scribbled, exclusive: true, around: '888888'.repeat(4) }, full])).toBeLessThan(0.001)
    expect(chance([{ ...scribbled, exclusive: true, around: `000000${'ffffff'.repeat(3)}` }, full])).toBeGreaterThan(0.95)
    const ground: Drawn = { ...nothing, spill: 0.5 }
    expect(chance([{ ...scribbled, exclusive: true }, full, ground, ground])).toBeGreaterThan(0.99)
  })

  it('doubts a box that a hand of ticks blackened and left on all sides, though not far', () => {
    const tick: Drawn = { strength: 0.2, cover: 0.3 }
    const pen = { tone: 1, usual: { strength: 0.2, spill: 0.012, full: 0.2, scatter: { strength: 0.018, spill: 0.01, full: 0.018 } } }
    const tangle: Drawn = { strength: 0.8, cover: 1, spill: 0.089, around: '222222'.repeat(4), pen }
    expect(chance([tangle, tick])).toBeLessThan(0.5)
    expect(chance([tangle, nothing])).toBeGreaterThan(0.999)
    expect(chance([{ ...tangle, around: `000000${'444444'.repeat(3)}` }, tick])).toBeGreaterThan(0.98)
    expect(chance([{ ...tangle, spill: 0.012 }, tick])).toBeLessThan(0.5)
    expect(chance([{ ...tangle, strength: 0.35 }, tick])).toBeGreaterThan(0.98)
    expect(chance([{ ...tangle, strength: 0.4, cover: 0.4 }, tick])).toBeGreaterThan(0.95)
    // a hand that fills beside the box as well
    const beside = { tone: 0.8, usual: { ...fillingHand.usual, scatter: { ...even, spill: 0.05 } } }
    expect([fillingHand, beside].map((by) => chance([{ ...tangle, pen: by }, full]) > 0.98)).toEqual([false, true])
  })

  it('doubts a box much fuller than the strokes of its hand, beside another, though it overruns no further than they', () => {
    const of = (full: number, usual: number, around = '222222222222222222222222') => {
      const pen = { tone: 0.8, usual: { strength: usual, spill: 0.1, full: usual, scatter: { ...even, spill: 0.08 } } }
      return chance([
        { strength: full, cover: full, spill: 0.15, around, pen },
        { strength: usual, cover: usual, spill: 0.1, pen },
      ])
    }
    expect(of(0.8, 0.43)).toBeLessThan(0.9)
    expect(of(0.6, 0.43)).toBeGreaterThan(0.999)
    expect(of(0.99, 0.76)).toBeGreaterThan(0.99)
    // with nothing beyond one of its sides it is a mark that was made with more care
    expect(of(0.8, 0.43, '222222222222222222000000')).toBeGreaterThan(0.98)
  })

  it('doubts a box with thick ink on all sides where its hand overruns less, though it is no fuller than usual', () => {
    const usual = { strength: 0.97, spill: 0.118, full: 0.97, scatter: { strength: 0.016, spill: 0.054, full: 0.015 } }
    const blob: Drawn = { strength: 0.98, cover: 1, spill: 0.329, around: '555555'.repeat(4), pen: { tone: 1, usual } }
    expect(chance([blob, full])).toBeLessThan(0.5)
    expect(chance([blob, nothing])).toBeGreaterThan(0.999)
    expect(chance([{ ...blob, spill: 0.211, around: '333333'.repeat(4) }, full])).toBeGreaterThan(0.99)
    const noise: Drawn = { ...nothing, around: '444444'.repeat(4) }
    expect(chance([blob, full, noise, noise])).toBeGreaterThan(0.99)
    expect(chance([{ ...blob, around: `000000${'666666'.repeat(3)}` }, full])).toBeGreaterThan(0.99)
  })
})

describe('touchedChance', () => {
  const blankOf = (spread: number, unsure: number) => ({ ...level, spread, unsure })
  const logOdds = (strength: number, blank = blankOf(0, 0)): number => {
    const p = touchedChance(box({ strength, blank }), [])
    return Math.log(p / (1 - p))
  }

  it('is even at 0.12; more is asked where blank boxes scatter, or are hardly known', () => {
    expect(logOdds(0.12)).toBeCloseTo(0)
    expect(logOdds(0.12, blankOf(0.02, 0))).toBeCloseTo(0)
    expect(logOdds(0.145, blankOf(0.03, 0))).toBeCloseTo(0)
    expect(logOdds(0.17, blankOf(0, 0.01))).toBeCloseTo(0)
    expect(logOdds(0.37, blankOf(0, 0.1))).toBeCloseTo(0)
  })

  it('has odds that go with the 14th power of the strength, up to e^14', () => {
    expect(logOdds(0.06)).toBeCloseTo(14 * Math.log(0.07 / 0.13))
    expect(logOdds(0.2)).toBeCloseTo(14 * Math.log(0.21 / 0.13))
    expect([logOdds(0), logOdds(1)]).toEqual([expect.closeTo(-14), expect.closeTo(14)])
  })

  it('says little of ink paler than its hand’s, where there is enough of it to tell', () => {
    const pale = (ink: number): number => {
      const over = { ink, darkness: ink * 0.5, cells: ink }
      const seen = { ...box({ strength: 0.9, pen: fillingHand }), over }
      return touchedChance(seen, [])
    }
    expect(pale(0.13)).toBeCloseTo(1 / (1 + Math.exp(-2)))
    expect(pale(0.11)).toBeCloseTo(1)
  })

  it('is not sure of a solid dot, but of one as strong as its hand’s marks', () => {
    const dot = (strength: number, cells: string): number => {
      const drawn = box({
        strength,
        pen: { tone: 1, usual: { strength: 0.38, spill: 0, full: 0.38, scatter: { ...even, strength: 0.18 } } },
      })
      return touchedChance({ ...drawn, measure: { ...drawn.measure, cells } }, [])
    }
    const blot = '0200004f90007ff1005ff100156000000000'
    expect([dot(0.3, blot), dot(0.31, blot), dot(0.3, 'f00000f00000f00000f00000f00000f00000')].map((chance) => chance > 0.99)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('knows a ring by ink of 0.03 on each side of an empty box', () => {
    const ringed = (side: string): number => chance([{ ...nothing, around: side.repeat(4) }, nothing, nothing])
    expect([ringed('300000'), ringed('200000')]).toEqual([expect.closeTo(0.2), expect.closeTo(0)])
  })

  it('is of two minds at 0.4 of the usual strength of a hand, and at 0.04 of a thin stroke', () => {
    const byHand = (usual: number, more: Drawn): number => {
      const pen = { tone: 0.8, usual: { ...fillingHand.usual, strength: usual, full: usual } }
      return touchedChance(box({ ...more, pen }), [])
    }
    expect(byHand(0.25, { strength: 0.1 })).toBeCloseTo(0.5)
    expect(byHand(0.05, { strength: 0.04, isStroke: true })).toBeCloseTo(0.5)
  })

  it('believes that a covered box was taken back from a mark of 0.12 beside it on', () => {
    const covered: Drawn = { ...nothing, isCovered: true }
    expect([chance([covered, { strength: 0.11 }]), chance([covered, { strength: 0.13 }])]).toEqual([0.25, 0])
  })

  it('does not know what a trace in a covered box is by a hand that leaves no more, where several are meant', () => {
    // 0.008, and four scatters of blank boxes: 0.028
    const trace = (strength: number, more: object = {}) => chance([{ strength, isCovered: true, isFaintHand: true, ...more }, cross])
    expect([trace(0.027), trace(0.029)]).toEqual([0, 0.25])
    expect([trace(0.029, { isFaintHand: false }), trace(0.029, { exclusive: true })]).toEqual([0, 0])
  })

  it('knows a wide ring by a quarter of black beyond each corner of an empty box', () => {
    const ringed = (strength: number, corners: string): number => {
      const group = [{ strength, corners }, { strength: 0, corners: '0000' }].map(box) // biome-ignore format: a list
      const [first] = group
      return first === undefined ? Number.NaN : touchedChance(first, group)
    }
    expect([ringed(0, '4444'), ringed(0, '3444')]).toEqual([expect.closeTo(0.2), expect.closeTo(0)])
    expect(ringed(0.079, '4444')).toBeCloseTo(0.2)
    expect(ringed(0.081, '4444')).toBeLessThan(0.05)
  })
})

describe('a box of a page in black and white whose boxes part', () => {
  const dots = { seen: 8, count: 8, faint: 8, isScattered: false, isFrame: false, isThick: false, isDusty: false, isPrinted: false, solid: 0, places: [] } // biome-ignore format: one thought
  const usual = { strength: 0.3, spill: 0, full: 0.3, scatter: { strength: 0.02, spill: 0, full: 0.02 } }
  const seen = (strength: number, more: Partial<Seen> = {}): Seen => ({ ...box({ strength, pen: { tone: 1, usual } }), dots, ...more })
  const touched = (strength: number, more: Partial<Seen> = {}): number => {
    const own = seen(strength, more)
    return touchedChance(own, [own])
  }

  it('is a mark among the marks, however weak, and else perhaps', () => {
    expect(touched(0.12, { likeness: 'mark' })).toBeGreaterThan(0.9999)
    expect(touched(0.12)).toBeLessThan(0.99)
    expect(touched(0.12, { likeness: 'blank' })).toBeLessThan(0.99)
  })

  it('is perhaps a speck of dust where it is weak and has ink in two cells only', () => {
    const dotsIn = (faint: number) => ({ dots: { ...dots, seen: faint, count: faint, faint }, likeness: 'mark' as const })
    expect(touched(0.079, dotsIn(2))).toBeLessThan(0.9)
    expect(touched(0.079, dotsIn(3))).toBeGreaterThan(0.9999)
    expect(touched(0.081, dotsIn(2))).toBeGreaterThan(0.9999)
  })

  it('perhaps passes on from a mark beside where it is much weaker than the hand’s marks and runs over its frame', () => {
    const spilled = (strength: number, spill: number) =>
      touched(strength, { likeness: 'mark', measure: { ...seen(strength).measure, spill } })
    expect(spilled(0.13, 0.03)).toBeLessThan(0.99)
    expect(spilled(0.13, 0.029)).toBeGreaterThan(0.9999)
    expect(spilled(0.29, 0.03)).toBeGreaterThan(0.9999)
  })

  it('bears but its letter among the blank ones, unless a hand that loses much left a cell far darker', () => {
    const dottedHand = { reach: 0.5, ink: 0, remnants: { isFilling: false, isScant: false, isFading: false } }
    const letter = (count: number, strength: number, likeness?: 'blank') =>
      touched(0.01, {
        dots: { ...dots, seen: count, count, faint: 3, isPrinted: true },
        dottedHand,
        pen: { tone: 1, usual: { ...usual, strength } },
        ...(likeness === undefined ? {} : { likeness }),
      })
    expect([letter(0, 0.3), letter(1, 0.3), letter(1, 0.36), letter(1, 0.3, 'blank')]).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(letter(0, 0.3, 'blank')).toBeLessThan(0.001)
    expect(letter(1, 0.36, 'blank')).toBeLessThan(0.001)
  })

  it('is filled where a mark leaves nearly no cell as it was, but not by one who answers by strokes', () => {
    const meant = (faint: number, writer?: { strokes: number; fills: number }, likeness?: 'mark') => {
      const own = seen(0.2, { dots: { ...dots, faint }, ...(likeness === undefined ? {} : { likeness }) })
      return meantChance(own, [own], 0, { ...calibration('fill'), ...(writer === undefined ? {} : { writer }) })
    }
    expect(meant(12, { strokes: 0, fills: 9 }, 'mark')).toBeGreaterThan(0.999)
    expect(meant(12, undefined, 'mark')).toBeGreaterThan(0.999)
    expect(meant(11, { strokes: 0, fills: 9 }, 'mark')).toBeLessThan(0.99)
    expect(meant(12, { strokes: 0, fills: 9 })).toBeLessThan(0.99)
    expect(meant(12, { strokes: 9, fills: 4 }, 'mark')).toBe(meant(11, { strokes: 9, fills: 4 }, 'mark'))
  })
})
