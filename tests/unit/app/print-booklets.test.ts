import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeRun } from '../../../src/app/index.ts'
import { madeFactsOf } from '../../../src/app/made-facts.ts'
import { openScan } from '../../../src/image/index.ts'
import { inStore, resultOf } from '../../support/app/made-exam.ts'
import { mixedExam } from '../../support/mixed-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

const pagesIn = async (file: string): Promise<number> => {
  const opened = await openScan(file)
  if (opened.kind !== 'scan') return 0
  opened.close()
  return opened.pages
}

it('prints a booklet for each variant, language and template that copies share, and sheets alone with the copies', async () => {
  const students = [{}, {}, {}, { language: 'fr' }, { template: 'large-print' }, {}]
  const exam = mixedExam({ lines: ['answers: sheet', 'booklets: shared', 'variants: 2'], students })
  const { folder, pages } = resultOf(await makeRun({ exam, out: tempFolder() }))
  const { files, firstPages } = madeFactsOf(folder)
  expect(files.map((file) => file.slice(folder.length + 1))).toContain('papers/booklets.pdf')
  // variants 1 and 2 in English, 2 in French, 1 in large print
  expect(await pagesIn(join(folder, 'papers', 'booklets.pdf'))).toBeGreaterThanOrEqual(4)
  expect(await pagesIn(join(folder, 'papers', 'all.pdf'))).toBe(pages)
  expect(inStore(folder, (store) => store.run().sheets.length)).toBe(pages)
  expect(firstPages).toHaveLength(6)
})

it('prints no such file where each copy has its own', async () => {
  const { folder, pages } = resultOf(await makeRun({ exam: mixedExam({ lines: ['answers: sheet'], students: [{}] }), out: tempFolder() }))
  expect(existsSync(join(folder, 'papers', 'booklets.pdf'))).toBe(false)
  expect(pages).toBeGreaterThan(inStore(folder, (store) => store.run().sheets.length))
})
