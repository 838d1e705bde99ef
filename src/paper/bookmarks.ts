import type { Block, Inline } from '../model/content.ts'
import type { Bookmark, Tag } from '../model/drawing.ts'
import type { FlowItem, PlacedSlab } from './flow.ts'

/** Slabs as one section of a document for a screen, with an entry in its outline for the first of them. */
export function asSection(slabs: readonly FlowItem[], title: string, level: Bookmark['level']): readonly FlowItem[] {
  const tag: Tag = { role: 'Sect' }
  const first = slabs.findIndex((slab) => slab !== 'new-page')
  return slabs.map((slab, i) => {
    if (slab === 'new-page') return slab
    return i === first && title !== '' ? { ...slab, tag, bookmark: { title, level } } : { ...slab, tag }
  })
}

/** The outline's entries that lead to a page. */
export const bookmarksOf = (slabs: readonly PlacedSlab[]): readonly Bookmark[] =>
  slabs.flatMap(({ slab, y }) => (slab.bookmark === undefined ? [] : [{ ...slab.bookmark, y }]))

/** The words of a title; formulas as their source. */
export const titleOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => ('children' in block && (block.kind === 'paragraph' || block.kind === 'heading') ? block.children : []))
    .map(wordsOf)
    .join('')
    .trim()

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'math':
    case 'display':
      return inline.tex
    case 'emphasis':
    case 'strong':
    case 'sans':
      return inline.children.map(wordsOf).join('')
    case 'space':
    case 'line-break':
      return ' '
    case 'reference':
    case 'fill-in':
    case 'image':
    case 'late':
    case 'object-inline':
      return ''
  }
}
