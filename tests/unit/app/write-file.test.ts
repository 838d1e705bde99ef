import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openGrowingFile, writeWhole } from '../../../src/app/write-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'marksense-'))

it('a growing file has its name only when it is complete', () => {
  const path = join(folder, 'all.pdf')
  const file = openGrowingFile(path)
  file.write(new TextEncoder().encode('one '))
  file.write(new TextEncoder().encode('two'))
  expect(existsSync(path)).toBe(false)
  file.complete()
  expect(readFileSync(path, 'utf8')).toBe('one two')
})

it('a whole file replaces the old one', () => {
  const path = join(folder, 'key.csv')
  writeWhole(path, 'old')
  writeWhole(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
})
