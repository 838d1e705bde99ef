import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isArchive, isArchiveHead, unpackArchive } from '../../../src/image/unpack-archive.ts'
import { scratchFolder } from '../../support/scans/write-scan.ts'
import { tempFolder } from '../../support/small-exam.ts'

const { write } = scratchFolder()
const zip = (name: string, files: Parameters<typeof zipSync>[0], level: 0 | 6 = 6) => write(name, zipSync(files, { level }))
const unpack = async (path: string) => {
  const folder = tempFolder()
  const { files, fault } = await unpackArchive(path, folder)
  return { folder, fault, files: Object.fromEntries(files.map(({ name, path: to }) => [name, readFileSync(to, 'utf8')])) }
}

describe('a ZIP archive', () => {
  it('is told by its first bytes', async () => {
    expect(await isArchive(zip('a.pdf', { a: strToU8('a') }))).toBe(true)
    expect(await isArchive(write('b.zip', 'PK is how it begins'))).toBe(false)
    expect(isArchiveHead(new Uint8Array())).toBe(false)
  })

  it.each([0, 6] as const)('gives its files, folders and all, without hidden ones, whatever they are called (level %s)', async (level) => {
    const files = {
      'a.pdf': strToU8('one'),
      deep: { 'b.png': strToU8('two'), '.c': strToU8('x') },
      '../../d': strToU8('three'),
      __MACOSX: { e: strToU8('x') },
    }
    const { folder, fault, files: found } = await unpack(zip(`ok-${level}.zip`, files, level))
    expect(fault).toBeUndefined()
    expect(found).toEqual({ 'a.pdf': 'one', 'deep/b.png': 'two', '../../d': 'three' })
    expect(readdirSync(folder).sort()).toEqual(['1', '2', '3'])
  })

  it('says what is wrong, and keeps what came before', async () => {
    const path = zip('cut.zip', { a: strToU8('whole'), b: Uint8Array.from({ length: 90_000 }, (_, i) => (i * 7919) % 251) }, 0)
    const cut = await unpack(write('cut2.zip', readFileSync(path).subarray(0, 50_000)))
    expect(cut).toMatchObject({ files: { a: 'whole' }, fault: { reason: 'truncated' } })
    const bytes = readFileSync(zip('bad.zip', { a: strToU8('x'.repeat(5000)) }))
    bytes.fill(0xff, 32, 45)
    expect((await unpack(write('bad2.zip', bytes))).fault).toMatchObject({ reason: 'corrupt' })
    expect((await unpack(zip('empty.zip', {}))).fault).toMatchObject({ reason: 'empty' })
    expect(
      (await unpack(zip('letter.docx', { '[Content_Types].xml': strToU8('<x/>'), 'word/a.xml': strToU8('<x/>') }))).fault,
    ).toMatchObject({
      reason: 'not-an-image',
      detail: expect.stringContaining('office document'),
    })
  })

  it('says so when its files are encrypted', async () => {
    const bytes = readFileSync(zip('locked.zip', { a: strToU8('whole') }))
    bytes[6] = (bytes[6] ?? 0) | 1
    expect(await unpack(write('locked2.zip', bytes))).toMatchObject({ files: {}, fault: { reason: 'encrypted' } })
  })

  it('that swells is not followed to its end', async () => {
    const { fault, files } = await unpack(zip('bomb.zip', { small: strToU8('ok'), bomb: new Uint8Array(100 * 1024 ** 2) }))
    expect(fault).toMatchObject({ reason: 'too-large' })
    expect(files).toEqual({ small: 'ok' })
  })
})
