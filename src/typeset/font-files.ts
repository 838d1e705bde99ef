import type { FontFace } from '../model/drawing.ts'
import type { Face } from './galley.ts'

/**
 * The font files of the faces: `id` names the face in `Resources.fonts`, `path` is inside the package `computer-modern`
 * (OFL). Whoever has a disk loads them.
 */
export const fontFiles: readonly { readonly face: Face; readonly id: string; readonly path: string }[] = [
  { face: 'roman', id: 'cmu-serif-500-roman', path: 'fonts/cmu-serif-500-roman.ttf' },
  { face: 'bold', id: 'cmu-serif-700-roman', path: 'fonts/cmu-serif-700-roman.ttf' },
  { face: 'italic', id: 'cmu-serif-500-italic', path: 'fonts/cmu-serif-500-italic.ttf' },
  { face: 'bold-italic', id: 'cmu-serif-700-italic', path: 'fonts/cmu-serif-700-italic.ttf' },
  { face: 'sans', id: 'cmu-sans-serif-500-roman', path: 'fonts/cmu-sans-serif-500-roman.ttf' },
  { face: 'sans-bold', id: 'cmu-sans-serif-700-roman', path: 'fonts/cmu-sans-serif-700-roman.ttf' },
  { face: 'typewriter', id: 'cmu-typewriter-text-500-roman', path: 'fonts/cmu-typewriter-text-500-roman.ttf' },
  { face: 'typewriter-bold', id: 'cmu-typewriter-text-700-roman', path: 'fonts/cmu-typewriter-text-700-roman.ttf' },
  { face: 'typewriter-italic', id: 'cmu-typewriter-text-500-italic', path: 'fonts/cmu-typewriter-text-500-italic.ttf' },
]

/** What Computer Modern lacks and every paper may print: Arabic and Hebrew (OFL), asked after all other fonts. */
export const scriptFontFiles: readonly {
  readonly id: string
  readonly package: string
  readonly path: string
  readonly face?: FontFace
}[] = [
  { id: 'amiri-arabic-400-normal', package: '@fontsource/amiri', path: 'files/amiri-arabic-400-normal.woff' },
  { id: 'amiri-arabic-700-normal', package: '@fontsource/amiri', path: 'files/amiri-arabic-700-normal.woff', face: 'bold' },
  { id: 'amiri-arabic-400-italic', package: '@fontsource/amiri', path: 'files/amiri-arabic-400-italic.woff', face: 'italic' },
  {
    id: 'noto-serif-hebrew-hebrew-400-normal',
    package: '@fontsource/noto-serif-hebrew',
    path: 'files/noto-serif-hebrew-hebrew-400-normal.woff',
  },
  {
    id: 'noto-serif-hebrew-hebrew-700-normal',
    package: '@fontsource/noto-serif-hebrew',
    path: 'files/noto-serif-hebrew-hebrew-700-normal.woff',
    face: 'bold',
  },
]

/** How well a font suits a face: 0 is best. */
export function distanceOf(font: FontFace | undefined, face: Face): number {
  const wanted = fontFaceOf(face)
  if (font === wanted) return 0
  if (font === undefined) return wanted === 'bold-italic' ? 3 : 2
  return wanted === 'bold-italic' && font === 'bold' ? 1 : 4
}

function fontFaceOf(face: Face): FontFace | undefined {
  const bold = face.includes('bold')
  if (face.includes('italic')) return bold ? 'bold-italic' : 'italic'
  return bold ? 'bold' : undefined
}
