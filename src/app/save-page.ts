import type { Mm } from '../base/units.ts'
import { MM_PER_INCH } from '../base/units.ts'
import { encodeG4, encodeJpeg, encodePng, type G4 } from '../image/index.ts'
import type { PageTruth, SimulatedPage } from '../simulate/index.ts'

/**
 * What scans come in: a PDF of JPEGs (of fax code where the scan has no greys), a PDF or a TIFF in black and white
 * throughout, or a folder of JPEG or PNG files.
 */
export const CONTAINERS = ['pdf', 'pdf-bilevel', 'tiff', 'jpeg', 'png'] as const
export type ScanContainer = (typeof CONTAINERS)[number]

/** A page as the scanner saves it; size in mm as its file tells. */
export interface SavedPage {
  readonly picture: SavedPicture
  readonly width: Mm
  readonly height: Mm
  readonly truth: PageTruth
}

export type SavedPicture =
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array }
  | { readonly kind: 'png'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'g4' } & G4)

/** Resolution of a scan that does not say. */
const USUAL_DPI = 300
/** Where a scanner that saves no greys divides what it saw, between its black and its white. */
const DIVIDE = 0.55

export async function savePage(page: SimulatedPage, container: ScanContainer): Promise<SavedPage> {
  const { raster, truth } = page
  const dpi = raster.dpi ?? USUAL_DPI
  const bilevel = container === 'tiff' || container === 'pdf-bilevel'
  if (bilevel || (page.bilevel && container === 'pdf')) {
    const g4 = await encodeG4(page.bilevel ? raster : { ...raster, grey: divided(raster.grey, page) }, dpi)
    const mm = MM_PER_INCH / dpi
    return { picture: { kind: 'g4', ...g4 }, width: g4.columns * mm, height: g4.rows * mm, truth }
  }
  const { width, height } = page
  if (container === 'png') return { picture: { kind: 'png', bytes: await encodePng(raster) }, width, height, truth }
  return { picture: { kind: 'jpeg', bytes: await encodeJpeg(raster, page.quality, dpi) }, width, height, truth }
}

function divided(grey: Uint8Array, { truth: { look } }: SimulatedPage): Uint8Array {
  const { black, white } = look.harm?.capture ?? look.scan
  const threshold = black + DIVIDE * (Math.min(255, white) - black)
  return grey.map((level) => (level < threshold ? 0 : 255))
}
