import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { absentFault, bytesOf, fileFault, markdownFilesIn, textOf } from '../../../src/app/read-files.ts'

it('finds Markdown below a folder in natural order, without hidden, output and template folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marksense-'))
  for (const file of ['ml/q10.md', 'ml/q2.md', 'a.md', 'a.txt', '.git/x.md', 'out/y.md', 'templates/t/z.md', 'node_modules/m/readme.md']) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  expect(markdownFilesIn(folder)).toEqual(['a.md', 'ml/q2.md', 'ml/q10.md'])
})

it('reads UTF-8, and Windows-1252 where the bytes are not UTF-8', () => {
  expect(textOf(new TextEncoder().encode('\uFEFFZoë'))).toBe('Zoë')
  expect(textOf(new Uint8Array([0x5a, 0x6f, 0xeb]))).toBe('Zoë')
})

it('says why a file gives no bytes', () => {
  expect(bytesOf('/nowhere/at/all')).toBe('there is no such file')
  expect(bytesOf(tmpdir())).toBe('it is a folder')
  expect(absentFault('x.pdf')).toMatchObject({ code: 'file-unreadable', message: 'cannot read x.pdf: there is no such file' })
  expect(fileFault('x', 'why').location).toEqual({ kind: 'file', file: 'x', line: 1, column: 1 })
})
