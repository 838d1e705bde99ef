import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('starts an exam in a new folder and touches no other', async () => {
  const folder = join(tempFolder(), 'mine')
  const ran = await marksense('init', folder)
  expect(ran).toMatchObject({ code: 0, err: '' })
  for (const file of ['exam.yaml', 'students.csv', 'bank/questions.md', 'bank/figures/triangle.svg', 'schemas/exam.json']) {
    expect(ran.out).toContain(join(folder, file))
    expect(existsSync(join(folder, file))).toBe(true)
  }
  const full = tempFolder()
  writeFileSync(join(full, 'thesis.txt'), 'precious')
  expect(await marksense('init', full)).toMatchObject({ code: 1, err: expect.stringContaining('folder-not-empty') })
})
