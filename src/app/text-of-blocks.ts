import { plainTextOf } from '../authored/index.ts'
import type { Block } from '../model/content.ts'

/** The words of some content on one line, formulas as their TeX, no longer than `most` characters. */
export function textOfBlocks(blocks: readonly Block[], most = 80): string {
  const text = blocks.map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim()
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainTextOf(block.children)
    case 'list':
      return block.items.map((item) => item.map(wordsOf).join(' ')).join(' ')
    case 'quote':
    case 'columns':
    case 'frame':
      return block.children.map(wordsOf).join(' ')
    case 'sides':
      return [...block.left, ...block.right].map(wordsOf).join(' ')
    case 'table':
      return block.rows.map((row) => row.map(plainTextOf).join(' ')).join(' ')
    case 'code-block':
      return block.text
    case 'figure':
      return block.image.alt
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
    case 'object':
      return ''
  }
}
