import { expect, it } from 'vitest'
import { CONTAINERS, savePage } from '../../../src/app/save-page.ts'
import { type SimulatedPage, simulateClass } from '../../../src/simulate/index.ts'
import { drawSheet, smallRun } from '../../support/simulate/small-run.ts'

async function firstPage(level: 'clean' | 'office'): Promise<SimulatedPage> {
  const run = smallRun(1)
  const renderPage = async () => drawSheet(run.sheets[0] ?? run.sheets[1] ?? (undefined as never), 100)
  for await (const page of simulateClass({ run, level, seed: 's', renderPage, stretch: { from: 0, to: 1 } })) return page
  throw new Error('no page')
}

it('saves a grey page as each container holds it', async () => {
  const page = await firstPage('clean')
  const kinds = await Promise.all(CONTAINERS.map(async (container) => (await savePage(page, container)).picture.kind))
  expect(Object.fromEntries(CONTAINERS.map((container, i) => [container, kinds[i]]))).toEqual({
    ...{ pdf: 'jpeg', 'pdf-bilevel': 'g4', tiff: 'g4', jpeg: 'jpeg', png: 'png' },
  })
})

it('saves a page without greys in fax code in a PDF, and as a picture in files', async () => {
  const page = { ...(await firstPage('clean')), bilevel: true }
  expect((await savePage(page, 'pdf')).picture.kind).toBe('g4')
  expect((await savePage(page, 'jpeg')).picture.kind).toBe('jpeg')
})

it('keeps the size of the paper up to the coder\u2019s padding', async () => {
  const { width, height } = await savePage(await firstPage('clean'), 'tiff')
  expect(width).toBeGreaterThanOrEqual(209.9)
  expect(width).toBeLessThan(210 + (16 * 25.4) / 300)
  expect(height).toBeLessThan(297.1 + (16 * 25.4) / 300)
})
