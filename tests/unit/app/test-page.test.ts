import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeTestPages, writeTestPage } from '../../../src/app/test-page.ts'
import { encodeJpeg, openPdfPages } from '../../../src/image/index.ts'
import type { Raster } from '../../../src/model/raster.ts'
import { writeImagePdf } from '../../../src/pdf/index.ts'
import { madeExam, resultOf } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

async function printed(dpi: number, paper: 'a4' | 'letter' = 'a4'): Promise<Raster> {
  const file = join(tempFolder(), 'test.pdf')
  resultOf(await writeTestPage(file, paper))
  const pages = await openPdfPages(file)
  const raster = pages.kind === 'pages' ? await pages.render(1, dpi) : pages
  if (!('grey' in raster)) throw new Error(raster.detail)
  return { ...raster, grey: raster.grey.slice() }
}

/** A scan of a raster that says it was made with so many dots an inch. */
async function scanOf(raster: Raster, dpi: number): Promise<string> {
  const chunks: Uint8Array[] = []
  async function* one() {
    yield { jpeg: await encodeJpeg(raster, 92, dpi), width: (raster.width / dpi) * 25.4, height: (raster.height / dpi) * 25.4 }
  }
  await writeImagePdf((chunk) => void chunks.push(chunk.slice()), one())
  const path = join(tempFolder(), 'scan.pdf')
  writeFileSync(path, Buffer.concat(chunks))
  return path
}

async function verdicts(raster: Raster, dpi: number): Promise<Readonly<Record<string, string>>> {
  const [page] = resultOf(await judgeTestPages([await scanOf(raster, dpi)]))
  return Object.fromEntries((page?.findings ?? []).map(({ what, verdict, value }) => [what, `${verdict}: ${value}`]))
}

const mapped = (raster: Raster, of: (grey: number) => number): Raster => ({ ...raster, grey: raster.grey.map(of) })

it('finds nothing wrong with a clean scan, on either paper', async () => {
  for (const paper of ['a4', 'letter'] as const) {
    const found = await verdicts(await printed(200, paper), 200)
    expect(Object.values(found).filter((one) => !one.startsWith('good'))).toEqual([])
    expect(found['size']).toMatch(/^good: (99\.[89]|100\.[0-2]) % across/)
    expect(found['resolution']).toMatch(/^good: (199|200|201) dpi$/)
  }
})

it('sees a page that was fitted to the paper', async () => {
  expect((await verdicts(await printed(188), 200))['size']).toMatch(/^fair: 9[34]\.\d % across, 9[34]\.\d % down$/)
})

it('sees few dots, no greys, pale black, dirt and a lost edge', async () => {
  const page = await printed(200)
  expect((await verdicts(await printed(100), 100))['resolution']).toMatch(/^bad: 100 dpi/)
  expect(
    (
      await verdicts(
        mapped(page, (grey) => (grey < 128 ? 0 : 255)),
        200,
      )
    )['greys'],
  ).toMatch(/^fair/)
  const pale = mapped(page, (grey) => 255 - (255 - grey) * 0.5)
  expect((await verdicts(pale, 200))['contrast']).toBe('fair: 0.50')
  const cut = { ...page, grey: page.grey.map((grey, i) => (i < page.width * 80 ? 255 : grey)) }
  expect((await verdicts(cut, 200))['edges']).toBe('fair: cut off: top')
})

it('says of another page that it is none', async () => {
  const made = await madeExam(1, 1)
  const [page] = resultOf(await judgeTestPages([await made.scan('exam.pdf', [await made.fill(1, 1, [])])]))
  expect([page?.findings, page?.refused?.length === 0]).toEqual([[], false])
  const missing = await judgeTestPages([join(tempFolder(), 'none.pdf')])
  expect(missing.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable'])
})
