import { beforeAll, describe, expect, it } from 'vitest'
import { project } from '../../src/base/geometry.ts'
import { readPage } from '../../src/omr/index.ts'
import { type Disturbance, disturbed, type FilledExam, type FilledPage, filledExam, photo, scoreOf } from '../support/disturbed-pages.ts'
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

const pictureOf = (page: FilledPage, tilt: number) => photo(page.sheet, { width: 1600, height: 2100, tilt, azimuth: 60, roll: 4 })
const take = (page: FilledPage, tilt: number, how: Disturbance) =>
  readPage(disturbed(page, pictureOf(page, tilt), { ...look, ...how }), exam.book, source)

it('is refused as blurred from where its lines are washed away, though its discs and its code still show', () => {
  for (const page of exam.pages)
    for (const blur of [3, 3.5]) expect(take(page, 5, { blur })).toMatchObject({ kind: 'refused', reason: 'blurred' })
})

it('is not said to be another exam’s where a disc is lost and its code was looked for beside its place', () => {
  const [page] = exam.pages
  if (page === undefined) throw new Error('no page')
  for (const [i, disc] of page.sheet.fiducials.entries())
    for (const tilt of [6, 12]) {
      const { toRaster, width, height } = pictureOf(page, tilt)
      const at = project(toRaster, disc)
      const over = (u: number, v: number) => (Math.hypot(u * width - at.x, v * height - at.y) < 30 ? 200 : undefined)
      const reading = take(page, tilt, { over })
      expect(reading, `disc ${i}, ${tilt} degrees`).not.toMatchObject({ reason: 'code-check-failed' })
    }
})
