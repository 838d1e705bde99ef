import { expect, it } from 'vitest'
import { ledgerReportOf } from '../../../src/app/ledger-report.ts'
import { zoneId } from '../../../src/model/ids.ts'
import type { PageReading, ReadPage } from '../../../src/model/reading.ts'
import { ledgerOf } from '../../../src/score/index.ts'

const source = (scan: string, page: number) => ({ scan, file: `${scan}.pdf`, page })
const read = (scan: string, at: number, copy: number, page: number): ReadPage => ({
  kind: 'read',
  source: source(scan, at),
  copy,
  page,
  registration: { toRaster: [1, 0, 0, 0, 1, 0, 0, 0, 1], residual: 0, fiducials: 4, turns: 0 },
  measures: [],
})
const review = (scan: string, page: number, reason: 'unknown-page' | 'code-check-failed'): PageReading => ({
  kind: 'review',
  source: source(scan, page),
  reason,
  detail: '',
})

it('adds up the copies and names what came twice, what is foreign, unknown and blank', () => {
  const readings: readonly PageReading[] = [
    read('a', 1, 1, 1),
    read('a', 2, 1, 2),
    read('b', 1, 1, 1),
    read('a', 3, 2, 1),
    read('b', 2, 2, 1),
    { kind: 'blank', source: source('b', 3) },
    review('b', 4, 'unknown-page'),
    review('c', 1, 'code-check-failed'),
    review('c', 2, 'code-check-failed'),
    review('d', 1, 'code-check-failed'),
  ]
  const marksOf = ({ copy, source: { scan } }: ReadPage) => [
    { zone: zoneId('q:a'), state: copy === 2 && scan === 'b' ? ('marked' as const) : ('blank' as const), probability: 0.5 },
  ]
  const expected = [1, 2, 3].flatMap((copy) => [1, 2].map((page) => ({ copy, page })))
  const report = ledgerReportOf(ledgerOf({ readings, decisions: [], expected, marksOf }))
  expect(report).toMatchObject({ expected: 6, received: 2, waiting: 1, missing: 3 })
  expect(report.repeated).toEqual([
    { copy: 1, page: 1, kept: { file: 'a.pdf', page: 1 }, others: [{ file: 'b.pdf', page: 1 }] },
    {
      copy: 2,
      page: 1,
      others: [
        { file: 'a.pdf', page: 3 },
        { file: 'b.pdf', page: 2 },
      ],
    },
  ])
  expect(report.otherRuns).toEqual([{ file: 'c.pdf', pages: 2 }])
  expect(report.unknown).toEqual([
    { file: 'b.pdf', page: 4 },
    { file: 'd.pdf', page: 1 },
  ])
  expect(report.blank).toEqual([{ file: 'b.pdf', page: 3 }])
})
