import { expect, test } from 'vitest'
import { sha256 } from '../../../src/base/hash.ts'
import { pagesOfClass, type SimulatedPage, type Stretch, simulateClass } from '../../../src/simulate/simulate-class.ts'
import { drawSheet, smallRun } from '../../support/simulate/small-run.ts'

const DPI = 100

async function pagesOf(level: 'clean' | 'office', seed: string, stretch?: Stretch): Promise<SimulatedPage[]> {
  const run = smallRun(1)
  const out: SimulatedPage[] = []
  const renderPage = async (copy: number, page: number) => {
    const sheet = run.sheets.find((s) => s.copy === copy && s.page === page)
    if (sheet === undefined) throw new Error(`no page ${copy}/${page}`)
    return drawSheet(sheet, DPI)
  }
  for await (const page of simulateClass({ run, level, seed, renderPage, ...(stretch === undefined ? {} : { stretch }) })) out.push(page)
  return out
}

const clean = pagesOf('clean', 'one')

const hashes = (pages: readonly SimulatedPage[]) => pages.map((p) => sha256(p.raster.grey) + JSON.stringify(p.truth))

test('the same seed gives the same bytes and truth, another seed other ones', async () => {
  const first = hashes(await pagesOf('office', 'one'))
  expect(hashes(await pagesOf('office', 'one'))).toEqual(first)
  const other = hashes(await pagesOf('office', 'two'))
  expect(other.some((hash) => first.includes(hash))).toBe(false)
})

test('pages come in order with the blank back of the odd last page', async () => {
  const pages = await clean
  expect(pages.map((p) => [p.truth.copy, p.truth.page, p.truth.kind])).toEqual([
    [1, 1, 'sheet'],
    [1, 2, 'sheet'],
    [1, 3, 'sheet'],
    [1, 4, 'blank'],
  ])
})

test('a page has the size and resolution of its scan, white paper and dark ink', async () => {
  const [page] = await clean
  expect(page?.raster.width).toBe(2480)
  expect(page?.raster.height).toBe(3508)
  expect(page?.raster.dpi).toBe(300)
  expect(page?.quality).toBe(92)
  const grey = page?.raster.grey ?? new Uint8Array()
  const mean = grey.reduce((sum, v) => sum + v, 0) / grey.length
  expect(mean).toBeGreaterThan(235)
  expect(grey.filter((v) => v < 60).length).toBeGreaterThan(2000)
})

test('a blank back holds no dark ink, only what shows through', async () => {
  const pages = await clean
  const back = pages.find((p) => p.truth.kind === 'blank')
  expect(back?.truth.boxes).toEqual([])
  expect(back?.raster.grey.filter((v, i) => v < 150 && i % 2480 > 60 && i % 2480 < 2420 && i > 2480 * 60 && i < 2480 * 3440).length).toBe(0)
})

test('a stretch gives the same pages as the whole, a blank back at its start included', async () => {
  const whole = hashes(await clean)
  expect(pagesOfClass({ run: smallRun(1), level: 'clean', seed: 'one' })).toBe(whole.length)
  expect(hashes(await pagesOf('clean', 'one', { from: 1, to: 2 }))).toEqual(whole.slice(1, 2))
  expect(hashes(await pagesOf('clean', 'one', { from: 3, to: 4 }))).toEqual(whole.slice(3, 4))
})
