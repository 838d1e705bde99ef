import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { templateNames } from '../../../src/app/template-names.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('names the shipped templates and those beside the exam, folders that are templates alone', () => {
  const folder = tempFolder()
  for (const name of ['own', 'empty']) mkdirSync(join(folder, 'templates', name), { recursive: true })
  writeFileSync(join(folder, 'templates', 'own', 'template.yaml'), '')
  const names = templateNames(folder)
  expect(names).toContain('classic')
  expect(names).toContain('own')
  expect(names).not.toContain('empty')
  expect(names).not.toContain('new-project')
})
