import { bug } from '../base/bug.ts'
import { type Mm, ptOfMm } from '../base/units.ts'
import { createEngine, type Engine, finish, numeral, type Ref, writeStream } from './engine.ts'
import { addPageObject } from './page.ts'
import { jpegImage } from './rasters.ts'

/** A page that is one picture from edge to edge: a JPEG, or fax code (ITU-T T.6) where white runs are paper. */
export type ImagePage = { readonly width: Mm; readonly height: Mm } & (
  | { readonly jpeg: Uint8Array }
  | { readonly g4: Uint8Array; readonly columns: number; readonly rows: number }
)

/** Writes a PDF like a scanner's: one picture a page, passed through untouched. */
export async function writeImagePdf(write: (chunk: Uint8Array) => void, pages: AsyncIterable<ImagePage>): Promise<void> {
  const { engine, closed } = createEngine(write, { title: 'Scan', language: 'en' })
  for await (const page of pages) {
    const image = 'jpeg' in page ? (jpegImage(engine, page.jpeg) ?? bug('a page that is no JPEG')) : { ref: faxImage(engine, page) }
    const contents = writeStream(engine, `${numeral(ptOfMm(page.width))} 0 0 ${numeral(ptOfMm(page.height))} 0 0 cm /I1 Do`)
    addPageObject(engine, { width: page.width, height: page.height, contents, resources: `<</XObject<</I1 ${image.ref}>>>>` })
  }
  engine.end()
  return closed
}

function faxImage(engine: Engine, { g4, columns, rows }: Extract<ImagePage, { readonly g4: Uint8Array }>): Ref {
  const ref = engine.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: columns,
    Height: rows,
    BitsPerComponent: 1,
    ColorSpace: 'DeviceGray',
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: columns, Rows: rows },
  })
  ref.write(g4)
  finish(ref)
  return ref
}
