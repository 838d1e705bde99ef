/** Lengths carry their unit in the type; plain numbers fit all of them, but one unit never passes for another. */
export type Mm = number & { readonly unit?: 'mm' }
/** PDF points, 72 to the inch. */
export type Pt = number & { readonly unit?: 'pt' }
/** Pixels of one raster. */
export type Px = number & { readonly unit?: 'px' }

export const MM_PER_INCH = 25.4
/** TeX's point: 72.27 to the inch. Font sizes that authors name are TeX points. */
export const MM_PER_TEX_POINT = MM_PER_INCH / 72.27

export const mmOfPt = (pt: Pt): Mm => (pt * MM_PER_INCH) / 72
export const ptOfMm = (mm: Mm): Pt => (mm * 72) / MM_PER_INCH
export const mmOfTexPoint = (points: number): Mm => points * MM_PER_TEX_POINT

/** Rounded to 0.001 mm, the resolution at which geometry leaves `paper`. */
export const roundMm = (mm: Mm): Mm => Math.round(mm * 1000) / 1000
