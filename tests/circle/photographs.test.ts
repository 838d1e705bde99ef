import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../src/omr/index.ts'
import { type Disturbance, disturbed, type FilledExam, filledExam, photo, scoreOf } from '../support/disturbed-pages.ts'
import { source } from '../support/raster-drawing.ts'

/** A wooden table. */
const wood = (x: number, y: number): number => 110 + 25 * Math.sin(x / 7 + 3 * Math.sin(y / 90)) + 20 * Math.sin(x / 41)
const look: Disturbance = { background: wood, light: (u, v) => 0.6 + 0.4 * u * (1 - 0.5 * v), noise: 3, blur: 0.8 }

let exam: FilledExam
beforeAll(async () => {
  exam = await filledExam(2)
})

describe('a photographed page', () => {
  for (const [tilt, azimuth, roll] of [[5, 60, 4], [12, 130, 94], [20, 0, -8], [28, 270, 184], [35, 60, 10], [35, 130, 271]] as const) // biome-ignore format: a list
    it(`is read when the phone is tilted by ${tilt} degrees and turned by ${roll}`, () => {
      for (const page of exam.pages) {
        const size = roll % 180 > 45 ? { width: 2100, height: 1600 } : { width: 1600, height: 2100 }
        const raster = disturbed(page, photo(page.sheet, { ...size, tilt, azimuth, roll }), look)
        expect(scoreOf(readPage(raster, exam.book, source), page)).toEqual({ outcome: 'read', wrong: [], doubtful: [] })
      }
    })
})
