import type { Px } from '../base/units.ts'

/** Bounds on what is decoded, so that a hostile or broken file costs little. */
export const limits = {
  /** A3 at 1200 dpi has 19 843. */
  side: 20_000 as Px,
  /** 20 000 on both sides. */
  pixels: 400_000_000,
  /** Bytes of a picture file; a PDF is read piece by piece and may be as large as pdfium's offsets of 32 bits reach. */
  imageBytes: 512 * 1024 * 1024,
  pdfBytes: 2 ** 32 - 1,
  pages: 20_000,
  /** Of a ZIP archive: files, bytes, and bytes for each of its own; scans hardly shrink, empty bitmaps do. */
  unpackedFiles: 20_000,
  unpackedBytes: 16 * 1024 ** 3,
  unpackedRatio: 100,
  /** Small archives may shrink more. */
  unpackedLeast: 64 * 1024 ** 2,
  /** Vector pages are drawn at the resolution of an office scanner, … */
  renderDpi: 300,
  /** … or lower, so that one drawn page stays within this many pixels (A2 at 300 dpi). */
  renderPixels: 35_000_000,
} as const
