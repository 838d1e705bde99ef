import type { Raster } from '../model/raster.ts'
import { openDocument } from './pdf-document.ts'
import { renderPage } from './pdf-render.ts'
import type { Undecodable } from './scan-file.ts'

/** A PDF whose pages are drawn on demand. Pages count from 1. */
export interface PdfPages {
  readonly kind: 'pages'
  readonly pages: number
  render(page: number, dpi: number): Promise<Raster | Undecodable>
  close(): void
}

/** Opens a PDF for drawing its pages at any resolution. */
export async function openPdfPages(path: string, password = ''): Promise<PdfPages | Undecodable> {
  const document = await openDocument(path, password)
  if (document.kind === 'undecodable') return document
  return {
    kind: 'pages',
    pages: document.pages,
    render: (page, dpi) => document.withPage(page, (loaded) => renderPage(loaded, dpi)),
    close: document.close,
  }
}
