import { pictureFormat } from './picture.ts'

/** WebP: a RIFF file of that form. */
export const webpFormat = pictureFormat('webp', (head) => {
  const letters = String.fromCharCode(...head.subarray(0, 12))
  return letters.startsWith('RIFF') && letters.endsWith('WEBP')
})
