import { pictureFormat } from './picture.ts'

/** Byte order, then 42 (TIFF 6.0) or 43 (BigTIFF). */
const STARTS = [
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
  [0x49, 0x49, 0x2b, 0],
  [0x4d, 0x4d, 0, 0x2b],
]

/** TIFF with any number of pages, fax-compressed ones included. */
export const tiffFormat = pictureFormat('tiff', (head) => STARTS.some((start) => start.every((byte, i) => head[i] === byte)), true)
