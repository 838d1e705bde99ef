import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { listScans } from '../../../src/image/list-scans.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'

const { folder, write } = scratchFolder()

it('lists folders in natural order, leaving out what is hidden and nothing else', async () => {
  for (const name of ['sub', 'sub/deeper', '.trash']) mkdirSync(join(folder, name))
  for (const name of ['page10.jpg', 'page9.jpg', 'notes.txt', '.DS_Store', 'sub/deeper/z.pdf', 'sub/a.tif', '.trash/old.pdf'])
    write(name, 'x')
  symlinkSync(folder, join(folder, 'loop'))
  const found = await listScans([folder])
  expect(found.map((path) => relative(folder, path))).toEqual(['notes.txt', 'page9.jpg', 'page10.jpg', 'sub/a.tif', 'sub/deeper/z.pdf'])
})
it('keeps the order of what is named, each once, also what does not exist', async () => {
  const [a, b] = [join(folder, 'page10.jpg'), join(folder, 'page9.jpg')]
  expect(await listScans([a, '/nowhere/x.pdf', b, a])).toEqual([a, '/nowhere/x.pdf', b])
})
