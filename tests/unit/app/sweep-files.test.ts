import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sweepFiles } from '../../../src/app/sweep-files.ts'
import { tempFolder } from '../../support/small-exam.ts'

function folderOf(count: number): string {
  const folder = tempFolder()
  for (let i = 0; i < count; i++) {
    const at = join(folder, i % 2 === 0 ? 'aa' : 'bb')
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, `${i}.json`), '{}')
    utimesSync(join(at, `${i}.json`), 1000 + i, 1000 + i)
  }
  return folder
}
const filesIn = (folder: string) => ['aa', 'bb'].flatMap((at) => readdirSync(join(folder, at))).map((name) => Number.parseInt(name, 10))

it('removes the files that were not used for the longest time, and some more', () => {
  const folder = folderOf(10)
  sweepFiles(folder, 8, 1000)
  expect(filesIn(folder).sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9])
})

it('leaves as many as may be alone, and looks again only after a while', () => {
  const folder = folderOf(4)
  sweepFiles(folder, 4, 1_000_000)
  expect(filesIn(folder)).toHaveLength(4)
  sweepFiles(folder, 2, 1_000_000)
  expect(filesIn(folder)).toHaveLength(4)
  sweepFiles(folder, 2, 0)
  expect(filesIn(folder)).toHaveLength(1)
})

it('does not mind a folder that cannot be', () => {
  const file = join(tempFolder(), 'file')
  writeFileSync(file, '')
  expect(() => sweepFiles(join(file, 'in it'), 1, 0)).not.toThrow()
  expect(existsSync(file)).toBe(true)
})
