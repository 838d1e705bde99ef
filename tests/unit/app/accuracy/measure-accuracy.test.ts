import { beforeAll, expect, it } from 'vitest'
import { type AccuracyResult, measureAccuracy } from '../../../../src/app/accuracy/measure-accuracy.ts'
import { type MadeExam, madeExam } from '../../../support/app/made-exam.ts'

let made: MadeExam
let clean: AccuracyResult
const measured = (more: { container?: 'pdf' | 'tiff' | 'png'; pages?: number; level?: 'clean' | 'phone'; pictures?: boolean } = {}) =>
  measureAccuracy({ folder: made.folder, level: 'clean', seed: '5', container: 'pdf', pictures: false, ...more })

beforeAll(async () => {
  made = await madeExam(3)
  clean = await measured()
})

it('reads a clean class without a fault, and counts all of its boxes', () => {
  expect(clean.findings).toEqual([])
  expect(clean.pages).toEqual([])
  expect(clean.tally).toMatchObject({ lost: 0, mistaken: 0, wrong: 0, doubtful: 0, silent: 0 })
  expect(clean.tally.pages).toBeGreaterThan(1)
  expect(clean.tally.boxes).toBeGreaterThan(clean.tally.inked)
  expect(clean.tally.bins.reduce((sum, bin) => sum + bin.boxes, 0)).toBe(clean.tally.boxes)
})

it('gives the same figures again, and as many pages as are asked for', async () => {
  expect(await measured()).toEqual(clean)
  expect((await measured({ pages: 1 })).tally.pages).toBe(1)
})

it('reads files of one page each as it reads one file of all', async () => {
  const { tally } = await measured({ container: 'png' })
  expect([tally.pages, tally.boxes, tally.wrong]).toEqual([clean.tally.pages, clean.tally.boxes, 0])
})

it('tells every page that was not read, and shows what was doubtful', async () => {
  const { tally, pages, findings } = await measured({ level: 'phone', pictures: true })
  expect(pages.length).toBe(tally.lost + tally.mistaken)
  expect(tally.pages).toBe(clean.tally.pages)
  for (const { picture } of findings) expect([...(picture ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')])
})
