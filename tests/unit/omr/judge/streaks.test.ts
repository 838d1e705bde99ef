import { describe, expect, it } from 'vitest'
import { itemId, optionId, zoneId } from '../../../../src/model/ids.ts'
import type { Zone } from '../../../../src/model/sheet.ts'
import type { BlankLevel } from '../../../../src/omr/judge/blank-levels.ts'
import { withoutStreaks } from '../../../../src/omr/judge/streaks.ts'

const none = '0'.repeat(36)
const line = (row: number) => none.slice(0, row * 6) + 'f'.repeat(6) + none.slice(row * 6 + 6)
const column = (at: number) => `${'0'.repeat(at)}f${'0'.repeat(5 - at)}`.repeat(6)
const cross = 'f0000f0f00f000ff0000ff000f00f0f0000f'
/** Ink beyond the frame at the left and right of a row. */
const beyond = (row: number) => {
  const side = `${'0'.repeat(row)}f${'0'.repeat(5 - row)}`
  return side + side + '0'.repeat(12)
}
const level: BlankLevel = { ink: 0, darkness: 0, spread: 0.01, unsure: 0 }

interface Drawn {
  readonly x: number
  readonly y?: number
  readonly cells: string
  readonly around?: string
}

function seen(boxes: readonly Drawn[]) {
  return boxes.map(({ x, y = 0, cells, around }, i) => {
    const share = Array.from(cells).reduce((sum, digit) => sum + Number.parseInt(digit, 16) / 15, 0) / 36
    const role = { kind: 'option', item: itemId('q'), option: optionId(`${i}`) } as const
    const zone: Zone = { id: zoneId(`z${i}`), rect: { x: 6 * x, y: 6 * y, width: 4, height: 4 }, shape: 'square', group: 'g', role }
    const measure = {
      zone: zone.id,
      ink: share,
      darkness: share / 2,
      cover: share,
      spill: 0,
      cells,
      ...(around === undefined ? {} : { around }),
    }
    return { zone, measure }
  })
}

const cleaned = (boxes: readonly Drawn[], blank = level) => withoutStreaks(seen(boxes), () => blank)

