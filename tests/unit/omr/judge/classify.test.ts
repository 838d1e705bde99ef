import { describe, expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { itemId } from '../../../../src/model/ids.ts'
import type { Marking } from '../../../../src/model/reading.ts'
import { calibrate, classify } from '../../../../src/omr/index.ts'
import { type DrawnBox, pageOf } from '../../../support/omr-pages.ts'

const blank: DrawnBox = { ink: 0.003, cover: 0 }
const cross: DrawnBox = { ink: 0.32, cover: 0.5, spill: 0.05 }
const full: DrawnBox = { ink: 0.98, cover: 1, spill: 0.03 }
const careless: DrawnBox = { ink: 0.6, cover: 0.75 }
const page = (boxes: readonly DrawnBox[], group?: string) => pageOf(boxes, group)

/** The same page with groups of which one box can be meant. */
const eitherOr = ({ reading, sheet }: ReturnType<typeof page>) => ({
  reading,
  sheet: { ...sheet, zones: sheet.zones.map((zone) => ({ ...zone, exclusive: true as const })) },
})

/** States of the first boxes of a page, in a file whose other boxes are as given. */
function statesOf(boxes: readonly DrawnBox[], marking: Marking, others: readonly DrawnBox[] = [], group?: string) {
  const own = page(boxes, group)
  const rest = page([...Array.from({ length: 60 }, () => blank), ...others])
  return classify(own.reading, own.sheet, calibrate([own, rest], marking)).map((m) => m.state)
}

describe('classify', () => {
  it('takes any deliberate stroke as a mark where ticks were asked for', () => {
    expect(statesOf([blank, cross, full, { ink: 0.25, cover: 0.4 }], 'tick')).toEqual(['blank', 'marked', 'marked', 'marked'])
  })

  it('asks about small ink and does not see dust', () => {
    expect(statesOf([{ ink: 0.1, cover: 0.25 }, { ink: 0.03, cover: 0.06 }], 'tick')).toEqual(['doubtful', 'blank']) // biome-ignore format: pairs
  })

  it('judges a faint trace beside a strong mark of an either-or group more severely than alone', () => {
    const trace = { ink: 0.08, cover: 0.27 }
    const probability = (boxes: readonly DrawnBox[]) => {
      const own = eitherOr(page(boxes, 'g'))
      return classify(own.reading, own.sheet, calibrate([own, page(Array.from({ length: 60 }, () => blank))], 'tick'))[0]?.probability ?? 9
    }
    expect(probability([trace, full])).toBeLessThan(probability([trace, blank]) - 0.05)
  })

  it('takes pencil too pale to be ink by its darkness', () => {
    expect(statesOf([{ ink: 0, cover: 0, darkness: 0.25 }], 'tick')).toEqual(['marked'])
  })

  it('sees a mark over a printed letter, learnt from the file', () => {
    const letter = (ink: number, cover: number): DrawnBox => ({ ink, cover, inside: 'M' })
    const letters = Array.from({ length: 30 }, (_, i) => letter(0.4 + (i % 3) * 0.01, 0.65))
    expect(statesOf([letter(0.41, 0.65), letter(0.95, 1), letter(0.58, 0.8)], 'tick', letters)).toEqual(['blank', 'marked', 'marked'])
  })

  it('asks about strokes where the file fills, and takes them where the file crosses', () => {
    const fills = Array.from({ length: 10 }, () => full)
    const crosses = Array.from({ length: 10 }, () => cross)
    expect(statesOf([full, careless, cross, blank], 'fill', fills)).toEqual(['marked', 'marked', 'doubtful', 'blank'])
    expect(statesOf([full, cross, blank], 'fill', crosses)).toEqual(['marked', 'marked', 'blank'])
  })

  it('reads crossed as marked and blackened as cancelled where that was agreed', () => {
    const crosses = Array.from({ length: 10 }, () => cross)
    expect(statesOf([cross, full, blank, { ink: 0.87, cover: 0.95 }], 'cross-then-fill-to-cancel', crosses)).toEqual(['marked', 'cancelled', 'blank', 'doubtful']) // biome-ignore format: one thought
  })

  it('asks about a box scribbled over far beyond its frame when another was marked instead', () => {
    const scribbled = { ...full, spill: 0.6 }
    const fills = Array.from({ length: 10 }, () => full)
    for (const marking of ['tick', 'fill'] as const) {
      expect(statesOf([scribbled, full, blank], marking, fills, 'g')).toEqual(['doubtful', 'marked', 'blank'])
      expect(statesOf([scribbled, blank, blank], marking, fills, 'g')).toEqual(['marked', 'blank', 'blank'])
    }
  })

  it('takes a box scribbled out for cancelled where only one of the group can be meant', () => {
    const own = page([{ ...full, spill: 0.6 }, full, blank], 'g')
    const { sheet } = eitherOr(own)
    const rest = page([...Array.from({ length: 60 }, () => blank), ...Array.from({ length: 10 }, () => full)])
    const marks = classify(own.reading, sheet, calibrate([{ ...own, sheet }, rest], 'fill'))
    expect(marks.map((mark) => mark.state)).toEqual(['cancelled', 'marked', 'blank'])
    expect(marks[0]?.probability).toBeLessThan(0.02)
  })

  it('sees no ring and no streak in the grey that grader boxes stand on', () => {
    const own = eitherOr(page([blank, full], 'g'))
    const grade = { kind: 'grade', item: itemId('gelu'), part: 'a', points: ratio(1) } as const
    const sheet = { ...own.sheet, zones: own.sheet.zones.map((zone) => ({ ...zone, role: grade })) }
    const hatched = '000000ffffff8a8a8affffff000000000000'
    const measures = own.reading.measures.map((measure, i) => ({
      ...measure,
      around: 'ffffff'.repeat(4),
      corners: 'ffff',
      ...(i === 1 ? { cells: hatched } : {}),
    }))
    const rest = page(Array.from({ length: 60 }, () => blank))
    const states = (on: typeof own.sheet) => classify({ ...own.reading, measures }, on, calibrate([own, rest], 'fill')).map((m) => m.state)
    expect(states(sheet)).toEqual(['blank', 'marked'])
    expect(states(own.sheet)).not.toEqual(['blank', 'marked'])
  })

  it('takes any deliberate stroke of a grader, whatever students were told', () => {
    const own = page([cross, blank], 'g')
    const grade = { kind: 'grade', item: itemId('gelu'), part: 'a', points: ratio(1) } as const
    const sheet = { ...own.sheet, zones: own.sheet.zones.map((zone) => ({ ...zone, role: grade })) }
    const rest = page([...Array.from({ length: 60 }, () => blank), ...Array.from({ length: 10 }, () => full)])
    expect(classify(own.reading, sheet, calibrate([{ ...own, sheet }, rest], 'fill')).map((mark) => mark.state)).toEqual([
      'marked',
      'blank',
    ])
  })

  it('leaves more open the smaller the chance of a wrong answer may be', () => {
    const strengths = [0.02, 0.05, 0.08, 0.11, 0.14, 0.17, 0.2, 0.25, 0.3]
    const own = page(strengths.map((ink) => ({ ink, cover: ink })))
    const calibration = calibrate([own, page(Array.from({ length: 60 }, () => blank))], 'tick')
    const open = [0.1, 0.01, 0.001, 0.00001].map(
      (bound) => classify(own.reading, own.sheet, calibration, bound).filter((mark) => mark.state === 'doubtful').length,
    )
    expect(open).toEqual([...open].sort((a, b) => a - b))
    expect(open[0]).toBeLessThan(open[3] ?? 0)
  })

  it('keeps two strong marks of an either-or group, and asks about two weak ones', () => {
    const rest = page(Array.from({ length: 60 }, () => blank))
    const states = (boxes: readonly DrawnBox[]) => {
      const own = eitherOr(page(boxes, 'g'))
      return classify(own.reading, own.sheet, calibrate([own, rest], 'tick')).map((mark) => mark.state)
    }
    expect(states([full, full, blank, blank])).toEqual(['marked', 'marked', 'blank', 'blank'])
    const weak = { ink: 0.13, cover: 0.25 }
    expect(states([weak, weak, blank, blank])).toEqual(['doubtful', 'doubtful', 'blank', 'blank'])
    expect(states([blank, blank, blank, blank])).toEqual(['blank', 'blank', 'blank', 'blank'])
  })

  it('asks about every trace of a hand that leaves hardly more, and about none of another’s', () => {
    const traces = Array.from({ length: 9 }, (_, i): DrawnBox => ({ ink: 0.05 + i * 0.012, cover: 0.1 }))
    const stateIn = (marks: readonly DrawnBox[]) =>
      statesOf([{ ink: 0.07, cover: 0.1 }, blank, ...traces, ...marks, ...Array.from({ length: 40 }, () => blank)], 'tick').slice(0, 2)
    expect(stateIn([])).toEqual(['doubtful', 'blank'])
    expect(stateIn(Array.from({ length: 12 }, () => cross))).toEqual(['blank', 'blank'])
  })

  it('believes no box of a page of which too many are covered: nobody can tell whether a pen touched them', () => {
    const statesWith = (covered: number) => {
      const { reading, sheet } = page(Array.from({ length: 40 }, (_, i) => (i >= covered && i % 4 === 0 ? full : { ink: 0, cover: 0 })))
      const measures = reading.measures.map((measure, i) => (i < covered ? measure : { ...measure, shift: { x: 0, y: 0 } }))
      const own = { reading: { ...reading, measures }, sheet }
      return classify(own.reading, sheet, calibrate([own], 'tick')).map(({ state }) => state)
    }
    expect(statesWith(6).filter((state) => state === 'doubtful')).toHaveLength(6)
    expect(statesWith(9).filter((state) => state === 'doubtful')).toHaveLength(40)
  })

  it('gives a probability that agrees with the state', () => {
    const own = page([blank, cross, { ink: 0.1, cover: 0.25 }])
    const marks = classify(own.reading, own.sheet, calibrate([own], 'tick'))
    expect(marks.map((m) => m.zone)).toEqual(own.reading.measures.map((m) => m.zone))
    expect(marks[0]?.probability).toBeLessThan(0.02)
    expect(marks[1]?.probability).toBeGreaterThan(0.98)
    expect(marks[2]?.probability).toBeGreaterThan(0.002)
    expect(marks[2]?.probability).toBeLessThan(0.98)
  })

  it('takes the dots that black and white leave of pale marks for marks, and asks about single ones', () => {
    const dots = ['000000020020003100001300020020000000', '000000010030002200001100030010000000', '000000020010003100002300010020000000']
    const marks = [...dots, ...dots].map((cells): DrawnBox => ({ ink: 0.03, cover: 0, darkness: 0.03, cells }))
    const empty: DrawnBox = { ink: 0, cover: 0, cells: '0'.repeat(36) }
    const speck: DrawnBox = { ink: 0.005, cover: 0, cells: '000000000000002000000000000000000000' }
    const { reading, sheet } = page([...marks, speck, ...Array.from({ length: 30 }, () => empty)])
    const framed = reading.measures.map((measure) => ({ ...measure, shift: { x: 0, y: 0 } }))
    const bilevel = { ...reading, measures: framed, isBilevel: true as const }
    const states = classify(bilevel, sheet, calibrate([{ reading: bilevel, sheet }], 'tick')).map((mark) => mark.state)
    expect(states.slice(0, 7)).toEqual([...marks.map(() => 'marked'), 'doubtful'])
    expect(new Set(states.slice(7))).toEqual(new Set(['blank']))
    const { isBilevel: _, ...greys } = bilevel
    expect(classify(greys, sheet, calibrate([{ reading: greys, sheet }], 'tick')).map((mark) => mark.state)).not.toContain('marked')
  })
})
