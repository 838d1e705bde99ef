import { expect, it } from 'vitest'
import { addTallies, BIN_ENDS, emptyTally, tallyPage } from '../../../../src/app/accuracy/accuracy-tally.ts'
import { studentId, zoneId } from '../../../../src/model/ids.ts'
import type { MarkState } from '../../../../src/model/reading.ts'
import type { BoxTruth, PageTruth } from '../../../../src/simulate/index.ts'

const box = (name: string, intent: BoxTruth['intent'], more: Partial<BoxTruth> = {}): BoxTruth => ({
  ...{ zone: zoneId(name), role: name, marked: intent === 'marked', intent },
  ...more,
})
const boxes = [box('a', 'marked'), box('b', 'blank'), box('c', 'cancelled'), box('d', 'stray', { arguable: true }), box('e', 'marked')]
const look = {} as PageTruth['look']
const page: PageTruth = { copy: 1, page: 2, kind: 'sheet', student: studentId('1'), turned: 0, boxes, look }
const marks = (...states: (readonly [string, MarkState, number])[]) =>
  states.map(([zone, state, probability]) => ({ zone: zoneId(zone), state, probability }))

it('counts right boxes as nothing but boxes', () => {
  const { tally, findings } = tallyPage(page, marks(['a', 'marked', 1], ['b', 'blank', 0], ['c', 'cancelled', 0.01]), 0, () => true)
  expect(findings).toEqual([])
  expect(tally).toMatchObject({ pages: 1, boxes: 3, inked: 2, wrong: 0, doubtful: 0, silent: 0, open: 0 })
  expect(tally.brier).toBeCloseTo(0.0001, 9)
})

it('tells wrong from doubtful, and doubts that a person would have', () => {
  const read = marks(['a', 'blank', 0], ['b', 'marked', 1], ['c', 'doubtful', 0.5], ['d', 'doubtful', 0.4], ['e', 'marked', 1])
  const { tally, findings } = tallyPage(page, read, 7, () => true)
  expect(findings.map(({ zone, kind, scanned }) => [zone, kind, scanned])).toEqual([
    ['a', 'wrong', 7],
    ['b', 'wrong', 7],
    ['c', 'doubtful', 7],
    ['d', 'doubtful', 7],
  ])
  expect(tally).toMatchObject({ wrong: 2, doubtful: 2, arguable: 1, silent: 1, open: 1 })
})

it('forgives only a mark read as blank of which the scan holds nothing', () => {
  const read = marks(['a', 'blank', 0], ['b', 'marked', 1])
  expect(tallyPage(page, read, 0, () => false).tally).toMatchObject({ traceless: 1, wrong: 1, silent: 1 })
  expect(tallyPage(page, marks(['a', 'blank', 0]), 0, () => false).tally).toMatchObject({ traceless: 1, wrong: 0, silent: 0 })
})

it('sorts what was said into bins, and adds tallies up', () => {
  const { tally } = tallyPage(page, marks(['a', 'marked', 0.99], ['b', 'doubtful', 0.15], ['e', 'marked', 0.99]), 0, () => true)
  const sum = addTallies(addTallies(emptyTally, tally), tally)
  const filled = sum.bins.flatMap((bin, i) => (bin.boxes === 0 ? [] : [[BIN_ENDS[i], bin.boxes, bin.meant]]))
  expect(filled).toEqual([
    [0.2, 2, 0],
    [0.999, 4, 4],
  ])
  expect(sum).toMatchObject({ pages: 2, boxes: 6, doubtful: 2, open: 2 })
  expect(sum.brier).toBeCloseTo(2 * (0.15 ** 2 + 2 * 0.01 ** 2), 9)
})
