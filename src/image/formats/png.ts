import { pictureFormat } from './picture.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** PNG, by its eight-byte signature. */
export const pngFormat = pictureFormat('png', (head) => SIGNATURE.every((byte, i) => head[i] === byte))
