import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hashOfFile, keepScan } from '../../../src/app/keep-scan.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('keeps a scan once under its hash, linked, whatever its name', async () => {
  const [run, from] = [tempFolder(), tempFolder()]
  writeFileSync(join(from, 'a.pdf'), 'bytes')
  writeFileSync(join(from, 'b.pdf'), 'bytes')
  const hash = await hashOfFile(join(from, 'a.pdf'))
  expect(hash).toBe(createHash('sha256').update('bytes').digest('hex'))
  const kept = keepScan(run, join(from, 'a.pdf'), hash)
  expect(keepScan(run, join(from, 'b.pdf'), hash)).toBe(kept)
  expect(readdirSync(join(run, 'scans'))).toEqual([hash])
  expect(readFileSync(kept, 'utf8')).toBe('bytes')
  expect(statSync(kept).ino).toBe(statSync(join(from, 'a.pdf')).ino)
})

it('a file of no bytes has a hash too', async () => {
  const empty = join(tempFolder(), 'empty')
  writeFileSync(empty, '')
  expect(await hashOfFile(empty)).toBe(createHash('sha256').digest('hex'))
})

it('a file of more bytes than are read at once has the hash of all of them', async () => {
  const path = join(tempFolder(), 'long')
  const bytes = Buffer.from(Uint8Array.from({ length: 2_500_000 }, (_, i) => i % 251))
  writeFileSync(path, bytes)
  expect(await hashOfFile(path)).toBe(createHash('sha256').update(bytes).digest('hex'))
})
