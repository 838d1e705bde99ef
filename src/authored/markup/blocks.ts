import type { Code, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import type { Math as MathNode } from 'mdast-util-math'
import type { Block, Caption, Inline } from '../../model/content.ts'
import { readAttributes } from './attributes.ts'
import { type Desk, noteBraces, warn } from './desk.ts'
import { checkFence } from './fence.ts'
import { displayInline } from './formula.ts'
import { imageAt, inlinesOf, tidyInlines } from './inlines.ts'
import { warnOfLazyLine } from './lazy-line.ts'
import { letteredLists } from './lettered.ts'
import { reportLostNumber } from './lost-number.ts'
import { withTokens } from './text.ts'
import { rangeOf } from './tree.ts'

/** Sibling nodes → blocks. Paragraphs and displays with no blank line between them become one paragraph. */
export function blocksOf(nodes: readonly RootContent[], desk: Desk): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < nodes.length; ) {
    const run = runAt(nodes, i)
    const node = nodes[i]
    if (run.length > 0) out.push(...paragraphsOf(run, desk))
    else if (node?.type === 'table') {
      const caption = captionAfter(nodes[i + 1], desk)
      out.push(tableOf(node, caption, desk))
      if (caption !== undefined) i++
    } else if (node !== undefined) out.push(...blocksOfNode(node, desk))
    i += Math.max(1, run.length)
  }
  return letteredLists(out).flatMap(tidyBlock)
}

type Running = Paragraph | MathNode

/** The paragraphs and displays from an index on that follow each other without a blank line. */
function runAt(nodes: readonly RootContent[], from: number): readonly Running[] {
  const run: Running[] = []
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i]
    if (node?.type !== 'paragraph' && node?.type !== 'math') break
    const before = run.at(-1)
    if (before !== undefined && (before.position?.end.line ?? 0) + 1 !== node.position?.start.line) break
    run.push(node)
  }
  return run
}

/** One paragraph in parts: figures, which stand alone on their line, part it. */
function paragraphsOf(run: readonly Running[], desk: Desk): readonly Block[] {
  const out: Block[] = []
  let open: Inline[] = []
  const close = () => {
    if (open.some((inline) => inline.kind !== 'text' || inline.text.trim() !== '')) out.push({ kind: 'paragraph', children: open })
    open = []
  }
  for (const node of run) {
    if (open.length > 0) open.push({ kind: 'text', text: '\n' })
    if (node.type === 'math') {
      checkFence(node, desk)
      open.push(displayInline(node.value, rangeOf(node), desk))
      continue
    }
    reportLostNumber(node, undefined, desk)
    for (const piece of piecesOf(node.children, desk)) {
      if ('kind' in piece) {
        close()
        out.push(piece)
      } else open.push(...inlinesOf(piece, desk))
    }
  }
  close()
  return out
}

/** Runs of phrasing nodes, with the figures between them as blocks. */
function piecesOf(children: readonly PhrasingContent[], desk: Desk): readonly (Block | readonly PhrasingContent[])[] {
  const out: (Block | readonly PhrasingContent[])[] = []
  let from = 0
  for (let i = 0; i < children.length; i++) {
    const node = children[i]
    if (node?.type !== 'image') continue
    const used = children[i + 1]?.type === 'attributes' ? 1 : 0
    if (!endsLine(children[i - 1]) || !startsLine(children[i + used + 1])) continue
    if (/\.inline(?=[\s}])/.test(used === 1 ? sourceOf(children[i + 1]) : '')) continue
    out.push(children.slice(from, i))
    const { read } = imageAt(children, i, desk)
    out.push({ kind: 'figure', image: read.image, ...(read.caption === undefined ? {} : { caption: read.caption }) })
    i += used
    from = i + 1
  }
  return [...out, children.slice(from)].filter((piece) => 'kind' in piece || piece.length > 0)
}

const sourceOf = (node: PhrasingContent | undefined): string => (node !== undefined && 'value' in node ? node.value : '')
const endsLine = (node: PhrasingContent | undefined): boolean =>
  node === undefined || node.type === 'break' || (node.type === 'text' && /\n\s*$/.test(node.value))
const startsLine = (node: PhrasingContent | undefined): boolean =>
  node === undefined || node.type === 'break' || (node.type === 'text' && /^[ \t]*(?:\n|$)/.test(node.value))

function tidyBlock(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block]
  const children = tidyInlines(block.children)
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }]
}

const QUOTATION = { name: 'quotation', effect: 'printed in it' }

function blocksOfNode(node: RootContent, desk: Desk): readonly Block[] {
  const [start, end] = rangeOf(node)
  switch (node.type) {
    case 'heading':
      return headingOf(node.depth, node.children, start, desk)
    case 'list':
      return [listOf(node, desk)]
    case 'blockquote':
      warnOfLazyLine(node, QUOTATION, desk)
      return [{ kind: 'quote', children: blocksOf(node.children, desk) }]
    case 'code':
      return [codeOf(node, desk)]
    case 'thematicBreak':
      return [desk.source[start] === '_' ? { kind: 'fill-in-line' } : { kind: 'rule' }]
    case 'html':
      desk.report(
        'html',
        start,
        `\`${firstLine(desk.source.slice(start, end))}\` is raw HTML`,
        'use Markdown, or write `\\<` for the character',
      )
      return []
    case 'definition':
      if (node.identifier.startsWith('^'))
        desk.report('footnote', start, `\`[${node.identifier}]\` is a footnote`, 'write the note into the text')
      return []
    default:
      return []
  }
}

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 60)

