import { MM_PER_INCH, ptOfMm } from '../base/units.ts'
import type { DocumentFacts, Drawing, Resources } from '../model/drawing.ts'
import { createBookmarks } from './bookmarks.ts'
import { createContent } from './content.ts'
import { createDraw, type Draw } from './draw.ts'
import { createDrawTagged } from './draw-tagged.ts'
import { addMetadata, createEngine, type Engine, numeral, writeStream } from './engine.ts'
import { createGlyphFonts } from './glyph-fonts.ts'
import { addPageObject } from './page.ts'
import { createPictures } from './pictures.ts'
import { createSharedResources } from './shared-resources.ts'
import { createStructure } from './structure.ts'
import { createTextFonts, type TextFonts } from './text-fonts.ts'

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
 * at first use. A tagged document has its structure and outline besides; its forms are opened where they are placed, so
 * that what is in them can be told apart. The same drawings, facts and resources give the same bytes.
 */
export function openPdf(write: (chunk: Uint8Array) => void, facts: DocumentFacts, resources: Resources): PdfWriter {
  const { engine, closed } = createEngine(write, facts)
  const fonts = createTextFonts(engine, resources.fonts)
  const glyphs = createGlyphFonts(engine, resources.shapes)
  const pictures = createPictures(engine, { images: resources.images, fonts, fontIds: () => [...resources.fonts.keys()] })
  const draw = createDraw({ engine, fonts, glyphs, pictures })
  const scale = numeral(72 / MM_PER_INCH, 6)
  const shared = createSharedResources(engine)
  const screen = facts.tagged ? screenOf(engine, draw, fonts) : undefined
  if (facts.tagged) addMetadata(engine, facts)
  return {
    addPage: (drawing) => {
      const { names, ref: resources } = shared.next()
      const content = createContent(names)
      const page = screen && { ref: engine.ref() }
      const structure = page && screen.structure.beginPage(page.ref)
      if (screen) screen.draw(content, drawing)
      else draw(content, drawing.items)
      const contents = writeStream(engine, `${scale} 0 0 ${scale} 0 ${numeral(ptOfMm(drawing.height))} cm\n${content.text()}`)
      addPageObject(engine, { ...page, structure, width: drawing.width, height: drawing.height, contents, resources })
      screen?.structure.endPage()
      if (page) screen?.bookmarks.add(page.ref, drawing)
    },
    used: () => ({ fonts: fonts.ids(), images: pictures.keys() }),
    end: () => {
      glyphs.end()
      shared.end()
      screen?.structure.end()
      screen?.bookmarks.end()
      engine.end()
      return closed
    },
  }
}

/** What a document for a screen has besides. */
function screenOf(engine: Engine, draw: Draw, fonts: TextFonts) {
  const structure = createStructure(engine)
  return { structure, bookmarks: createBookmarks(engine), draw: createDrawTagged(draw, fonts, structure) }
}
