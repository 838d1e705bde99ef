import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { writeKey } from '../../../src/app/write-key.ts'
import { rightBoxes, rowsOfCsv } from '../../../src/exchange/index.ts'
import { openPdfPages } from '../../../src/image/index.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { isBox, type Zone } from '../../../src/model/sheet.ts'
import { type MadeExam, madeExam, resultOf } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'
import { requireTool } from '../../support/tools.ts'

let made: MadeExam
const DPI = 150

beforeAll(async () => {
  made = await madeExam(3)
})

/** Mean darkness within a box, 0 to 1. */
function darkness({ width, grey }: Raster, { rect }: Zone): number {
  const px = (mm: number): number => Math.round((mm * DPI) / 25.4)
  const [left, right] = [px(rect.x) + 2, px(rect.x + rect.width) - 2]
  const rows = Array.from({ length: px(rect.y + rect.height) - px(rect.y) - 4 }, (_, i) => px(rect.y) + 2 + i)
  const levels = rows.flatMap((row) => [...grey.subarray(row * width + left, row * width + right)])
  return 1 - levels.reduce((sum, level) => sum + level, 0) / levels.length / 255
}

it('writes the key of variants as make does, and of copies with whose they are', async () => {
  const { file } = resultOf(await writeKey({ folder: made.out, format: 'csv' }))
  expect(file).toBe(join(made.folder, 'exports', 'key.csv'))
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(made.folder, 'key.csv'), 'utf8'))
  const json = resultOf(await writeKey({ folder: made.out, format: 'json' })).file
  expect(readFileSync(json, 'utf8')).toBe(readFileSync(join(made.folder, 'key.json'), 'utf8'))
  const to = join(tempFolder(), 'a', 'key.csv')
  resultOf(await writeKey({ folder: made.out, format: 'csv', of: { kind: 'copies', numbers: [2] }, to }))
  const rows = rowsOfCsv(readFileSync(to, 'utf8'))
  expect(rows.map(({ copy, student, item, scheme }) => [copy, student, item, scheme]).sort()).toEqual([
    ['2', '204218', 'derivative', 'right-wrong'],
    ['2', '204218', 'harmonic', 'right-wrong'],
    ['2', '204218', 'limit', 'graded'],
    ['2', '204218', 'triangle', 'right-wrong'],
  ])
})

it('fills on an overlay the right boxes and no other, where the sheets say', async () => {
  const { file, pages } = resultOf(await writeKey({ folder: made.out, format: 'overlay', of: { kind: 'copies', numbers: [2, 3] } }))
  expect(pages).toBe(4)
  const pdf = await openPdfPages(file)
  if (pdf.kind !== 'pages') throw new Error(pdf.detail)
  let filled = 0
  for (const [i, [copy, page]] of (
    [
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 2],
    ] as const
  ).entries()) {
    const raster = await pdf.render(i + 1, DPI)
    if (!('grey' in raster)) throw new Error('not drawn')
    const sheet = made.sheetOf(copy, page)
    const variant = made.run.variants.find(({ number }) => number === made.run.copies.find((one) => one.number === copy)?.variant)
    const right = new Set(variant === undefined ? [] : rightBoxes(sheet, variant).map(({ id }) => id))
    filled += right.size
    for (const zone of sheet.zones.filter(isBox))
      expect([zone.id, Math.round(darkness(raster, zone))]).toEqual([zone.id, right.has(zone.id) ? 1 : 0])
  }
  expect(filled).toBe(6)
})

it.skipIf(!requireTool('pdftotext'))('prints a grid of variants or copies, and how each item is scored', async () => {
  const textOf = async (of?: Parameters<typeof writeKey>[0]['of']): Promise<string> => {
    const { file } = resultOf(await writeKey({ folder: made.out, format: 'pdf', ...(of === undefined ? {} : { of }) }))
    return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout
  }
  expect(await textOf()).toMatch(/Variant +1 +2 +3 +4\n.*points +1 +1 +1 +3[\s\S]*limit +written +3 +graded/)
  const copies = await textOf({ kind: 'copies', numbers: [3] })
  expect(copies).toMatch(/Copy +1 +2 +3 +4\n/)
  expect(copies).toMatch(/\n +3 +[A-F–]/)
})

it('says which copies and variants there are', async () => {
  const copies = await writeKey({ folder: made.out, format: 'csv', of: { kind: 'copies', numbers: [2, 8, 9] } })
  expect(copies.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['copy-unknown', 'this run has no copy 8'],
    ['copy-unknown', 'this run has no copy 9'],
  ])
  const variants = await writeKey({ folder: made.out, format: 'pdf', of: { kind: 'variants', numbers: [7] } })
  expect(variants.diagnostics).toMatchObject([{ code: 'variant-unknown', hint: 'its variants are 1 to 3' }])
})
