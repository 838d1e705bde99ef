import { deflateSync } from 'node:zlib'
import type { Raster } from '../../../src/model/raster.ts'

export interface MinimalPage {
  /** Page size in points. */
  readonly size: readonly [number, number]
  /** Content stream operators; the picture is /Im. */
  readonly content: string
  readonly rotate?: number
  readonly image?: MinimalImage
  /** Entries of annotation dictionaries. */
  readonly annotations?: readonly string[]
}

export interface MinimalImage {
  readonly width: number
  readonly height: number
  readonly entries: string
  readonly bytes: Uint8Array
}

/** A raster as a Flate-packed grey picture. */
export const flateImage = (raster: Raster, more = ''): MinimalImage => ({
  width: raster.width,
  height: raster.height,
  entries: `/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode ${more}`,
  bytes: deflateSync(raster.grey),
})

export const jpegImage = (raster: Raster, jpeg: Uint8Array, more = ''): MinimalImage => ({
  width: raster.width,
  height: raster.height,
  entries: `/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode ${more}`,
  bytes: jpeg,
})

const HEAD = Buffer.from('%PDF-1.7\n')

/** The bytes of a PDF in two parts, the second of which lies at `from`: for files with a hole. */
export function splitPdf(pages: readonly MinimalPage[], from: number): { readonly head: Uint8Array; readonly rest: Uint8Array } {
  return { head: HEAD, rest: assembled(objectsOf(pages), from) }
}

/** A PDF of hand-written pages: for what our own writer never writes. */
export const minimalPdf = (pages: readonly MinimalPage[]): Uint8Array => Buffer.concat([HEAD, assembled(objectsOf(pages), HEAD.length)])

function objectsOf(pages: readonly MinimalPage[]): readonly Buffer[] {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body))
  const stream = (entries: string, bytes: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  const kids = pages.map((page) => {
    const content = add(stream('', Buffer.from(page.content)))
    const image = page.image
      ? add(
          stream(
            `/Type /XObject /Subtype /Image /Width ${page.image.width} /Height ${page.image.height} ${page.image.entries}`,
            page.image.bytes,
          ),
        )
      : 0
    const annotations = (page.annotations ?? []).map((entries) => `<< /Type /Annot ${entries} >>`).join(' ')
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.size.join(' ')}] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R ` +
        `/Annots [${annotations}] /Resources << ${image > 0 ? `/XObject << /Im ${image} 0 R >>` : ''} >> >>`,
    )
  })
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  return objects
}

/** Everything after the head; it lies `from` bytes after the start of the file. */
function assembled(objects: readonly Buffer[], from: number): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = from
  objects.forEach((body, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`))
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}
