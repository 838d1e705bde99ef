import { describe, expect, it } from 'vitest'
import type { ZoneId } from '../../../../src/model/ids.ts'
import type { Mark } from '../../../../src/model/reading.ts'
import { isUnclearPage, withUnclearPage } from '../../../../src/omr/judge/unclear-page.ts'
import { UNCLEAR } from '../../../../src/omr/mark-params.ts'

const BOXES = 100
const page = (doubtful: number, boxes = BOXES): Mark[] =>
  Array.from({ length: boxes }, (_, i) => ({
    zone: `q:${i}` as ZoneId,
    state: i < doubtful ? 'doubtful' : i % 2 === 0 ? 'marked' : 'blank',
    probability: i < doubtful ? 0.4 : i % 2 === 0 ? 1 : 0,
  }))
const most = UNCLEAR.share * BOXES
const touched = (chance: number, boxes = BOXES): number[] => Array.from({ length: boxes }, () => chance)

describe('a page of many doubtful boxes', () => {
  it('is not believed at all where of more than a few nobody can tell whether a pen touched them', () => {
    const marks = withUnclearPage(page(most + 1), touched(0.4))
    expect(marks.map(({ state }) => state)).toEqual(Array.from({ length: BOXES }, () => 'doubtful'))
    expect(marks.map(({ probability }) => probability)).toEqual(page(most + 1).map(({ probability }) => probability))
    expect(isUnclearPage(marks)).toBe(true)
  })

  it('is believed where they are fewer', () => {
    const marks = withUnclearPage(page(most), touched(0.4))
    expect(marks).toEqual(page(most))
    expect(isUnclearPage(marks)).toBe(false)
  })

  it('is believed where a pen surely touched them, and it is open what was meant', () => {
    for (const chance of [UNCLEAR.unsure / 2, 1 - UNCLEAR.unsure / 2])
      expect(withUnclearPage(page(BOXES / 2), touched(chance))).toEqual(page(BOXES / 2))
  })

  it('is believed where it has few boxes', () => {
    const few = UNCLEAR.boxes - 1
    expect(withUnclearPage(page(few - 1, few), touched(0.4, few))).toEqual(page(few - 1, few))
    expect(isUnclearPage(page(few, few))).toBe(false)
  })
})
