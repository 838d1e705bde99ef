import type { Raster } from '../../model/raster.ts'
import { BILEVEL } from '../params.ts'

/** Whether a scan holds (nearly) no greys between black and white. Scans with greys are left after a few looks. */
export function isBilevel({ grey }: Raster): boolean {
  let left = (grey.length / BILEVEL.stride) * BILEVEL.mostGreys
  for (let i = 0; i < grey.length; i += BILEVEL.stride) {
    const level = grey[i] ?? 0
    if (level > 0 && level < WHITE && --left < 0) return false
  }
  return true
}

const WHITE = 255