describe('withoutStreaks', () => {
  it('takes a streak away that runs through a row of boxes, straight or a little askew', () => {
    const row = [2, 2, 3, 3].map((at, x) => ({ x, cells: line(at), around: beyond(at) }))
    for (const box of cleaned(row)) {
      expect(box.measure.ink).toBe(0)
      expect(box.line).toBe('shared')
    }
    const down = [0, 1, 2].map((y) => ({ x: 0, y, cells: column(4), around: `${'0'.repeat(12)}${'0000f0'.repeat(2)}` }))
    expect(cleaned(down).map((box) => box.measure.ink)).toEqual([0, 0, 0])
  })

  it('leaves the mark of a box that a streak runs through', () => {
    const both = Array.from(cross, (digit, i) => (Math.floor(i / 6) === 2 ? 'f' : digit)).join('')
    const row = [line(2), both, line(2), line(2)].map((cells, x) => ({ x, cells, around: beyond(2) }))
    const box = cleaned(row)[1]
    expect(box?.measure.ink).toBeGreaterThan(0.25)
    expect(box?.line).toBe('shared')
  })

  it('leaves a mark in one box, and marks of one hand side by side', () => {
    const one = seen([{ x: 0, cells: line(3) }, { x: 1, cells: none }, { x: 2, cells: none }]) // biome-ignore format: boxes
    expect(withoutStreaks(one, () => level)[0]?.measure).toEqual(one[0]?.measure)
    const marks = seen([0, 1, 2].map((x) => ({ x, cells: `ff00ff0ffff0ffffff0ffff0ff00fff0000f` })))
    expect(withoutStreaks(marks, () => level).map((box) => box.measure)).toEqual(marks.map((box) => box.measure))
    const full = seen([0, 1].map((x) => ({ x, cells: 'f'.repeat(36) })))
    expect(withoutStreaks(full, () => level).every((box) => box.line === undefined)).toBe(true)
  })

  it('leaves the crosses of a broad pen, whose strokes ink several rows and columns from edge to edge', () => {
    for (const cells of ['d302afff5df83dfd305fdfa2ff38fda3003d', 'f703fdff8df35fff505fff30dfffd0fa0afa']) {
      const around = `f0000ff0000f${'f0000ff0000f'}`
      const marks = seen([0, 1, 2].map((y) => ({ x: 0, y, cells, around })))
      expect(withoutStreaks(marks, () => level).map((box) => box.measure)).toEqual(marks.map((box) => box.measure))
    }
  })

  it('leaves careless fillings side by side, and ticks one above the other', () => {
    const half = `${'f'.repeat(18)}${'0'.repeat(18)}`
    const fills = seen([
      { x: 0, cells: half, around: `ff0000000000${'ffffff000000'}` },
      { x: 1, cells: half, around: `000000ff0000${'ffffff000000'}` },
    ])
    expect(withoutStreaks(fills, () => level).map((box) => box.measure)).toEqual(fills.map((box) => box.measure))
    const tick = `${'0'.repeat(12)}f000ff0f0f0000f0000000000`.slice(0, 36)
    const ticks = seen([0, 1, 2].map((y) => ({ x: 0, y, cells: tick.padEnd(36, '0'), around: '0000000ff0000000f0000000' })))
    expect(withoutStreaks(ticks, () => level).map((box) => box.measure)).toEqual(ticks.map((box) => box.measure))
  })

  it('says of a line that goes on at both ends, with no box beside it, that it only passes', () => {
    const [box] = cleaned([{ x: 0, cells: line(3), around: beyond(3) }])
    expect(box?.line).toBe('through')
    expect(box?.measure.ink).toBe(0)
    expect(cleaned([{ x: 0, cells: line(3), around: '0'.repeat(24) }])[0]?.line).toBeUndefined()
  })

  it('says that of the dots too that black and white leaves of a thin line between two rows of the grid, and of fewer not', () => {
    const dotted = (above: string, below: string) => `${'0'.repeat(18)}${above}${below}000000`
    const of = (above: string, below: string) => cleaned([{ x: 0, cells: dotted(above, below), around: beyond(3) }])[0]?.line
    expect([of('000111', '433324'), of('000111', '433314'), of('000000', '433324')]).toEqual(['through', undefined, undefined])
    expect(of('100111', '200324')).toBeUndefined()
    // a cross in a round box, thick where its strokes meet
    const across = '000000037730375573375573037730000000'
    expect(cleaned([{ x: 0, cells: across, around: beyond(2) }])[0]?.line).toBeUndefined()
  })

  it('takes a filling on grey ground for no line that passes', () => {
    const filling = `${'0'.repeat(6)}${'f'.repeat(24)}${'0'.repeat(6)}`
    const marked = seen([{ x: 0, cells: filling, around: 'f'.repeat(24) }])
    expect(withoutStreaks(marked, () => level)).toEqual(marked)
  })

  it('knows the frames of boxes that lie elsewhere', () => {
    const grid = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ x, y, cells: line(4), around: '0'.repeat(24) })))
    expect(cleaned(grid).every((box) => box.line === 'print')).toBe(true)
  })

  it('does not take the bars of printed letters for lines', () => {
    const printed = { ...level, cells: Array.from(line(3), (digit) => (digit === 'f' ? 1 : 0)) }
    const row = seen([0, 1, 2, 3].map((x) => ({ x, cells: line(3), around: '0'.repeat(24) })))
    expect(withoutStreaks(row, () => printed).map((box) => box.measure)).toEqual(row.map((box) => box.measure))
  })

  it('has nothing to say of older readings without cells', () => {
    const [box] = seen([{ x: 0, cells: none }])
    if (box === undefined) return
    const { cells: _, ...measure } = box.measure
    expect(withoutStreaks([{ ...box, measure }], () => level)).toEqual([{ ...box, measure }])
  })
})

