import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import { setCaption } from './caption.ts'
import { pictureSize } from './picture.ts'
import type { Setting, Vertical } from './setting.ts'
import type { Ink } from './shift.ts'
import { tagged } from './tags.ts'

/** White space around a figure and above its caption, per size (LaTeX: \abovecaptionskip 10 pt, less here: figures do not float). */
const FIGURE = { around: 0.6, caption: 0.4 }

/** A picture centred in its column with its caption below; the two stay together. */
export function setFigure(block: Extract<Block, { readonly kind: 'figure' }>, width: Mm, setting: Setting): readonly Vertical[] {
  const size = pictureSize(block.image, setting, width)
  if (size === undefined) return []
  const { style } = setting
  const rect = { x: (width - size.width) / 2, y: 0, width: size.width, height: size.height }
  const { image, alt } = block.image
  const ink: Ink = { items: [{ kind: 'image', image, rect, tag: { role: 'Figure', alt } }], late: [] }
  const caption = block.caption === undefined ? [] : tagged(setCaption(block.caption, 'fig', width, setting), 'Caption')
  const breakAfter = caption.length > 0 ? 'never' : 'allowed'
  return [
    { kind: 'skip', height: FIGURE.around * style.size, breakAfter: 'allowed' },
    { kind: 'block', height: size.height, extent: rect.x + size.width, ink, breakAfter },
    ...(caption.length > 0 ? [{ kind: 'skip', height: FIGURE.caption * style.size, breakAfter: 'never' } as const] : []),
    ...caption,
    { kind: 'skip', height: FIGURE.around * style.size, breakAfter: 'allowed' },
  ]
}
