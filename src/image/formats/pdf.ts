import { open } from 'node:fs/promises'
import { limits } from '../limits.ts'
import { type LoadedPage, openDocument } from '../pdf-document.ts'
import { coveringPicture } from '../pdf-picture.ts'
import { renderPage } from '../pdf-render.ts'
import { type DecodedPage, type ScanFormat, type Undecodable, undecodable } from '../scan-file.ts'

/** PDF: pages that are one picture give that picture, all others are drawn. */
export const pdfFormat: ScanFormat = {
  name: 'pdf',
  sniff: (head) => Buffer.from(head).includes('%PDF-'),
  open: async (path, options) => {
    if (!(await hasEnd(path))) return undecodable('truncated', 'the PDF has no end marker')
    const document = await openDocument(path, options.password ?? '')
    if (document.kind === 'undecodable') return document
    return {
      kind: 'scan',
      format: 'pdf',
      pages: document.pages,
      read: (page) => document.withPage(page, readPage),
      close: document.close,
    }
  },
}

async function readPage(loaded: LoadedPage): Promise<DecodedPage | Undecodable> {
  const picture = await coveringPicture(loaded)
  if (picture) return picture
  const raster = renderPage(loaded, limits.renderDpi)
  return 'grey' in raster ? { kind: 'raster', raster } : raster
}

/** How far before the end of the file its marker may lie. */
const TAIL = 2048

/** A PDF cut short may still open, with pages missing or half of a picture: its end marker tells. */
async function hasEnd(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, TAIL))
    await file.read(tail, 0, tail.length, size - tail.length)
    return tail.includes('%%EOF') || tail.includes('startxref')
  } finally {
    await file.close()
  }
}