describe('what is a line that others share', () => {
  const lineOf = (digit: string) => none.slice(0, 12) + digit.repeat(6) + none.slice(18)
  const leaving = (digit: string) => `00${digit}000`.repeat(2) + '0'.repeat(12)
  const streaked = (at: Pick<Drawn, 'x' | 'y'>): Drawn => ({ ...at, cells: line(2), around: beyond(2) })
  const bare = (x: number): Drawn => ({ x, cells: none, around: '0'.repeat(24) })
  const isTaken = (first: Drawn, ...others: readonly Drawn[]) => cleaned([first, ...others])[0]?.line === 'shared'

  it('is inked by a fifth in each cell, and beyond the frame', () => {
    const drawn = (digit: string, out: string) => ({ x: 0, cells: lineOf(digit), around: leaving(out) })
    const beside = [1, 2].map((x) => streaked({ x }))
    expect([drawn('3', 'f'), drawn('2', 'f'), drawn('f', '3'), drawn('f', '2')].map((box) => isTaken(box, ...beside))).toEqual([true, false, true, false]) // biome-ignore format: a list
  })

  it('is one of four at most in a box: more are a filling', () => {
    const lines = (count: number) => ({ x: 0, cells: '3'.repeat(6 * count) + none.slice(6 * count), around: beyond(2) })
    const beside = [1, 2].map((x) => streaked({ x }))
    expect([isTaken(lines(4), ...beside), isTaken(lines(5), ...beside)]).toEqual([true, false])
  })

  it('is seen in boxes up to eight sides away that are not half a side higher or lower; one beside it is enough', () => {
    const first = streaked({ x: 0 })
    expect([5, 6].map((x) => isTaken(first, streaked({ x })))).toEqual([true, false])
    expect([0.31, 0.36].map((y) => isTaken(first, streaked({ x: 1, y })))).toEqual([true, false])
  })

  it('is seen in boxes with a second scratch too, and no more than a line of the grid higher or lower', () => {
    const scratched = (...rows: readonly number[]) => ({
      ...{ x: 1, cells: Array.from(none, (digit, i) => (rows.includes(Math.floor(i / 6)) ? 'f' : digit)).join(''), around: beyond(2) },
    })
    const first = streaked({ x: 0 })
    expect([scratched(2, 5), scratched(0, 2, 4)].map((box) => isTaken(first, box))).toEqual([true, false])
    expect([3, 4].map((row) => isTaken(first, { x: 1, cells: line(row), around: beyond(row) }))).toEqual([true, false])
  })

  it('is not asked of boxes that are filled', () => {
    const full = (x: number): Drawn => ({ x, cells: 'f'.repeat(36), around: '0'.repeat(24) })
    expect(isTaken(streaked({ x: 0 }), streaked({ x: 1 }), full(2), full(3), full(4))).toBe(true)
  })

  it('is the print where it stops at the frame, and at that of two boxes around', () => {
    const ending = (x: number, y = 0): Drawn => ({ x, y, cells: line(4), around: '0'.repeat(24) })
    const isPrint = (...boxes: readonly Drawn[]) => cleaned(boxes)[0]?.line === 'print'
    expect([isPrint(ending(0), ending(1)), isPrint(ending(0), ending(1), ending(0, 1))]).toEqual([false, true])
  })

  it('is borne by three of the four boxes that are nearest, whatever those further away bear', () => {
    const row = [bare(1), ...[2, 3, 4].map((x) => streaked({ x })), bare(4.4), bare(4.6), bare(4.8), bare(5)]
    expect(isTaken(streaked({ x: 0 }), ...row)).toBe(true)
    expect(isTaken(streaked({ x: 0 }), bare(1), bare(1.5), ...row.slice(1))).toBe(false)
  })
})
