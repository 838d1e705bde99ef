import type { Px } from '../base/units.ts'

/** One grey page: row by row, 0 black to 255 white. */
export interface Raster {
  readonly width: Px
  readonly height: Px
  /** As the file says; a hint only, often wrong. */
  readonly dpi?: number
  readonly grey: Uint8Array
}
