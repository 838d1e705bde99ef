/**
 * The scan formats, one line each; a file is read by the first whose sniff accepts its first bytes.
 * What comes in is a path, what goes out is pages as rasters or the reason why not.
 * A format must not know what is on a page.
 */
import type { ScanFormat } from '../scan-file.ts'
import { jpegFormat } from './jpeg.ts'
import { pdfFormat } from './pdf.ts'
import { pngFormat } from './png.ts'
import { tiffFormat } from './tiff.ts'
import { webpFormat } from './webp.ts'

export const scanFormats = [jpegFormat, pngFormat, tiffFormat, webpFormat, pdfFormat] as const satisfies readonly ScanFormat[]
