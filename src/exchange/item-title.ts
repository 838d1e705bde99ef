import type { Block, Inline } from '../model/content.ts'
import type { Asked } from '../model/variant.ts'

/** Characters of a title: a column's heading, not the question. */
const LONGEST = 60

/** What people know an item by beside its id: the beginning of its text on one line; its id where it has none. */
export function itemTitle({ item, stem }: Pick<Asked, 'item' | 'stem'>): string {
  const text = stem.map(textOfBlock).join(' ').replace(/\s+/g, ' ').trim()
  if (text === '') return item
  const letters = [...text]
  if (letters.length <= LONGEST) return text
  const cut = letters.slice(0, LONGEST - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children.map(textOfInline).join('')
    case 'list':
      return block.items.map((item) => item.map(textOfBlock).join(' ')).join(' ')
    case 'quote':
    case 'columns':
    case 'frame':
      return block.children.map(textOfBlock).join(' ')
    case 'sides':
      return [...block.left, ...block.right].map(textOfBlock).join(' ')
    case 'code-block':
      return block.text
    case 'table':
    case 'figure':
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
    case 'object':
      return ''
  }
}

/** Formulas as they were written: `x^2` says more to a person than nothing. */
function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'emphasis':
    case 'strong':
    case 'sans':
      return inline.children.map(textOfInline).join('')
    case 'math':
    case 'display':
      return inline.tex
    case 'line-break':
    case 'space':
      return ' '
    case 'fill-in':
      return '___'
    case 'reference':
      return '…'
    case 'image':
    case 'late':
    case 'object-inline':
      return ''
  }
}
