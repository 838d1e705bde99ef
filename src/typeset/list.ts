import type { Mm } from '../base/units.ts'
import type { Block, ListMarker } from '../model/content.ts'
import { indented, withFirstLineInk } from './indent.ts'
import { lineInk } from './line-ink.ts'
import type { SetBlocks, Setting, Vertical } from './setting.ts'
import { type Ink, shiftInk } from './shift.ts'
import { tagged, taggedInk } from './tags.ts'

/** LaTeX's first-level lists: \leftmargini 2.5 em, \labelsep 0.5 em, \topsep and \itemsep 4 pt and 2 pt at 10 pt. */
const LIST = { margin: 2.5, separation: 0.5, top: 0.4, between: 0.2 }

/** A list with hanging markers, right-aligned before the text; loose lists have more white space between entries. */
export function setList(
  block: Extract<Block, { readonly kind: 'list' }>,
  width: Mm,
  setting: Setting,
  setBlocks: SetBlocks,
): readonly Vertical[] {
  const { size } = setting.style
  const markers = block.items.map((_, i) => lineInk(markerText(block.marker, i), setting))
  const margin = Math.max(LIST.margin * size, ...markers.map((m) => m.width + LIST.separation * size))
  const between = (block.tight ? LIST.between / 2 : LIST.between * 2) * size
  const material: Vertical[] = [{ kind: 'skip', height: LIST.top * size, breakAfter: 'allowed' }]
  block.items.forEach((item, i) => {
    if (i > 0) material.push({ kind: 'skip', height: between, breakAfter: 'allowed' })
    const set = indented(setBlocks(item, width - margin, setting), margin)
    const marker = markers[i]
    if (marker === undefined) return
    const left = margin - LIST.separation * size - marker.width
    const ink = shiftInk(marker.ink, left, 0)
    const [label, body] = [taggedInk(ink, 'Lbl'), tagged(set, 'LBody')]
    const entry = body.some((v) => v.kind === 'line') ? withFirstLineInk(body, label) : [bareMarker(label, setting), ...body]
    material.push(...tagged(entry, 'LI'))
  })
  return [...material, { kind: 'skip', height: LIST.top * size, breakAfter: 'allowed' }]
}

/** An entry without text keeps its marker on a line of its own. */
const bareMarker = (ink: Ink, { style }: Setting): Vertical => ({
  kind: 'line',
  height: 0,
  depth: 0,
  leading: style.size * style.leading,
  extent: 0,
  ink,
  breakAfter: 'never',
})

function markerText(marker: ListMarker, i: number): string {
  switch (marker.kind) {
    case 'bullet':
      return '•'
    case 'decimal':
      return `${marker.start + i}.`
    case 'lettered':
      return marker.labels[i] ?? '•'
  }
}
