import { expect, it } from 'vitest'
import { Bug } from '../../../src/base/bug.ts'
import { type ImagePage, writeImagePdf } from '../../../src/pdf/index.ts'

/** A start, a frame header of 32 × 16 grey pixels, an end. */
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 32, 1, 1, 0x11, 0, 0xff, 0xd9])

async function written(...pages: ImagePage[]): Promise<string> {
  const chunks: Uint8Array[] = []
  async function* all() {
    yield* pages
  }
  await writeImagePdf((chunk) => void chunks.push(chunk), all())
  return Buffer.concat(chunks).toString('latin1')
}

it('passes each JPEG through untouched, on a page of its size', async () => {
  const text = await written({ jpeg, width: 210, height: 297 }, { jpeg, width: 254, height: 127 })
  expect(text.split(Buffer.from(jpeg).toString('latin1'))).toHaveLength(3)
  expect(text).toContain('/Width 32\n/Height 16\n/BitsPerComponent 8\n/ColorSpace /DeviceGray\n/Filter /DCTDecode')
  expect(text).toContain('/MediaBox [0 0 595.276 841.89]')
  expect(text).toContain('/MediaBox[0 0 720 360]')
  expect(text).toContain('/Count 2')
})

it('passes fax code through, told what a decoder must know', async () => {
  const text = await written({ g4: Uint8Array.of(1, 2, 3), columns: 48, rows: 64, width: 210, height: 297 })
  expect(text).toContain('/Width 48\n/Height 64\n/BitsPerComponent 1\n/ColorSpace /DeviceGray\n/Filter /CCITTFaxDecode')
  expect(text).toMatch(/DecodeParms <<\s*\/K -1\s*\/Columns 48\s*\/Rows 64\s*>>/)
  expect(text).toContain('\x01\x02\x03')
})

it('takes anything else for our mistake', async () => {
  await expect(written({ jpeg: new Uint8Array(9), width: 1, height: 1 })).rejects.toThrow(Bug)
})
