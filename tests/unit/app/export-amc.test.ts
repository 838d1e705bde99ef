import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { exportAmc } from '../../../src/app/export-amc.ts'
import { importAmc } from '../../../src/app/import-amc.ts'
import { isBox } from '../../../src/model/sheet.ts'
import { inStore, type MadeExam, madeExam } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

let made: MadeExam
beforeAll(async () => {
  made = await madeExam(4)
})

it('writes a project that, imported again, has the boxes, codes and students of the run', async () => {
  const to = join(tempFolder(), 'project')
  const { value, diagnostics } = await exportAmc({ folder: made.folder, to })
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({ copies: 4, pages: made.run.sheets.length })
  expect(value?.files.every((file) => existsSync(file))).toBe(true)
  expect(readFileSync(join(to, 'students.csv'), 'utf8').split('\n')[0]).toBe('id,name')
  const out = tempFolder()
  const back = await importAmc({ project: to, out })
  expect(back.value).toMatchObject({ copies: 4, students: 3 })
  const run = inStore(back.value?.folder ?? '', (store) => ({ ...store.run(), sheets: [...store.run().sheets] }))
  const boxes = (sheets: typeof made.run.sheets) =>
    sheets.map(({ copy, page, code, zones }) => [
      ...[copy, page, code.check],
      ...zones
        .filter(isBox)
        .map(({ rect, role }) => `${role.kind} ${rect.x.toFixed(1)} ${rect.y.toFixed(1)} ${rect.width.toFixed(1)}`)
        .sort(),
    ])
  expect(boxes(run.sheets)).toEqual(boxes(made.run.sheets))
  expect(run.copies.map(({ student }) => student)).toEqual(made.run.copies.map(({ student }) => student))
  expect(run.exam.title).toBe(made.run.exam.title)
})

it('does not write into a folder that holds something', async () => {
  const to = tempFolder()
  writeFileSync(join(to, 'mine.txt'), '')
  expect(await exportAmc({ folder: made.folder, to })).toMatchObject({ value: undefined, diagnostics: [{ code: 'folder-not-empty' }] })
})
