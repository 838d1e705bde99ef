import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../src/omr/index.ts'
import { type Disturbance, disturbed, type FilledExam, filledExam, flat, scoreOf } from '../support/disturbed-pages.ts'
import { source } from '../support/raster-drawing.ts'

type How = Parameters<typeof flat>[1] & { readonly what: string; readonly look?: Disturbance }

const cases: readonly How[] = [
  { what: 'askew by 15 degrees on a black lid', dpi: 150, turn: 15, bed: 30, look: { background: () => 20 } },
  { what: 'askew by 15 degrees the other way under a white lid', dpi: 150, turn: -15, bed: 30, look: { background: () => 252 } },
  { what: 'lying on its left side', dpi: 150, turn: 91, bed: 46 },
  { what: 'lying on its right side', dpi: 150, turn: 268, bed: 46 },
  { what: 'upside down and askew by 12 degrees', dpi: 150, turn: 168, bed: 30 },
  { what: 'printed at 85 percent', dpi: 150, scale: 0.85, turn: 1 },
  { what: 'printed at 110 percent on larger paper', dpi: 150, scale: 1.1, bed: 12 },
  { what: 'at 100 dpi, noisy', dpi: 100, turn: 1, look: { noise: 4, blur: 0.5 } },
  { what: 'in the shadow of a book', dpi: 150, turn: 1, look: { noise: 3, light: (u) => Math.min(1, 0.35 + u * 3) } },
  {
    what: 'curled',
    dpi: 150,
    turn: 1,
    look: { bend: (x, y) => ({ x: x + 2 * Math.sin(y / 90), y: y + 1.5 * Math.sin(x / 60) }) },
  },
  { what: 'folded, its lower part 1.2 percent shorter', dpi: 150, look: { bend: (x, y) => ({ x, y: y + Math.max(0, y - 150) * 0.012 }) } },
]

let exam: FilledExam
beforeAll(async () => {
  exam = await filledExam(2)
})

describe('a scanned page', () => {
  for (const { what, look, ...how } of cases)
    it(`is read ${what}`, () => {
      for (const page of exam.pages) {
        const raster = disturbed(page, flat(page.sheet, how), look)
        expect(scoreOf(readPage(raster, exam.book, source), page)).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
      }
    })
})
