import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting, Vertical } from './setting.ts'

/** LaTeX's \section, \subsection and \subsubsection: size (14.4, 12, 10 pt at 10 pt), white space above and below in ex. */
const LEVELS = {
  1: { size: 1.44, leading: 1.25, above: 3.5, below: 2.3 },
  2: { size: 1.2, leading: 1.2, above: 3.25, below: 1.5 },
  3: { size: 1, leading: 1.2, above: 3.25, below: 1.5 },
} as const
/** x-height of Computer Modern per size. */
const EX = 0.4306

/** A heading, bold and ragged; it stays with what follows. The white space above it falls away at the top of a galley. */
export function setHeading(block: Extract<Block, { readonly kind: 'heading' }>, width: Mm, setting: Setting): readonly Vertical[] {
  const level = LEVELS[block.level]
  const base = setting.style.size
  const size = base * (setting.style.headings?.[block.level - 1] ?? level.size)
  const align = setting.style.align === 'centred' ? 'centred' : 'ragged'
  const lines = setParagraph(block.children, width, { look: { face: 'bold', size }, align, leading: size * level.leading }, setting)
  return [
    { kind: 'skip', height: level.above * EX * base, breakAfter: 'allowed' },
    ...lines.map((v): Vertical => ('breakAfter' in v ? { ...v, breakAfter: 'never' } : v)),
    { kind: 'skip', height: level.below * EX * base, breakAfter: 'never' },
  ]
}
