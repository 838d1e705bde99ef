import { describe, expect, it } from 'vitest'
import type { ZoneId } from '../../../../src/model/ids.ts'
import type { Mark } from '../../../../src/model/reading.ts'
import { isUnclearPage, withUnclearPage } from '../../../../src/omr/judge/unclear-page.ts'

const BOXES = 100
const page = (doubtful: number, boxes = BOXES): Mark[] =>
  Array.from({ length: boxes }, (_, i) => ({
    zone: `q:${i}` as ZoneId,
    state: i < doubtful ? 'doubtful' : i % 2 === 0 ? 'marked' : 'blank',
    probability: i < doubtful ? 0.4 : i % 2 === 0 ? 1 : 0,
  }))
/** Nearly a fifth. */
const most = 18
const touched = (chance: number, boxes = BOXES): number[] => Array.from({ length: boxes }, () => chance)

describe('a page of many doubtful boxes', () => {
  it('is not believed at all where of more than a few nobody can tell whether a pen touched them', () => {
    const marks = withUnclearPage(page(most + 1), touched(0.4))
    expect(marks.map(({ state }) => state)).toEqual(Array.from({ length: BOXES }, () => 'doubtful'))
    expect(marks.map(({ probability }) => probability)).toEqual(page(most + 1).map(({ probability }) => probability))
    expect(isUnclearPage(marks)).toBe(true)
  })

  it('is believed no more from a tenth on, on paper of dots', () => {
    const isBelieved = (doubtful: number) => !isUnclearPage(withUnclearPage(page(doubtful), touched(0.4), true))
    expect([10, 11].map(isBelieved)).toEqual([true, false])
  })

  it('is believed where they are fewer', () => {
    const marks = withUnclearPage(page(most), touched(0.4))
    expect(marks).toEqual(page(most))
    expect(isUnclearPage(marks)).toBe(false)
  })

  it('is believed where a pen surely touched them, and it is open what was meant', () => {
    for (const chance of [0.009, 0.991]) expect(withUnclearPage(page(50), touched(chance))).toEqual(page(50))
    for (const chance of [0.011, 0.989]) expect(isUnclearPage(withUnclearPage(page(50), touched(chance)))).toBe(true)
  })

  it('is believed where it has few boxes', () => {
    expect(withUnclearPage(page(28, 29), touched(0.4, 29))).toEqual(page(28, 29))
    expect(isUnclearPage(withUnclearPage(page(29, 30), touched(0.4, 30)))).toBe(true)
    expect([29, 30].map((boxes) => isUnclearPage(page(boxes, boxes)))).toEqual([false, true])
  })
})
