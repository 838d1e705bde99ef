import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { placeOf } from '../../../src/app/doubts.ts'
import { readBatch } from '../../../src/app/read-batch.ts'
import { strokeWarnings } from '../../../src/app/stroke-warnings.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { isBox, type Sheet } from '../../../src/model/sheet.ts'
import { type MadeExam, madeFrom, RIGHT, resultOf } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

/** The page with an upright stroke through each of these boxes. */
function withStrokes(raster: Raster, sheet: Sheet, boxes: readonly string[]): Raster {
  const perMm = (raster.dpi ?? 150) / 25.4
  for (const zone of sheet.zones.filter(isBox)) {
    const { question, option } = placeOf(zone)
    if (!boxes.includes(`${question} ${option}`)) continue
    const { x, y, width, height } = zone.rect
    const [from, to] = [Math.round((x + width * 0.42) * perMm), Math.round((x + width * 0.58) * perMm)]
    for (let row = Math.round(y * perMm); row < (y + height) * perMm; row++)
      raster.grey.fill(30, row * raster.width + from, row * raster.width + to)
  }
  return raster
}

const stroked = async (made: MadeExam, copy: number): Promise<Raster> =>
  withStrokes(await made.fill(copy, 1, []), made.sheetOf(copy, 1), RIGHT[1] ?? [])

it('tells which copies tick where filling was asked for, whose strokes count', async () => {
  const exam = smallExam(3)
  writeFileSync(exam, `${readFileSync(exam, 'utf8').replace(/^marking:.*\n/m, '')}marking: fill\n`)
  const made = await madeFrom(exam, 5)
  const filled = await Promise.all([1, 2, 3, 4].map((copy) => made.fill(copy, 1, RIGHT[1] ?? [])))
  const read = await readBatch({ folder: made.folder, paths: [await made.scan('class.pdf', [...filled, await stroked(made, 5)])] })
  expect(read.diagnostics).toMatchObject([
    { code: 'scan-marks-stroked', severity: 'warning', message: expect.stringContaining('copy 5 answers by') },
  ])
  const result = resultOf(read)
  expect(result.stroked).toEqual([{ file: 'class.pdf', copies: [5] }])
  expect(result.doubts).toBe(0)
})

it('names a dozen copies at most', () => {
  const copies = Array.from({ length: 20 }, (_, i) => i + 1)
  const [warning] = strokeWarnings([{ file: 'class.pdf', copies }])
  expect(warning?.message).toContain('copies 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 8 more answer by')
})
