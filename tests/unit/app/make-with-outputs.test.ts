import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeWithOutputs } from '../../../src/app/make-with-outputs.ts'
import { openPdfPages } from '../../../src/image/index.ts'
import { looksOf } from '../../support/app/pages.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('writes the catalog beside the papers, also of a run that was made before', async () => {
  const exam = smallExam()
  const out = tempFolder()
  const once = await makeWithOutputs({ exam, out }, { catalog: true })
  expect(once.diagnostics).toEqual([])
  const catalog = once.value?.files.at(-1) ?? ''
  expect(catalog).toMatch(/catalog\.pdf$/)
  const pages = await openPdfPages(catalog)
  expect(pages.kind).toBe('pages')
  const before = readFileSync(catalog)
  const again = await makeWithOutputs({ exam, out }, { catalog: true })
  expect(again.value?.existed).toBe(true)
  expect(readFileSync(catalog).equals(before)).toBe(true)
})

it('tells the faults of the exam, and makes nothing', async () => {
  const exam = smallExam()
  writeFileSync(exam, 'title: T\n')
  const made = await makeWithOutputs({ exam, out: tempFolder() }, { catalog: true })
  expect(made.value).toBeUndefined()
  expect(made.diagnostics.length).toBeGreaterThan(0)
})

it('writes a booklet for each variant, from the run alone', async () => {
  const [exam, out] = [smallExam(), tempFolder()]
  const made = await makeWithOutputs({ exam, out, copies: 3 }, { solutions: 'variant' })
  const booklets = (made.value?.files ?? []).filter((file) => file.includes('variant-'))
  expect(booklets.map((file) => file.split('/').slice(-2).join('/'))).toEqual([1, 2, 3].map((n) => `solutions/variant-0${n}.pdf`))
  const looks = await Promise.all(booklets.map(async (file) => (await looksOf(file))[0]))
  expect(new Set(looks).size).toBe(3)
})

it('lists what it split among the files, once', async () => {
  const [exam, out] = [smallExam(), tempFolder()]
  const made = await makeWithOutputs({ exam, out, copies: 3 }, { split: { kind: 'copy' } })
  expect(made.value?.files.filter((file) => file.includes('copies')).length).toBe(3)
  const faulty = await makeWithOutputs({ exam, out, copies: 3 }, { split: { kind: 'copy', name: '{nobody}' } })
  expect([faulty.value, faulty.diagnostics.map(({ code }) => code)]).toEqual([undefined, ['file-name-unknown']])
})
