import type { Face } from './galley.ts'

/**
 * The font files that typesetting needs: `id` names the face in `Resources.fonts`, `path` is inside the package
 * `computer-modern` (OFL). Whoever has a disk loads them.
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
