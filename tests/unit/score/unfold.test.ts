import { expect, it } from 'vitest'
import { studentId, zoneId } from '../../../src/model/ids.ts'
import type { DecidedThing, PageReading } from '../../../src/model/reading.ts'
import { unfoldPapers, withoutPlaces } from '../../../src/score/unfold.ts'
import { decision } from '../../support/score/papers.ts'
import { smallRun } from '../../support/simulate/small-run.ts'

const run = smallRun(2, { spares: 1 })
const read = (scan: string, at: number, copy: number, page: number): PageReading => ({
  kind: 'read',
  source: { scan, file: `${scan}.pdf`, page: at },
  copy,
  page,
  registration: { toRaster: [1, 0, at, 0, 1, scan.charCodeAt(0), 0, 0, 1], residual: 0, fiducials: 4, turns: 0 },
  measures: [],
})
/** Copy 1 once, copy 3 (a spare) twice. */
const readings = [1, 3, 3].flatMap((copy, i) => [1, 2, 3].map((page) => read('a', 3 * i + page, copy, page)))
const unfold = (...things: readonly DecidedThing[]) =>
  unfoldPapers({ run, readings, scans: ['a'], decisions: things.map((what, i) => decision(what, i)) })

it('gives each paper of a copy that came several times a number of its own, and leaves the others what they are', () => {
  const { run: unfolded, readings: after, printedOf } = unfold()
  expect(after.map((reading) => (reading.kind === 'read' ? reading.copy : 0))).toEqual([1, 1, 1, 5, 5, 5, 6, 6, 6])
  expect([...printedOf]).toEqual([
    [5, 3],
    [6, 3],
  ])
  expect(unfolded.copies.map(({ number, student }) => [number, student ?? ''])).toEqual([
    [1, '1000'],
    [2, '1037'],
    [5, ''],
    [6, ''],
  ])
  expect(unfolded.sheets.map(({ copy }) => copy)).toEqual([1, 1, 1, 2, 2, 2, 5, 5, 5, 6, 6, 6])
  expect(unfolded.sheets.at(-1)?.zones).toBe(run.sheets.at(-1)?.zones)
})

it('whom a photocopied copy was printed for says nothing', () => {
  const twice = [read('b', 1, 1, 1), ...readings]
  const { run: unfolded } = unfoldPapers({ run, readings: twice, scans: ['a', 'b'], decisions: [] })
  expect(unfolded.copies.filter(({ student }) => student === '1000')).toEqual([])
})

it('decisions follow the page that they were made on; one without a page cannot be told to any of the papers', () => {
  const at = { scan: 'a', scanPage: 8 }
  const zone = zoneId('q')
  const { decisions } = unfold(
    { kind: 'zone', copy: 3, page: 2, zone, marked: true, at },
    { kind: 'zone', copy: 3, page: 2, zone, marked: false },
    { kind: 'zone', copy: 1, page: 2, zone, marked: false },
    { kind: 'student', copy: 3, student: studentId('1000'), at },
    { kind: 'student', copy: 2, student: studentId('1000'), at },
    { kind: 'page', scan: 'a', scanPage: 8, copy: 3, page: 2 },
  )
  expect(decisions.map(({ what }) => what)).toEqual([
    { kind: 'zone', copy: 6, page: 2, zone, marked: true },
    { kind: 'zone', copy: 1, page: 2, zone, marked: false },
    { kind: 'student', copy: 6, student: '1000' },
    { kind: 'page', scan: 'a', scanPage: 8, copy: 6, page: 2 },
  ])
})

it('a page whose paper is not known waits, and the same picture in another file is refused', () => {
  const odd = [...readings, read('b', 1, 3, 2)]
  const again = { ...readings[0], source: { scan: 'b', file: 'b.pdf', page: 2 } } as PageReading
  const { readings: after } = unfoldPapers({ run, readings: [...odd, again], scans: ['a', 'b'], decisions: [] })
  expect(after.slice(-2)).toMatchObject([
    { kind: 'review', reason: 'paper-unsure', source: { scan: 'b', page: 1 } },
    { kind: 'refused', reason: 'duplicate', source: { scan: 'b', page: 2 } },
  ])
})

it('of a run that is not photocopied, the place of a decision does not matter', () => {
  const plain = decision({ kind: 'student', copy: 2, student: studentId('1000') })
  const placed = decision({ kind: 'student', copy: 2, student: studentId('1000'), at: { scan: 'a', scanPage: 1 } })
  expect(withoutPlaces([placed])).toEqual([plain])
  const list = [plain]
  expect(withoutPlaces(list)).toBe(list)
})
