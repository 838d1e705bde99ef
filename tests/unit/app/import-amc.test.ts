import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importAmc } from '../../../src/app/import-amc.ts'
import { madeFactsOf } from '../../../src/app/made-facts.ts'
import { bookFrom } from '../../../src/app/read-range.ts'
import { runOfProject } from '../../../src/exchange/amc/run-of-project.ts'
import type { Sheet } from '../../../src/model/sheet.ts'
import { amcProject, loadedProject } from '../../support/amc/projects.ts'
import { inStore } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('makes a run whose sheets, variants and codes are those of the project; importing again changes nothing', async () => {
  const [project, out] = [amcProject('inline'), tempFolder()]
  writeFileSync(join(project, 'DOC-sujet.pdf'), 'papers')
  const { value, diagnostics } = await importAmc({ project, out })
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({ copies: 2, pages: 6, questions: 12, students: 0, existed: false })
  const folder = value?.folder ?? ''
  const due = runOfProject(loadedProject('inline')).value
  const run = inStore(folder, (store) => ({ ...store.run(), sheets: [...store.run().sheets] }))
  const byId = (sheets: readonly Sheet[]) =>
    sheets.map((sheet) => ({ ...sheet, zones: sheet.zones.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
  expect(byId(run.sheets)).toEqual(byId(due?.sheets ?? []))
  expect(run.variants).toEqual(due?.variants)
  const book = inStore(folder, bookFrom)
  expect(book.headers).toHaveLength(1)
  expect(['1/1/60', '1/2/59', '2/1/57', '1/1/59', '3/1/54'].map((code) => book.accepts(codeOf(code)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(readFileSync(join(folder, 'papers', 'all.pdf'), 'utf8')).toBe('papers')
  expect(madeFactsOf(folder).firstPages).toEqual([0, 3])
  expect(await importAmc({ project, out })).toMatchObject({ value: { existed: true, folder } })
})

const codeOf = (text: string) => {
  const [copy = 0, page = 0, check = 0] = text.split('/').map(Number)
  return { copy, page, check }
}

it('other settings are another run', async () => {
  const [project, out] = [amcProject('inline'), tempFolder()]
  const [one, other] = [await importAmc({ project, out }), await importAmc({ project, out, marking: 'fill' })]
  expect(one.value?.run).not.toBe(other.value?.run)
})

it('nothing is written of a project that cannot be read', async () => {
  const [project, out] = [amcProject('ovals'), tempFolder()]
  rmSync(join(project, 'DOC-calage.xy'))
  truncateSync(join(project, 'data', 'layout.sqlite'), 9000)
  expect(await importAmc({ project, out })).toMatchObject({ value: undefined, diagnostics: [{ code: 'amc-database-unreadable' }] })
  expect(existsSync(join(out, 'latest'))).toBe(false)
})

it('a database of something else has no pages', async () => {
  const [project, out] = [amcProject('ovals'), tempFolder()]
  rmSync(join(project, 'DOC-calage.xy'))
  copyFileSync(join(project, 'data', 'scoring.sqlite'), join(project, 'data', 'layout.sqlite'))
  expect(await importAmc({ project, out })).toMatchObject({ value: undefined, diagnostics: [{ code: 'amc-no-pages' }] })
})
