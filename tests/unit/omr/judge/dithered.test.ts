import { describe, expect, it } from 'vitest'
import { boxesOn } from '../../../../src/omr/judge/dithered.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const all = (digit: string, count: number): string => digit.repeat(count)
const box = (ink: number, cell: string, beside: string): DrawnBox => ({ ink, cover: 1, cells: all(cell, 36), around: all(beside, 24) })
/** Blank on grey paper, whose dots are 6/15 around and so 0.26 inside. */
const grey = box(0.26, '4', '6')
const many = (one: DrawnBox, count: number): DrawnBox[] => Array.from({ length: count }, () => one)

/** The measures of a page in black and white, without the dots of its paper. */
function seen(boxes: readonly DrawnBox[], isBilevel = true) {
  const { reading, sheet } = pageOf(boxes)
  return boxesOn(isBilevel ? { ...reading, isBilevel } : reading, sheet)
}

describe('boxesOn', () => {
  it('takes the dots of grey paper away: a blank box is blank, a mark is what it adds', () => {
    const [mark, blank] = seen([box(0.63, '9', '6'), ...many(grey, 8)])
    expect(blank?.isDithered).toBe(true)
    expect(blank?.measure).toMatchObject({ ink: 0, cover: 0, around: all('0', 24) })
    // (0.63 - 0.26) / (1 - 0.26), as for its cells of 9/15
    expect(mark?.measure.ink).toBeCloseTo(0.5, 3)
    expect(mark?.measure).toMatchObject({ cover: 1, cells: all('7', 36) })
  })

  it('leaves a mark’s own overrun to it: more than beside the boxes around is not the paper’s', () => {
    const [scribble] = seen([box(0.9, 'd', 'f'), ...many(grey, 8)])
    expect(scribble?.measure.ink).toBeCloseTo((0.9 - 0.26) / 0.74, 3)
    expect(scribble?.measure.around).toBe(all('f', 24))
  })

  it('takes nothing where more than a few boxes lie on white, or are white on printed grey', () => {
    const [white, printed] = [box(0, '0', '0'), box(0.1, '1', '6')]
    const isGrey = (others: DrawnBox, count: number) =>
      seen([...many(others, count), ...many(grey, 41 - count)]).some((one) => one.isDithered)
    expect([2, 3].map((count) => isGrey(white, count))).toEqual([true, false])
    expect([2, 3].map((count) => isGrey(printed, count))).toEqual([true, false])
    expect([box(0.1, '1', '2'), box(0.1, '1', '1')].map((thin) => isGrey(thin, 41))).toEqual([true, false])
  })

  it('takes no more from a box than lies around it, or around the eight nearest', () => {
    const [thick, bare] = [box(0.6, '9', 'c'), box(0.26, '4', '0')]
    const inkOf = (boxes: readonly DrawnBox[]) => seen([...boxes, ...many(grey, 30)])[0]?.measure.ink
    expect(inkOf([bare])).toBe(0.26)
    // four of eight neighbours as thick: half way between 0.4 and 0.8
    expect(inkOf([thick, ...many(thick, 4), ...many(grey, 4)])).toBeCloseTo((0.6 - 0.39) / 0.61, 3)
    expect(inkOf([thick, ...many(thick, 8)])).toBeCloseTo((0.6 - 0.52) / 0.48, 3)
    expect(inkOf([thick, ...many(grey, 4), ...many(thick, 20)])).toBeCloseTo((0.6 - 0.39) / 0.61, 3)
  })

  it('knows such paper in a picture in greys, which may have been made of a scan without any', () => {
    expect(seen(many(grey, 9), false)[0]?.measure.ink).toBe(0)
  })

  it('leaves readings as they are that know nothing of the surroundings', () => {
    expect(seen(many({ ink: 0.26, cover: 1 }, 9))[0]?.measure.ink).toBe(0.26)
  })
})
