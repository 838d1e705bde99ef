import type { Block, BlockObject } from '../model/content.ts'
import type { Report } from './memory.ts'

/** A template's content parted into what is typeset and what is drawn here. */
export type Segment =
  | { readonly kind: 'text'; readonly blocks: readonly Block[] }
  | { readonly kind: 'object'; readonly name: BlockObject }
  | { readonly kind: 'sides'; readonly left: readonly Segment[]; readonly right: readonly Segment[] }
  | { readonly kind: 'frame'; readonly inside: readonly Segment[] }
  | { readonly kind: 'columns'; readonly count: number; readonly inside: readonly Segment[] }
  | { readonly kind: 'page-break' }

/** Parts content at its objects; objects stand at the top level, in `sides`, in columns or in a frame. */
export function segmentsOf(blocks: readonly Block[], file: string, report: Report): readonly Segment[] {
  const out: Segment[] = []
  let text: Block[] = []
  const close = () => {
    if (text.length > 0) out.push({ kind: 'text', blocks: text })
    text = []
  }
  for (const block of blocks) {
    const segment = drawnHere(block, file, report)
    if (segment === 'misplaced') continue
    if (segment === undefined) text.push(block)
    else {
      close()
      out.push(segment)
    }
  }
  close()
  return out
}

function drawnHere(block: Block, file: string, report: Report): Segment | 'misplaced' | undefined {
  if (block.kind === 'object') return { kind: 'object', name: block.name }
  if (block.kind === 'page-break') return { kind: 'page-break' }
  if (!holdsObject(block)) return undefined
  if (block.kind === 'sides')
    return { kind: 'sides', left: segmentsOf(block.left, file, report), right: segmentsOf(block.right, file, report) }
  if (block.kind === 'columns') return { kind: 'columns', count: block.count, inside: segmentsOf(block.children, file, report) }
  if (block.kind === 'frame') return { kind: 'frame', inside: segmentsOf(block.children, file, report) }
  report({
    code: 'template-object-nested',
    severity: 'error',
    message: `an answer field, grid or name field stands inside a ${block.kind}`,
    location: { kind: 'file', file, line: 1, column: 1 },
    hint: 'move it to the top level of the template, into {{#sides}}, {{#columns}} or {{#box}}',
  })
  return 'misplaced'
}

function holdsObject(block: Block): boolean {
  switch (block.kind) {
    case 'object':
      return true
    case 'sides':
      return block.left.some(holdsObject) || block.right.some(holdsObject)
    case 'columns':
    case 'frame':
    case 'quote':
      return block.children.some(holdsObject)
    case 'list':
      return block.items.some((item) => item.some(holdsObject))
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'code-block':
    case 'figure':
    case 'fill-in-line':
    case 'rule':
    case 'skip':
    case 'page-break':
      return false
  }
}
