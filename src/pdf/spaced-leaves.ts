import type { Mm } from '../base/units.ts'
import type { Glyph, Role, Tag } from '../model/drawing.ts'
import type { Leaf } from './leaves.ts'

/** White space that parts words, per size of the text. */
const WORD_GAP = 0.12
/** Baselines further apart, per size, belong to two lines. */
const LINE_GAP = 0.5
/** A hyphen that is there for the end of its line only. */
const SOFT_HYPHEN = '\u00ad'
/** Elements in the text: they end no paragraph. */
const inline: ReadonlySet<Role> = new Set(['Span', 'Formula'])

/**
 * Words that stand apart or on two lines, with a blank between them, so that whoever reads the document without seeing
 * it reads them apart. A word that was broken at the end of a line is not parted.
 */
export function spacedLeaves(leaves: readonly Leaf[], blank: (font: string) => Glyph | undefined): readonly Leaf[] {
  const out: Leaf[] = []
  for (const leaf of leaves) {
    const before = out.at(-1)
    if (before === undefined || !areApart(before, leaf)) out.push(leaf)
    else if (before.item.kind === 'text') {
      out[out.length - 1] = withBlank(before, blank, 'end')
      out.push(leaf)
    } else out.push(withBlank(leaf, blank, 'start'))
  }
  return out
}

function withBlank(leaf: Leaf, blank: (font: string) => Glyph | undefined, where: 'start' | 'end'): Leaf {
  if (leaf.item.kind !== 'text') return leaf
  const glyph = blank(leaf.item.font)
  if (glyph === undefined) return leaf
  const glyphs = where === 'start' ? [glyph, ...leaf.item.glyphs] : [...leaf.item.glyphs, glyph]
  return { ...leaf, item: { ...leaf.item, glyphs } }
}

/** Whether white space or the end of a line stands between two pieces of one paragraph, and no blank. */
function areApart(before: Leaf, after: Leaf): boolean {
  const [a, b] = [extentOf(before), extentOf(after)]
  if (a === undefined || b === undefined || blockOf(before.tag) !== blockOf(after.tag)) return false
  if (a.ends === ' ' || a.ends === SOFT_HYPHEN || b.begins === ' ') return false
  return Math.abs(b.y - a.y) > LINE_GAP * a.size || b.x - a.end > WORD_GAP * a.size
}

/** The element that is a paragraph of its own around a piece. */
function blockOf(tag: Tag): Tag | undefined {
  return inline.has(tag.role) && tag.within !== undefined ? blockOf(tag.within) : tag
}

interface Extent {
  readonly x: Mm
  readonly y: Mm
  readonly end: Mm
  readonly size: Mm
  readonly begins?: string | undefined
  readonly ends?: string | undefined
}

function extentOf({ item }: Leaf): Extent | undefined {
  if (item.kind === 'math') {
    const { x, y, size, formula } = item
    return { x, y, size, end: x + (formula.width * size) / 1000 }
  }
  if (item.kind !== 'text') return undefined
  const { x, y, size, glyphs } = item
  const end = x + (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000
  return { x, y, size, end, begins: glyphs[0]?.text, ends: glyphs.at(-1)?.text }
}
