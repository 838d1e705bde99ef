import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBatch, writeDoubts } from '../../src/app/index.ts'
import { rowsOfCsv } from '../../src/exchange/index.ts'
import { encodeJpeg, encodePng } from '../../src/image/index.ts'
import { inStore, type MadeExam, madeExam, madeFrom, RIGHT, readInto, resultOf, rightPages, withoutCode } from '../support/app/made-exam.ts'
import { smallExam } from '../support/small-exam.ts'
import { requireTool } from '../support/tools.ts'

const hasQpdf = requireTool('qpdf')
let made: MadeExam
let folder: string

/** The same exam with another seed: its papers look alike, its codes fail. */
function otherRun(): Promise<MadeExam> {
  const exam = smallExam()
  writeFileSync(exam, readFileSync(exam, 'utf8').replace('seed: my-exam-1', 'seed: my-exam-2'))
  return madeFrom(exam, 3)
}

/** Smooth light and shade with some grain: a picture, and no sheet. */
function photograph() {
  const [width, height] = [900, 1200]
  const grey = new Uint8Array(width * height)
  let noise = 12345
  for (let i = 0; i < grey.length; i++) {
    noise = (noise * 1103515245 + 12345) % 2147483648
    const [x, y] = [i % width, Math.floor(i / width)]
    grey[i] = Math.max(0, Math.min(255, 120 + 70 * Math.sin(x / 140) + 50 * Math.cos(y / 190) + (noise % 17)))
  }
  return { width, height, grey }
}

