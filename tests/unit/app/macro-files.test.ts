import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMacroFiles } from '../../../src/app/macro-files.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('finds macros beside the exam and down to its bank files, not elsewhere', () => {
  const folder = tempFolder()
  for (const at of ['', 'ml', 'ml/deep', 'ml/deep/inner', 'other']) {
    mkdirSync(join(folder, at), { recursive: true })
    writeFileSync(join(folder, at, 'macros.tex'), `% ${at}`)
  }
  const found = readMacroFiles(folder, ['ml/deep/a.md', 'b.md'])
  expect(found.map(({ file, text }) => [file, text])).toEqual([
    ['macros.tex', '% '],
    ['ml/macros.tex', '% ml'],
    ['ml/deep/macros.tex', '% ml/deep'],
  ])
  expect(readMacroFiles(tempFolder(), ['a.md'])).toEqual([])
})
