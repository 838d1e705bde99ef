import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { noteLatest, openRunIn, runFolderOf, storeFile, withRun } from '../../../src/app/run-folder.ts'
import { checked } from '../../../src/model/diagnostic.ts'
import { createRunStore } from '../../../src/store/index.ts'
import { smallRun } from '../../support/simulate/small-run.ts'
import { tempFolder } from '../../support/small-exam.ts'

function examFolder(): { readonly out: string; readonly run: string } {
  const out = tempFolder()
  for (const name of ['old', 'new']) {
    mkdirSync(join(out, name))
    createRunStore(storeFile(join(out, name)), smallRun(1)).close()
  }
  noteLatest(out, 'new')
  return { out, run: join(out, 'old') }
}

it('a folder is a run, or the exam whose latest run is meant', () => {
  const { out, run } = examFolder()
  expect(runFolderOf(run)).toBe(run)
  expect(runFolderOf(out)).toBe(join(out, 'new'))
  noteLatest(out, 'gone')
  expect(runFolderOf(out)).toBeUndefined()
  expect(runFolderOf(tempFolder())).toBeUndefined()
})

it('says where there is no run, and where it is no run of ours', () => {
  expect(openRunIn('/nowhere')).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'run-not-found', message: '/nowhere holds no run' }],
  })
  const folder = tempFolder()
  writeFileSync(storeFile(folder), 'not a database at all, but long enough to look at')
  expect(openRunIn(folder)).toMatchObject({ value: undefined, diagnostics: [{ code: 'store-unreadable' }] })
})

it('closes the store when the use case is done, and when it fails', async () => {
  const { run } = examFolder()
  const used = await withRun(run, ({ store }) => checked(store))
  expect(() => used.value?.decisions()).toThrow()
  await expect(withRun(run, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(openRunIn(run).value?.store.scans()).toEqual([])
})
