import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeWithCatalog } from '../../../src/app/make-with-catalog.ts'
import { openPdfPages } from '../../../src/image/index.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('writes the catalog beside the papers, also of a run that was made before', async () => {
  const exam = smallExam()
  const out = tempFolder()
  const once = await makeWithCatalog({ exam, out })
  expect(once.diagnostics).toEqual([])
  const catalog = once.value?.files.at(-1) ?? ''
  expect(catalog).toMatch(/catalog\.pdf$/)
  const pages = await openPdfPages(catalog)
  expect(pages.kind).toBe('pages')
  const before = readFileSync(catalog)
  const again = await makeWithCatalog({ exam, out })
  expect(again.value?.existed).toBe(true)
  expect(readFileSync(catalog).equals(before)).toBe(true)
})

it('tells the faults of the exam, and makes nothing', async () => {
  const exam = smallExam()
  writeFileSync(exam, 'title: T\n')
  const made = await makeWithCatalog({ exam, out: tempFolder() })
  expect(made.value).toBeUndefined()
  expect(made.diagnostics.length).toBeGreaterThan(0)
})
