import { MM_PER_INCH, ptOfMm } from '../base/units.ts'
import type { DocumentFacts, Drawing, Resources } from '../model/drawing.ts'
import { createContent } from './content.ts'
import { createDraw } from './draw.ts'
import { createEngine, numeral, writeStream } from './engine.ts'
import { createGlyphFonts } from './glyph-fonts.ts'
import { addPageObject } from './page.ts'
import { createPictures } from './pictures.ts'
import { createSharedResources } from './shared-resources.ts'
import { createTextFonts } from './text-fonts.ts'

export interface PdfWriter {
  /** Writes the page at once; nothing of it is kept. */
  addPage(drawing: Drawing): void
  /** Keys into the resources: what the pages so far show. */
  used(): { readonly fonts: readonly string[]; readonly images: readonly string[] }
  /** Writes fonts and tables; settles after the last byte. The writer is of no use afterwards. */
  end(): Promise<void>
}

/**
 * A PDF in the making: bytes go to `write` as they arise. Forms, fonts, formulas and pictures are drawn once a document,
 * at first use. The same drawings, facts and resources give the same bytes.
 */
export function openPdf(write: (chunk: Uint8Array) => void, facts: DocumentFacts, resources: Resources): PdfWriter {
  const { engine, closed } = createEngine(write, facts)
  const fonts = createTextFonts(engine, resources.fonts)
  const glyphs = createGlyphFonts(engine, resources.shapes)
  const pictures = createPictures(engine, { images: resources.images, fonts, fontIds: () => [...resources.fonts.keys()] })
  const draw = createDraw({ engine, fonts, glyphs, pictures })
  const scale = numeral(72 / MM_PER_INCH, 6)
  const shared = createSharedResources(engine)
  return {
    addPage: (drawing) => {
      const { names, ref: resources } = shared.next()
      const content = createContent(names)
      draw(content, drawing.items)
      const contents = writeStream(engine, `${scale} 0 0 ${scale} 0 ${numeral(ptOfMm(drawing.height))} cm\n${content.text()}`)
      addPageObject(engine, { width: drawing.width, height: drawing.height, contents, resources })
    },
    used: () => ({ fonts: fonts.ids(), images: pictures.keys() }),
    end: () => {
      glyphs.end()
      shared.end()
      engine.end()
      return closed
    },
  }
}
