import { beforeAll, expect, it } from 'vitest'
import type { Raster } from '../../src/model/raster.ts'
import { inStore, type MadeExam, madeExam, RIGHT, withFalseCode } from '../support/app/made-exam.ts'
import { marksense } from '../support/small-exam.ts'

let made: MadeExam
let scan: string

/** Two pages as one picture. */
function beside(a: Raster, b: Raster): Raster {
  const width = a.width + b.width
  const grey = new Uint8Array(width * a.height).fill(255)
  for (let y = 0; y < a.height; y++) {
    grey.set(a.grey.subarray(y * a.width, (y + 1) * a.width), y * width)
    grey.set(b.grey.subarray(y * b.width, (y + 1) * b.width), y * width + a.width)
  }
  return { width, height: a.height, grey }
}

beforeAll(async () => {
  made = await madeExam(3)
  const page = (copy: number, number: number) => made.fill(copy, number, RIGHT[number] ?? [])
  const odd = withFalseCode(await page(2, 2), made.sheetOf(2, 2))
  scan = await made.scan('two.pdf', [beside(await page(1, 1), await page(1, 2)), beside(await page(2, 1), odd)])
})

it('sheets side by side on one scanned page are pages of their own: counted, named and kept each for itself', async () => {
  const read = async () => JSON.parse((await marksense('read', made.out, scan, '--json')).out)
  const first = await read()
  expect(first.pages).toEqual({ in: 4, read: 3, review: 1, blank: 0, refused: 0 })
  expect(first.review).toMatchObject([{ file: 'two.pdf', page: 2, part: 2 }])
  expect((await marksense('read', made.out, scan)).out).toContain('review: two.pdf page 2b:')
  expect(await read()).toEqual({ ...first, seconds: expect.any(Number) })
  const stored = inStore(made.folder, (store) => store.pages())
  expect(stored.map(({ source }) => [source.page, source.part])).toEqual([1, 2].flatMap((page) => [1, 2].map((part) => [page, part])))
})
