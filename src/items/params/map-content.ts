import type { Block, Caption, Inline, PlacedImage } from '../../model/content.ts'
import type { Field } from '../../model/variant.ts'
import type { Surroundings } from './placeholders.ts'

/** What becomes of a piece of written text, wherever it stands. */
export type Rewrite = (text: string, surroundings: Surroundings) => string

/** The same blocks with every text, formula and piece of code rewritten; all else stays the very thing it was. */
export const mapBlocks = (blocks: readonly Block[], rewrite: Rewrite): readonly Block[] => blocks.map((block) => mapBlock(block, rewrite))

/** The same field with the content of its options and rows rewritten. */
export function mapField(field: Field, rewrite: Rewrite): Field {
  if (field.kind !== 'choice') return field
  const options = field.options.map((option) => ({
    ...option,
    content: mapBlocks(option.content, rewrite),
    feedback: mapBlocks(option.feedback, rewrite),
  }))
  const rows = field.rows?.map((row) => ({ ...row, content: mapBlocks(row.content, rewrite) }))
  return { ...field, options, ...(rows === undefined ? {} : { rows }) }
}

function mapBlock(block: Block, rewrite: Rewrite): Block {
  const inlines = (all: readonly Inline[]) => all.map((inline) => mapInline(inline, rewrite))
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) }
    case 'list':
      return { ...block, items: block.items.map((item) => mapBlocks(item, rewrite)) }
    case 'quote':
    case 'columns':
    case 'frame':
      return { ...block, children: mapBlocks(block.children, rewrite) }
    case 'sides':
      return { ...block, left: mapBlocks(block.left, rewrite), right: mapBlocks(block.right, rewrite) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(inlines)), ...mapCaption(block.caption, rewrite) }
    case 'code-block':
      return { ...block, text: rewrite(block.text, 'code') }
    case 'figure':
      return { ...block, image: mapImage(block.image, rewrite), ...mapCaption(block.caption, rewrite) }
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
    case 'object':
      return block
  }
}

const mapCaption = (caption: Caption | undefined, rewrite: Rewrite): { readonly caption?: Caption } =>
  caption === undefined ? {} : { caption: { ...caption, children: caption.children.map((inline) => mapInline(inline, rewrite)) } }

const mapImage = (image: PlacedImage, rewrite: Rewrite): PlacedImage => ({ ...image, alt: rewrite(image.alt, 'alt') })

function mapInline(inline: Inline, rewrite: Rewrite): Inline {
  switch (inline.kind) {
    case 'text':
      return { ...inline, text: rewrite(inline.text, 'text') }
    case 'code':
      return { ...inline, text: rewrite(inline.text, 'code') }
    case 'emphasis':
    case 'strong':
    case 'sans':
      return { ...inline, children: inline.children.map((child) => mapInline(child, rewrite)) }
    case 'math':
    case 'display':
      return { ...inline, tex: rewrite(inline.tex, 'math') }
    case 'image':
      return { ...inline, image: mapImage(inline.image, rewrite) }
    case 'reference':
    case 'fill-in':
    case 'line-break':
    case 'space':
    case 'late':
    case 'object-inline':
      return inline
  }
}
