import type { Grey } from '../model/drawing.ts'
import type { Face } from './galley.ts'

/** Each face within emphasis, strong text, sans serif and code. */
const table: Readonly<Record<Face, Readonly<Record<'emphasis' | 'strong' | 'sans' | 'code', Face>>>> = {
  roman: { emphasis: 'italic', strong: 'bold', sans: 'sans', code: 'typewriter' },
  italic: { emphasis: 'roman', strong: 'bold-italic', sans: 'sans', code: 'typewriter-italic' },
  bold: { emphasis: 'bold-italic', strong: 'bold', sans: 'sans-bold', code: 'typewriter-bold' },
  'bold-italic': { emphasis: 'bold', strong: 'bold-italic', sans: 'sans-bold', code: 'typewriter-bold' },
  sans: { emphasis: 'sans', strong: 'sans-bold', sans: 'sans', code: 'typewriter' },
  'sans-bold': { emphasis: 'sans-bold', strong: 'sans-bold', sans: 'sans-bold', code: 'typewriter-bold' },
  typewriter: { emphasis: 'typewriter-italic', strong: 'typewriter-bold', sans: 'typewriter', code: 'typewriter' },
  'typewriter-bold': { emphasis: 'typewriter-bold', strong: 'typewriter-bold', sans: 'typewriter-bold', code: 'typewriter-bold' },
  'typewriter-italic': { emphasis: 'typewriter', strong: 'typewriter-bold', sans: 'typewriter', code: 'typewriter-italic' },
}

/** The face that emphasis and the like make of another. */
export const faceIn = (face: Face, what: 'emphasis' | 'strong' | 'sans' | 'code'): Face => table[face][what]

/** The grey of a look or style, where it is not black. */
export const greyOf = ({ grey }: { readonly grey?: Grey }): { readonly grey?: Grey } => (grey === undefined ? {} : { grey })