function headingOf(depth: number, children: readonly PhrasingContent[], start: number, desk: Desk): readonly Block[] {
  const inlines = tidyInlines(inlinesOf(children, desk))
  if (desk.headings && (depth === 1 || depth === 2 || depth === 3)) return [{ kind: 'heading', level: depth, children: inlines }]
  const hint = 'text has no headings of its own; a line of `=` or `-` under text makes one: put a blank line between'
  desk.report('heading-stray', start, 'a heading cannot stand here', hint)
  return []
}

function listOf(list: List, desk: Desk): Block {
  const task = list.children.find(isTaskLike)
  if (task !== undefined) {
    const hint = 'options are one list at the top level of an item, before its first `###`'
    desk.report('options-nested', rangeOf(task)[0], 'options cannot stand here', hint)
  }
  list.children.forEach(({ children: [first] }, i) => {
    if (list.ordered === true && first?.type === 'paragraph') reportLostNumber(first, (list.start ?? 1) + i, desk)
  })
  return {
    kind: 'list',
    marker: list.ordered === true ? { kind: 'decimal', start: list.start ?? 1 } : { kind: 'bullet' },
    items: list.children.map((item) => blocksOf(item.children, desk)),
    tight: list.spread !== true && list.children.every((item) => item.spread !== true),
  }
}

/** An entry that is a task, or was meant to be one: `- [x]a`, a bare `- [ ]`, `- x] a`. */
export function isTaskLike(item: ListItem): boolean {
  if (typeof item.checked === 'boolean') return true
  const first = item.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  return text?.type === 'text' && /^\[[ xX]?\]|^[xX]?\]\s/.test(text.value)
}

function codeOf(node: Code, desk: Desk): Block {
  checkFence(node, desk)
  noteBraces(node.value, 'code', rangeOf(node), desk)
  if (typeof node.meta === 'string' && node.meta !== '') {
    const message = `\`${node.meta.slice(0, 40)}\` stands behind the language of a block of code and is not printed`
    warn({ code: 'markup-stray', offset: rangeOf(node)[0], message, hint: 'write the code on the lines below' }, desk)
  }
  const text = withTokens(node.value, desk)
  return { kind: 'code-block', ...(typeof node.lang === 'string' && node.lang !== '' ? { language: node.lang } : {}), text }
}

function tableOf(table: Table, caption: Caption | undefined, desk: Desk): Block {
  const width = table.children[0]?.children.length ?? 0
  const wide = table.children.find((row) => row.children.length > width)
  if (wide !== undefined) {
    const message = `this row has ${wide.children.length} cells, the header ${width}`
    desk.report('table-too-wide', rangeOf(wide)[0], message, 'write `\\vert` for a bar within a cell')
  }
  const narrow = table.children.find((row) => row.children.length < width)
  if (narrow !== undefined && !desk.headings) {
    const message = `this row has ${narrow.children.length} cells, the header ${width}: the others stay empty`
    warn({ code: 'table-too-narrow', offset: rangeOf(narrow)[0], message, hint: 'write a `|` for every cell' }, desk)
  }
  return {
    kind: 'table',
    align: Array.from({ length: width }, (_, i) => table.align?.[i] ?? 'left'),
    rows: table.children.map((row) => row.children.map((cell) => tidyInlines(inlinesOf(cell.children, desk)))),
    ...(caption === undefined ? {} : { caption }),
  }
}

/** `Table: caption {#tab:x}`, a paragraph right after a table. */
function captionAfter(node: RootContent | undefined, desk: Desk): Caption | undefined {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  if (node?.type !== 'paragraph' || first?.type !== 'text' || !/^Table:\s/.test(first.value)) return undefined
  const last = node.children.at(-1)
  const attributes = last?.type === 'attributes' ? last : undefined
  const inlines = inlinesOf(attributes === undefined ? node.children : node.children.slice(0, -1), desk)
  const children = tidyInlines(
    inlines.map((inline, i) => (i === 0 && inline.kind === 'text' ? { ...inline, text: inline.text.replace(/^Table:\s+/, '') } : inline)),
  )
  if (attributes === undefined) return { children }
  const set = readAttributes(attributes.value, rangeOf(attributes)[0], ['#'], desk).get('#')
  if (set === undefined) return { children }
  const label = /^tab:([a-z0-9-]+)$/.exec(set.value)?.[1]
  if (label === undefined) {
    desk.report('label-bad', set.offset, `\`#${set.value}\` is no label of a table`, 'write `#tab:` and small letters, digits and hyphens')
    return { children }
  }
  desk.labels.push({ target: 'tab', label, at: desk.locate(set.offset) })
  return { label, children }
}
