import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { initProject } from '../../../src/app/init-project.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('starts an exam: bank, figure, exam.yaml, roster and schemas, all listed', () => {
  const folder = join(tempFolder(), 'new', 'exam')
  const files = initProject(folder).value?.files ?? []
  expect(files).toEqual(
    expect.arrayContaining(
      ['bank/figures/triangle.svg', 'bank/questions.md', 'exam.yaml', 'schemas/exam.json', 'students.csv'].map((file) =>
        join(folder, file),
      ),
    ),
  )
  for (const file of files) expect(existsSync(file), file).toBe(true)
  expect(readFileSync(join(folder, 'exam.yaml'), 'utf8')).toContain('$schema=schemas/exam.json')
})

it('takes an empty folder, and leaves one that is not empty alone', () => {
  const folder = join(tempFolder(), 'exam')
  mkdirSync(folder)
  expect(initProject(folder).value?.files.length).toBeGreaterThan(4)
  writeFileSync(join(folder, 'exam.yaml'), 'mine')
  const again = initProject(folder)
  expect(again.value).toBeUndefined()
  expect(again.diagnostics).toMatchObject([{ code: 'folder-not-empty', message: `${folder} is not empty` }])
  expect(readFileSync(join(folder, 'exam.yaml'), 'utf8')).toBe('mine')
})
