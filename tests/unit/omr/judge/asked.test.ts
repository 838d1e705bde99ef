import { describe, expect, it } from 'vitest'
import { zoneId } from '../../../../src/model/ids.ts'
import { isAsked, isTrace } from '../../../../src/omr/judge/asked.ts'
import { UNKNOWN_PEN } from '../../../../src/omr/judge/pen-use.ts'

const level = { ink: 0, darkness: 0, spread: 0.005, unsure: 0 }
const dotsOf = (seen: number, isDusty = false) => ({
  ...{ seen, count: seen, faint: seen, isScattered: false, isFrame: false, isDusty, isPrinted: false, solid: 0, places: [] },
})
const bare = { zone: zoneId('z'), ink: 0, darkness: 0, cover: 0, spill: 0, shift: { x: 0, y: 0 } }
const hand = (strength: number) => ({ tone: 1, usual: { strength, spill: 0, full: 0, scatter: { strength: 0, spill: 0, full: 0 } } })
const box = (more: object = {}) => ({
  ...{
    zone: { exclusive: true as const },
    measure: bare,
    blank: level,
    over: { ink: 0, darkness: 0, cells: 0 },
    strength: 0,
    pen: UNKNOWN_PEN,
  },
  ...more,
})

describe('a speck of a pale hand', () => {
  const isSpeckAsked = (own: object, ...others: readonly object[]) => {
    const first = box(own)
    return isAsked(first, [first, ...others.map(box)])
  }
  const [one, none] = [{ dots: dotsOf(1) }, { dots: dotsOf(0) }]

  it('is asked about where it is the only one of an unanswered question', () => {
    expect(isSpeckAsked(one, none, none)).toBe(true)
    expect(isSpeckAsked(none, none, none)).toBe(false)
    expect(isSpeckAsked(one, none, one)).toBe(false)
    expect(isSpeckAsked(one, none, { ...none, strength: 0.5 })).toBe(false)
    expect(isSpeckAsked({ ...one, zone: {} }, { ...none, zone: {} })).toBe(false)
    // where paper bears dots, one more says nothing; in greys nothing is lost
    expect(isSpeckAsked({ dots: dotsOf(1, true) }, none)).toBe(false)
    expect(isSpeckAsked({}, {})).toBe(false)
  })

  it('is a bit of the letter printed there where it is next to nothing of the hand’s marks', () => {
    const places = [{ i: 7, row: 1, column: 1, ink: 0.1 }]
    const dottedHand = (ink: number) => ({ reach: 0.5, ink, remnants: { isFilling: true, isScant: false, isFading: false } })
    const of = (ink: number, isLettered: boolean) =>
      isSpeckAsked({ dots: { ...dotsOf(1), places, isLettered }, dottedHand: dottedHand(ink) }, none)
    expect([of(0.2, true), of(0.1, true), of(0.2, false)]).toEqual([false, true, true])
  })

  it('says nothing of a hand whose marks are full', () => {
    expect([0.2, 0.34, 0.36, 0.9].map((strength) => isSpeckAsked({ ...one, pen: hand(strength) }, none))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a touch of a pale pen', () => {
  it('is asked about if the box is darker by it, and no letter that lies a little aside', () => {
    const cells = '000000000000005500004400000000000000'
    const isTouchAsked = (strength: number, tone: number) => {
      const touched = box({ zone: {}, measure: { ...bare, cells }, strength, pen: { tone } })
      return isAsked(touched, [touched])
    }
    expect([0.013, 0.024, 0.026, 0.07].map((strength) => isTouchAsked(strength, 0.4))).toEqual([false, false, true, true])
    expect(isTouchAsked(0.07, 0.6)).toBe(false)
  })
})

it('asks about a dark pen’s touch by which a letter is darker, but in black and white, where darkness tells no more than ink', () => {
  const measure = { ...bare, darkness: 0.08, cells: '000000000700000700005c00005a00000000' }
  const cells = Array.from('000000003300003700003700003500000000', (digit) => Number.parseInt(digit, 16) / 15)
  const touched = { zone: {}, measure, blank: { ...level, cells }, pen: { tone: 0.95 } }
  const isTouchAsked = (more: object) => isAsked(box({ ...touched, ...more }), [box({ ...touched, ...more })])
  expect([isTouchAsked({}), isTouchAsked({ dots: dotsOf(1) })]).toEqual([true, false])
  expect(isTouchAsked({ measure: { ...measure, darkness: 0.02 } })).toBe(false)
})

it('asks about a box that holds more than nearly all blank ones of its page', () => {
  const apart = box({ zone: {}, strength: 0.06, isApart: true })
  expect([isAsked(apart, [apart]), isAsked(box({ zone: {}, strength: 0.06 }), [apart])]).toEqual([true, false])
})

describe('a box whose frame was not seen', () => {
  const { shift, ...lost } = bare
  const isBesideAsked = (spill: number, more: object = {}) =>
    isAsked(box({ measure: { ...lost, spill }, pen: hand(0.7), dots: dotsOf(0), ...more }), [])

  it('is asked about where ink lies around it, though it is empty: the box may lie there', () => {
    expect([0.07, 0.09, 0.3].map((spill) => isBesideAsked(spill))).toEqual([false, true, true])
    expect(isBesideAsked(0.3, { strength: 0.5 })).toBe(false)
    expect(isBesideAsked(0.3, { pen: UNKNOWN_PEN })).toBe(false)
    // of a mark that lies half outside; the hand's usual one has 0.7
    expect([0.02, 0.04].map((spill) => isBesideAsked(spill, { strength: 0.1 }))).toEqual([false, true])
    expect([0.27, 0.29].map((strength) => isBesideAsked(0.04, { strength }))).toEqual([true, false])
    // and of one along its edge, where dots are the frame's
    expect([0.27, 0.29].map((ink) => isBesideAsked(0, { strength: 0.3, over: { ink, darkness: ink, cells: ink } }))).toEqual([false, true])
    // in greys frames are lost under what lies over them
    expect(isBesideAsked(0.3, { dots: undefined })).toBe(false)
    expect(isBesideAsked(0.3, { measure: { ...lost, spill: 0.3, shift } })).toBe(false)
  })
})

it('takes for a trace what is above 0.008 by four times the scatter of blank boxes', () => {
  const traces = (spread: number, ...strengths: readonly number[]) =>
    strengths.map((strength) => isTrace({ strength, blank: { ...level, spread } }))
  expect([traces(0, 0.0079, 0.0081), traces(0.005, 0.0279, 0.0281)]).toEqual([[false, true], [false, true]]) // biome-ignore format: pairs
})