/** A PNG of one pixel whose header claims 60,000 × 60,000 (PNG specification, 11.2.2), with a right checksum. */
async function hugePng(): Promise<Uint8Array> {
  const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

beforeAll(async () => {
  made = await madeExam(4)
  folder = join(made.out, 'in')
  mkdirSync(folder)
  const put = async (name: string, pages: Awaited<ReturnType<typeof rightPages>>) => {
    renameSync(await made.scan(name, pages), join(folder, name))
    return join(folder, name)
  }
  const good = await put('good.pdf', await rightPages(made, [1, 2]))
  writeFileSync(join(folder, 'truncated.pdf'), readFileSync(good).subarray(0, 20_000))
  writeFileSync(join(folder, 'empty.pdf'), '')
  writeFileSync(join(folder, 'huge.png'), await hugePng())
  writeFileSync(join(folder, 'text.pdf'), 'Dear colleague, the scans are attached.\n')
  writeFileSync(join(folder, 'photo.jpg'), await encodeJpeg(photograph(), 85, 150))
  writeFileSync(join(folder, 'phone.heic'), Buffer.from('\0\0\0\x20ftypheic\0\0\0\0mif1heic', 'latin1'))
  const tiff = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  writeFileSync(join(folder, 'cut.tif'), tiff.subarray(0, Math.floor(tiff.length / 2)))
  const png = await encodePng(await made.fill(3, 1, RIGHT[1] ?? []))
  writeFileSync(join(folder, 'cut.png'), png.subarray(0, Math.floor(png.length / 2)))
  await put('inner.pdf', [await made.fill(4, 2, RIGHT[2] ?? [])])
  const inner = readFileSync(join(folder, 'inner.pdf'))
  rmSync(join(folder, 'inner.pdf'))
  const nested = zipSync({ 'again.pdf': inner })
  writeFileSync(join(folder, 'packed.zip'), zipSync({ 'page.pdf': inner, 'nested.zip': nested, 'notes.txt': strToU8('look at page 2') }))
  writeFileSync(join(folder, 'bomb.zip'), zipSync({ 'bomb.pdf': new Uint8Array(80 * 1024 ** 2) }))
  writeFileSync(join(folder, 'half.zip'), zipSync({ 'page.pdf': inner }, { level: 0 }).subarray(0, 5000))
  mkdirSync(join(folder, 'empty folder'))
  await put('changed.pdf', [await made.fill(2, 1, ['derivative a', 'triangle b', 'harmonic false'])])
  const other = await otherRun()
  renameSync(await other.scan('other.pdf', await rightPages(other, [1, 2])), join(folder, 'other.pdf'))
  if (hasQpdf) {
    const plain = await made.scan('plain.pdf', await rightPages(made, [3]))
    execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', plain, join(folder, 'locked.pdf')])
  }
}, 240_000)

describe('a folder with all that can be wrong', () => {
  it('is read: what is good counts, the rest waits with its reason', async () => {
    const { pages, review, refused } = await readInto(made, folder)
    expect(pages.in).toBe(pages.read + pages.review + pages.blank + pages.refused)
    const reasons = Object.fromEntries(review.map(({ file, page, reason }) => [`${file} ${page}`, reason]))
    expect(reasons).toMatchObject({
      'empty.pdf 1': expect.stringMatching(/^undecodable-file \(empty/),
      'huge.png 1': expect.stringMatching(/^undecodable-file \(too-large/),
      'text.pdf 1': expect.stringMatching(/^undecodable-file \(not-an-image/),
      'truncated.pdf 1': expect.stringMatching(/^undecodable-file \((truncated|corrupt)/),
      'other.pdf 1': expect.stringMatching(/^another-run/),
      'other.pdf 4': expect.stringMatching(/^another-run/),
      'phone.heic 1': expect.stringMatching(/^undecodable-file \(heic: .*JPEG/),
      'cut.tif 1': expect.stringMatching(/^undecodable-file \((truncated|corrupt|not-an-image)/),
      'cut.png 1': expect.stringMatching(/^undecodable-file \((truncated|corrupt)/),
      'packed.zip/nested.zip 1': expect.stringMatching(/^undecodable-file \(archive: .*unpack it/),
      'packed.zip/notes.txt 1': expect.stringMatching(/^undecodable-file \(not-an-image/),
      'bomb.zip 1': expect.stringMatching(/^undecodable-file \(too-large/),
      'half.zip 1': expect.stringMatching(/^undecodable-file \(truncated/),
      'changed.pdf 1': expect.stringMatching(/^duplicate-differs/),
      'good.pdf 3': expect.stringMatching(/^duplicate-differs/),
    })
    const photo = [...review, ...refused].find(({ file }) => file === 'photo.jpg')
    expect(photo?.reason).toMatch(/^(no-fiducials|not-a-sheet|code-unsure|code-check-failed|poor-registration)/)
    expect(pages.read).toBe(4)
    if (hasQpdf) expect(reasons['locked.pdf 1']).toMatch(/^undecodable-file \(encrypted/)
  })

  it.skipIf(!hasQpdf)('reads an encrypted file when it comes again with its password', async () => {
    const locked = join(folder, 'locked.pdf')
    const wrong = resultOf(await readBatch({ folder: made.folder, paths: [locked], password: 'wrong' }))
    expect(wrong.pages).toMatchObject({ in: 1, review: 1 })
    const { pages, missing } = resultOf(await readBatch({ folder: made.folder, paths: [locked], password: 'secret' }))
    expect(pages).toEqual({ in: 2, read: 2, review: 0, blank: 0, refused: 0 })
    expect(missing).toEqual([
      { copy: 2, page: 1 },
      { copy: 4, page: 1 },
    ])
    expect(inStore(made.folder, (store) => store.scans().find(({ name }) => name === 'packed.zip/page.pdf'))).toBeDefined()
  })

  it.skipIf(!hasQpdf)('shows pages of an encrypted file to whoever has its password', async () => {
    const lost = await made.scan('lost.pdf', [withoutCode(await made.fill(4, 1, RIGHT[1] ?? []), made.sheetOf(4, 1))])
    const locked = join(made.out, 'locked-too.pdf')
    execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', lost, locked])
    resultOf(await readBatch({ folder: made.folder, paths: [locked], password: 'secret' }))
    const list = async (extra: { readonly password?: string }) => {
      const out = join(made.out, 'doubts.csv')
      await writeDoubts({ folder: made.folder, out, ...extra })
      return rowsOfCsv(readFileSync(out, 'utf8')).find(({ file }) => file === 'locked-too.pdf')?.['crop']
    }
    expect(await list({})).toBe('')
    expect(await list({ password: 'secret' })).toMatch(/^doubts-crops\/\d+\.png$/)
  })
})
