import { z } from 'zod'
import type { Setting } from '../items/index.ts'
import type { FontUse } from '../model/blueprint.ts'
import { settingAt } from './yaml.ts'

const hint = 'write a font file, or `{ file: fonts/My.ttc, name: My-Regular, face: bold }`'

/** `fonts`: files, each with the font of a collection that is meant and the face that it is for, where that must be said. */
export const fontsSchema = z.array(
  z.union(
    [
      z.string().min(1),
      z.strictObject({
        file: z.string().min(1),
        name: z.string().min(1).optional(),
        face: z.enum(['bold', 'italic', 'bold-italic']).optional(),
      }),
    ],
    { error: hint },
  ),
  { error: `write a list of font files: \`fonts: [fonts/My.ttf]\`` },
)

/** The fonts as written, with their places. */
export function fontUsesOf(written: z.output<typeof fontsSchema>, root: Setting): readonly FontUse[] {
  return written.map((use, i): FontUse => {
    const at = (settingAt(root, ['fonts', i]) ?? root).at
    if (typeof use === 'string') return { file: use, at }
    const { file, name, face } = use
    return { file, ...(name === undefined ? {} : { name }), ...(face === undefined ? {} : { face }), at }
  })
}
