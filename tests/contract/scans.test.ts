import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { scanFormats } from '../../src/image/formats/index.ts'
import { encodeJpeg, openPdfPages, openScan } from '../../src/image/index.ts'
import type { Raster } from '../../src/model/raster.ts'
import { writeImagePdf } from '../../src/pdf/index.ts'
import { flateImage, jpegImage, minimalPdf } from '../support/scans/minimal-pdf.ts'
import { blockDifference, testPage } from '../support/scans/test-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'marksense-scans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const page = testPage()
const grey = () => sharp(page.grey, { raw: { width: page.width, height: page.height, channels: 1 } }).toColourspace('b-w')
const colour = () => grey().toColourspace('srgb')
/** Grey in alpha over black, and white where transparent: on white paper the same page. */
const seeThrough = async () => {
  const alpha = Buffer.from(page.grey.map((v) => 255 - v))
  const rgb = Buffer.alloc(page.width * page.height * 3)
  return sharp(rgb, { raw: { width: page.width, height: page.height, channels: 3 } }).joinChannel(alpha, {
    raw: { width: page.width, height: page.height, channels: 1 },
  })
}
const a4 = [595.44, 841.68] as const
const whole = `q ${a4[0]} 0 0 ${a4[1]} 0 0 cm /Im Do Q`

async function imagePdf(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const jpeg = await encodeJpeg(page, 90, 100)
  async function* pages() {
    yield { jpeg, width: 210, height: 297 }
  }
  await writeImagePdf((chunk) => void chunks.push(chunk), pages())
  return Buffer.concat(chunks)
}

/** The page in every format that a scanner or a scribbling program may hand over. */
const writers: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'grey.jpeg': () => grey().jpeg({ quality: 90 }).toBuffer(),
  'colour.jpeg': () => colour().jpeg({ quality: 90 }).toBuffer(),
  'turned-by-exif.jpeg': () => grey().rotate(270).jpeg({ quality: 90 }).withMetadata({ orientation: 6 }).toBuffer(),
  'grey.png': () => grey().png().toBuffer(),
  'bilevel.png': () => grey().png({ palette: true, colours: 2 }).toBuffer(),
  'palette.png': () => colour().png({ palette: true }).toBuffer(),
  'interlaced.png': () => colour().png({ progressive: true }).toBuffer(),
  'deep.png': () => grey().toColourspace('grey16').png().toBuffer(),
  'see-through.png': async () => (await seeThrough()).png().toBuffer(),
  'grey-see-through.png': async () =>
    sharp(await (await seeThrough()).png().toBuffer())
      .toColourspace('b-w')
      .png()
      .toBuffer(),
  'lossless.webp': () => colour().webp({ lossless: true }).toBuffer(),
  'see-through.webp': async () => (await seeThrough()).webp({ lossless: true }).toBuffer(),
  'g4.tiff': () => grey().tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer(),
  'lzw.tiff': () => grey().tiff({ compression: 'lzw' }).toBuffer(),
  'deflate.tiff': () => colour().tiff({ compression: 'deflate' }).toBuffer(),
  'jpeg.tiff': () => colour().tiff({ compression: 'jpeg', quality: 90 }).toBuffer(),
  'plain.tiff': () => grey().tiff({ compression: 'none' }).toBuffer(),
  'see-through.tiff': async () => (await seeThrough()).tiff({ compression: 'lzw' }).toBuffer(),
  'jpeg.pdf': imagePdf,
  'flate.pdf': async () => minimalPdf([{ size: a4, content: whole, image: flateImage(page) }]),
  'drawn-over.pdf': async () => minimalPdf([{ size: a4, content: `${whole} 1 0 0 RG 0 0 0 0 re S`, image: flateImage(page) }]),
  'inverted.pdf': async () => {
    const negative = { ...page, grey: page.grey.map((v) => 255 - v) }
    const jpeg = await encodeJpeg(negative, 90, 100)
    return minimalPdf([{ size: a4, content: whole, image: jpegImage(page, jpeg, '/Decode [1 0]') }])
  },
}

