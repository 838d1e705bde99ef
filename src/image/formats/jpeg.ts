import { pictureFormat } from './picture.ts'

/** JPEG (ITU T.81): starts with a start-of-image marker and another marker. */
export const jpegFormat = pictureFormat('jpeg', (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff)
