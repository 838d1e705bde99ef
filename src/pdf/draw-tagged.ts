import type { Rect } from '../base/geometry.ts'
import { type Mm, ptOfMm } from '../base/units.ts'
import type { DrawItem, Drawing, Tag } from '../model/drawing.ts'
import type { Content } from './content.ts'
import type { Draw } from './draw.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { spacedLeaves } from './spaced-leaves.ts'
import type { Structure } from './structure.ts'
import type { TextFonts } from './text-fonts.ts'

/** Draws pages as marked content, one piece for each stretch of one element. */
export function createDrawTagged(draw: Draw, fonts: TextFonts, structure: Structure): (content: Content, drawing: Drawing) => void {
  return (content, drawing) => {
    const leaves = spacedLeaves(leavesOf(drawing.items), fonts.blank)
    drawLeaves(leaves, { draw, content, structure, height: drawing.height })
  }
}

interface Pens {
  readonly draw: Draw
  readonly content: Content
  readonly structure: Structure
  /** Of the page. */
  readonly height: Mm
}

function drawLeaves(leaves: readonly Leaf[], { draw, content, structure, height }: Pens): void {
  let open: Tag | undefined
  for (const { item, tag } of leaves) {
    if (open !== undefined && !isSame(open, tag)) content.write('EMC')
    if (open === undefined || !isSame(open, tag)) content.write(structure.begin(tag, boxOf(item, tag, height)))
    draw(content, [item])
    open = tag
  }
  if (open !== undefined) content.write('EMC')
}

/** A symbol that stands for a text is marked by itself. */
const isSame = (a: Tag, b: Tag): boolean => (a === b && b.text === undefined) || (a.role === 'Artifact' && b.role === 'Artifact')

/** Where a figure is on its page. */
function boxOf(item: DrawItem, { role }: Tag, height: Mm): Rect | undefined {
  if (role !== 'Figure' || item.kind !== 'image') return undefined
  const { rect } = item
  return { x: ptOfMm(rect.x), y: ptOfMm(height - rect.y - rect.height), width: ptOfMm(rect.width), height: ptOfMm(rect.height) }
}