async function onlyPage(name: string, bytes: Uint8Array, password?: string): Promise<Raster> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const scan = await openScan(path, password === undefined ? {} : { password })
  if (scan.kind !== 'scan') throw new Error(`${name}: ${scan.reason} ${scan.detail}`)
  expect(scan.pages).toBe(1)
  const read = await scan.read(1)
  scan.close()
  if (read.kind !== 'raster') throw new Error(`${name}: ${read.reason} ${read.detail}`)
  return read.raster
}

const scaledTo100 = (raster: Raster): Promise<Raster> =>
  sharp(raster.grey, { raw: { width: raster.width, height: raster.height, channels: 1 } })
    .resize(page.width, page.height, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
    .then((data) => ({ width: page.width, height: page.height, grey: new Uint8Array(data) }))

describe('every scan format', () => {
  it.each(Object.entries(writers))('%s gives the same page', async (name, write) => {
    const raster = await onlyPage(name, await write())
    const isDrawn = name === 'drawn-over.pdf' || name === 'inverted.pdf'
    if (!isDrawn) expect([raster.width, raster.height]).toEqual([page.width, page.height])
    const same = isDrawn ? await scaledTo100(raster) : raster
    // Drawing at another resolution moves edges by half a pixel of eight, of the block's contrast of 255.
    expect(blockDifference(same, page)).toBeLessThan(isDrawn ? 40 : 12)
  })

  it('is tried above', () => {
    for (const format of scanFormats) expect(Object.keys(writers).some((name) => name.endsWith(`.${format.name}`))).toBe(true)
  })
})

describe('a page of a PDF comes out as a viewer shows it', () => {
  const [w, h] = a4
  const placements: Readonly<Record<string, string>> = {
    upright: `${w} 0 0 ${h} 0 0`,
    'upside down': `${-w} 0 0 ${-h} ${w} ${h}`,
    'top to bottom': `${w} 0 0 ${-h} 0 ${h}`,
    mirrored: `${-w} 0 0 ${h} ${w} 0`,
    'lying left': `0 ${h} ${-w} 0 ${w} 0`,
    'lying right': `0 ${-h} ${w} 0 0 ${h}`,
  }
  const cases = Object.entries(placements).flatMap(([what, matrix]) => [0, 90, 180, 270].map((rotate) => ({ what, matrix, rotate })))

  it.each(cases)('$what, turned by $rotate', async ({ what, matrix, rotate }) => {
    const lies = what.startsWith('lying')
    const picture = lies ? testPage(1169, 827) : page
    const jpeg = await encodeJpeg(picture, 90, 100)
    const pdf = minimalPdf([{ size: a4, rotate, content: `q ${matrix} cm /Im Do Q`, image: jpegImage(picture, jpeg) }])
    const raster = await onlyPage('turned.pdf', pdf)
    const pages = await openPdfPages(join(folder, 'turned.pdf'))
    if (pages.kind !== 'pages') throw new Error(pages.detail)
    const drawn = await pages.render(1, 100)
    pages.close()
    if (!('grey' in drawn)) throw new Error(drawn.detail)
    expect(blockDifference(raster, drawn)).toBeLessThan(20)
    expect(raster.dpi).toBeCloseTo(100, 0)
  })
})

describe('several pages', () => {
  it('are read one by one from a TIFF', async () => {
    const path = join(folder, 'two.tiff')
    const pages = [page, { ...page, grey: page.grey.map((v) => 255 - v) }]
    const both = Buffer.concat(pages.map((p) => p.grey))
    const stack = sharp(both, { raw: { width: page.width, height: page.height * 2, channels: 1, pageHeight: page.height } })
    writeFileSync(path, await stack.toColourspace('b-w').tiff({ compression: 'lzw' }).toBuffer())
    const scan = await openScan(path)
    if (scan.kind !== 'scan') throw new Error(scan.detail)
    expect(scan.pages).toBe(2)
    const [a, b] = [await scan.read(1), await scan.read(2)]
    if (a.kind !== 'raster' || b.kind !== 'raster') throw new Error('undecodable')
    expect([a.raster.width, a.raster.height, b.raster.height]).toEqual([page.width, page.height, page.height])
    expect(a.raster.grey[0]).toBe(255)
    expect(b.raster.grey[0]).toBe(0)
    expect(await scan.read(3)).toMatchObject({ kind: 'undecodable', reason: 'missing' })
  })
})

describe('files that cannot be read', () => {
  const failing = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const scan = await openScan(path)
    return scan.kind === 'scan' ? scan.read(scan.pages) : scan
  }
  const cut = (bytes: Uint8Array, part: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * part))

  it('an empty file', async () => expect(await failing('empty.pdf', new Uint8Array())).toMatchObject({ reason: 'empty' }))
  it('no file', async () => expect(await openScan(join(folder, 'nowhere.pdf'))).toMatchObject({ reason: 'missing' }))
  it('a text called .pdf', async () =>
    expect(await failing('text.pdf', Buffer.from('Dear colleague,\n'))).toMatchObject({ kind: 'undecodable', reason: 'not-an-image' }))
  it('a phone picture', async () =>
    expect(await failing('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toMatchObject({ reason: 'heic' }))

  it.each(['grey.jpeg', 'colour.jpeg', 'grey.png', 'lossless.webp', 'lzw.tiff', 'plain.tiff', 'jpeg.pdf', 'flate.pdf'])(
    '%s cut short is never half a page',
    async (name) => {
      const bytes = (await writers[name]?.()) ?? new Uint8Array()
      for (const part of [0.3, 0.6, 0.95]) {
        expect(await failing(`cut-${name}`, cut(bytes, part))).toMatchObject({
          kind: 'undecodable',
          reason: expect.stringMatching(/truncated|corrupt/),
        })
      }
    },
  )

  it('a JPEG cut short inside a whole PDF', async () => {
    const jpeg = cut(await encodeJpeg(page, 90, 100), 0.5)
    const pdf = minimalPdf([{ size: a4, content: whole, image: jpegImage(page, jpeg) }])
    expect(await failing('half.pdf', pdf)).toMatchObject({ kind: 'undecodable', reason: 'truncated' })
  })

  it('a PNG that claims to be huge', async () => {
    const huge = Buffer.from(await grey().png().toBuffer())
    huge.writeUInt32BE(400_000, 16)
    huge.writeUInt32BE(400_000, 20)
    expect(await failing('huge.png', huge)).toMatchObject({ kind: 'undecodable' })
  })

  it('a picture beyond the limits', async () => {
    const wide = await sharp({ create: { width: 20_001, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await failing('wide.png', wide)).toMatchObject({ kind: 'undecodable', reason: 'too-large' })
  })

  const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
  if (!hasQpdf) console.info('skipped: qpdf is not installed')
  it.skipIf(!hasQpdf)('an encrypted PDF, unless its password is given', async () => {
    const plain = join(folder, 'plain.pdf')
    const locked = join(folder, 'locked.pdf')
    writeFileSync(plain, await imagePdf())
    spawnSync('qpdf', ['--encrypt', 'sésame', 'owner', '256', '--', plain, locked])
    expect(await openScan(locked)).toMatchObject({ reason: 'encrypted' })
    expect(await openScan(locked, { password: 'wrong' })).toMatchObject({ reason: 'encrypted' })
    const scan = await openScan(locked, { password: 'sésame' })
    if (scan.kind !== 'scan') throw new Error(scan.detail)
    const read = await scan.read(1)
    if (read.kind !== 'raster') throw new Error(read.detail)
    expect(blockDifference(read.raster, page)).toBeLessThan(12)
  })
})
