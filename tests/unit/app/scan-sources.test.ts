import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { scanSources } from '../../../src/app/scan-sources.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('gives files as they are and archives as what is in them, and leaves nothing behind', async () => {
  const [run, from] = [tempFolder(), tempFolder()]
  const put = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(from, name), bytes)
    return join(from, name)
  }
  const files = [
    put('a.pdf', 'plain'),
    put('b.zip', zipSync({ 'x.pdf': strToU8('first'), 'deep/y.pdf': strToU8('second') })),
    put('c.zip', zipSync({})),
    put('d.pdf', ''),
  ]
  mkdirSync(join(run, 'unpacked', '999999999'), { recursive: true })
  const seen: unknown[] = []
  for await (const { path, name, fault } of scanSources(files, run))
    seen.push([name, readFileSync(path).subarray(0, 6).toString('latin1'), fault?.reason ?? ''])
  expect(seen).toEqual([
    ['a.pdf', 'plain', ''],
    ['b.zip/x.pdf', 'first', ''],
    ['b.zip/deep/y.pdf', 'second', ''],
    ['c.zip', expect.stringMatching(/^PK/), 'empty'],
    ['d.pdf', '', ''],
  ])
  expect(existsSync(join(run, 'unpacked'))).toBe(false)
})
