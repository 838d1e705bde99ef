import { bug } from '../base/bug.ts'
import { type Mm, ptOfMm } from '../base/units.ts'
import { createEngine, numeral, writeStream } from './engine.ts'
import { addPageObject } from './page.ts'
import { jpegImage } from './rasters.ts'

/** A page that is one JPEG from edge to edge. */
export interface ImagePage {
  readonly jpeg: Uint8Array
  readonly width: Mm
  readonly height: Mm
}

/** Writes a PDF like a scanner's: one JPEG a page, passed through untouched. */
export async function writeImagePdf(write: (chunk: Uint8Array) => void, pages: AsyncIterable<ImagePage>): Promise<void> {
  const { engine, closed } = createEngine(write, { title: 'Scan', language: 'en' })
  for await (const page of pages) {
    const image = jpegImage(engine, page.jpeg) ?? bug('a page that is no JPEG')
    const contents = writeStream(engine, `${numeral(ptOfMm(page.width))} 0 0 ${numeral(ptOfMm(page.height))} 0 0 cm /I1 Do`)
    addPageObject(engine, { ...page, contents, resources: `<</XObject<</I1 ${image.ref}>>>>` })
  }
  engine.end()
  return closed
}
