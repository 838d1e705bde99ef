import type { Mm } from '../base/units.ts'
import type { Block } from '../model/content.ts'
import type { BrokenLine } from './lines.ts'
import { type Content, paragraphItems } from './paragraph-items.ts'
import { setLine } from './set-line.ts'
import type { Setting, Vertical } from './setting.ts'
import { shiftInk } from './shift.ts'

/** Code is set a little smaller, with less between its lines, indented; a wide block is made smaller down to a share. */
const CODE = { size: 0.95, leading: 1.15, indent: 1.5, around: 0.4, smallest: 0.85 }
const TAB = '    '

/** Lines of code in typewriter as they were written; never broken. */
export function setCodeBlock(block: Extract<Block, { readonly kind: 'code-block' }>, width: Mm, setting: Setting): readonly Vertical[] {
  const { style, shaper } = setting
  const lines = block.text
    .replace(/\n$/, '')
    .split('\n')
    .map((l) => l.replaceAll('\t', TAB).trimEnd())
  const indent = CODE.indent * style.size
  const room = width - indent
  const natural = (l: string): Mm => (shaper.word(l, 'typewriter', () => undefined).width * CODE.size * style.size) / 1000
  const widest = lines.reduce((most, l) => (natural(l) > natural(most) ? l : most), '')
  const scale = Math.max(CODE.smallest, Math.min(1, room / Math.max(natural(widest), 1e-9)))
  if (natural(widest) * scale > room + 1e-6)
    setting.report({
      code: 'too-wide',
      severity: 'error',
      message: `the line of code "${widest.trim()}" is ${natural(widest).toFixed(1)} mm wide; its column has ${room.toFixed(1)} mm`,
      hint: 'break the line',
      at: undefined,
    })
  const size = CODE.size * style.size * scale
  const leading = size * CODE.leading
  const around: Vertical = { kind: 'skip', height: CODE.around * style.size, breakAfter: 'allowed' }
  const set = lines.map((text, i): Vertical => {
    const items = paragraphItems(
      [{ kind: 'text', text: text.replaceAll(' ', '\u00a0'), look: { face: 'typewriter', size }, verbatim: true }],
      setting,
      width,
    )
    const line: BrokenLine<Content> = { items, hyphenated: false, adjusted: false, excess: 0 }
    const done = setLine(line, Number.POSITIVE_INFINITY, setting)
    const breakAfter = i === 0 || i === lines.length - 2 ? 'never' : 'allowed'
    const ink = shiftInk(done.ink, indent, 0)
    return { kind: 'line', height: done.height, depth: done.depth, leading, extent: indent + done.width, ink, breakAfter }
  })
  return [around, ...set, around]
}
