import { MM_PER_INCH, type Mm } from '../base/units.ts'

/** What a figure's file is and how large it wants to be. */
export interface ImageSize {
  readonly format: 'svg' | 'png' | 'jpeg'
  readonly width: Mm
  readonly height: Mm
}

/** CSS pixels, and pixels of pictures that do not say their resolution. */
const PIXELS_PER_INCH = 96
/** A resolution below is taken as a mistake: 25.4 (a pixel a millimetre) is what libvips writes for want of a better. */
const LEAST_DPI = 30

/** Millimetres of so many pixels. */
export const mmOfPixels = (pixels: number, dpi: number | undefined): Mm =>
  (pixels * MM_PER_INCH) / (dpi !== undefined && dpi >= LEAST_DPI ? dpi : PIXELS_PER_INCH)
