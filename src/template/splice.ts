import type { Block, Caption, Inline } from '../model/content.ts'

type Markers = ReadonlyMap<Inline, readonly Block[]>

/**
 * Replaces each marker by its blocks. In a paragraph the text before a marker runs on into the blocks' first paragraph
 * and the text after it follows their last one; in headings and other lines only the first paragraph's text is used.
 */
export function spliceBlocks(blocks: readonly Block[], markers: Markers): readonly Block[] {
  return blocks.flatMap((block) => spliceBlock(block, markers))
}

function spliceBlock(block: Block, markers: Markers): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return spliceParagraph(block.children, markers)
    case 'heading':
      return [{ ...block, children: flatten(block.children, markers) }]
    case 'list':
      return [{ ...block, items: block.items.map((item) => spliceBlocks(item, markers)) }]
    case 'quote':
    case 'columns':
    case 'frame':
      return [{ ...block, children: spliceBlocks(block.children, markers) }]
    case 'sides':
      return [{ ...block, left: spliceBlocks(block.left, markers), right: spliceBlocks(block.right, markers) }]
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => flatten(cell, markers))), ...captionOf(block.caption, markers) }]
    case 'figure':
      return [{ ...block, ...captionOf(block.caption, markers) }]
    case 'code-block':
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
    case 'object':
      return [block]
  }
}

const captionOf = (caption: Caption | undefined, markers: Markers): { readonly caption?: Caption } =>
  caption === undefined ? {} : { caption: { ...caption, children: flatten(caption.children, markers) } }

/** Builds the paragraph left to right; `open` is the paragraph that the next text joins. */
function spliceParagraph(children: readonly Inline[], markers: Markers): readonly Block[] {
  const out: Block[] = []
  let open: Inline[] = []
  const close = () => {
    if (open.some((child) => child.kind !== 'text' || child.text.trim() !== '')) out.push({ kind: 'paragraph', children: open })
    open = []
  }
  for (const child of children) {
    const content = markers.get(child)
    if (content === undefined) {
      open.push(...flatten([child], markers))
      continue
    }
    const [first, ...rest] = content
    if (first?.kind === 'paragraph') open.push(...first.children)
    if (first?.kind === 'paragraph' && rest.length === 0) continue
    close()
    const following = first === undefined || first.kind === 'paragraph' ? rest : content
    const last = following.at(-1)
    out.push(...(last?.kind === 'paragraph' ? following.slice(0, -1) : following))
    if (last?.kind === 'paragraph') open = [...last.children]
  }
  close()
  return out
}

/** Markers inside emphasis, headings and cells: the text of their first paragraph. */
function flatten(children: readonly Inline[], markers: Markers): readonly Inline[] {
  return children.flatMap((child): readonly Inline[] => {
    const content = markers.get(child)
    if (content !== undefined) return content.find((block) => block.kind === 'paragraph')?.children ?? []
    if (child.kind === 'emphasis' || child.kind === 'strong' || child.kind === 'sans')
      return [{ ...child, children: flatten(child.children, markers) }]
    return [child]
  })
}
