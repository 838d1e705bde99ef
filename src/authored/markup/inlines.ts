import type { PhrasingContent } from 'mdast'
import type { Inline } from '../../model/content.ts'
import { type Desk, noteBraces, warn } from './desk.ts'
import { displayInline, mathInline } from './formula.ts'
import { type ReadImage, readImage } from './image.ts'
import { inlinesOfText, withTokens } from './text.ts'
import { rangeOf } from './tree.ts'

/** Phrasing nodes → inlines. Line ends are still in the text; `tidyInlines` takes them out. */
export function inlinesOf(nodes: readonly PhrasingContent[], desk: Desk, inLink = false): readonly Inline[] {
  const out: Inline[] = []
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (node?.type === 'image') {
      const { read, used } = imageAt(nodes, i, desk)
      if (read.caption?.label !== undefined)
        desk.report('label-bad', rangeOf(node)[0], 'an image within a line cannot have a label', 'give the image a line of its own')
      out.push({ kind: 'image', image: read.image })
      i += used
    } else if (node !== undefined) out.push(...inlinesOfNode(node, desk, inLink))
  }
  return out
}

/** The image at an index of its siblings, and how many of them after it are its attributes. */
export function imageAt(nodes: readonly PhrasingContent[], i: number, desk: Desk): { readonly read: ReadImage; readonly used: number } {
  const node = nodes[i]
  const next = nodes[i + 1]
  if (node?.type !== 'image') return { read: { image: { image: '', alt: '' }, inline: true }, used: 0 }
  const caption = tidyInlines(inlinesOf(node.data?.caption ?? [], desk))
  if (next?.type === 'attributes') return { read: readImage(node, next.value, caption, desk), used: 1 }
  if (next?.type === 'text' && /^(?:\{|[^\s{}]?[^{}\n]{0,80}\})/.test(next.value)) {
    const hint = 'write `{#fig:x width=70% alt="…"}` on one line, or put a space before a brace that is text'
    desk.report('attribute-bad', rangeOf(next)[0], 'the attributes of this image cannot be read', hint)
  }
  return { read: readImage(node, undefined, caption, desk), used: 0 }
}

function inlinesOfNode(node: PhrasingContent, desk: Desk, inLink: boolean): readonly Inline[] {
  const range = rangeOf(node)
  const [start, end] = range
  switch (node.type) {
    case 'text':
      return inlinesOfText(node, desk, inLink)
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: inlinesOf(node.children, desk, inLink) }]
    case 'delete':
      return inlinesOf(node.children, desk, inLink)
    case 'link':
      if (/\.(?:svg|png|jpe?g)$/i.test(node.url)) {
        const message = `this is a link to the picture \`${node.url}\`, of which only its words are printed`
        warn({ code: 'markup-stray', offset: start, message, hint: 'write `!` before it' }, desk)
      }
      return inlinesOf(node.children, desk, true)
    case 'linkReference':
      return inlinesOf(node.children, desk, true)
    case 'inlineCode':
      noteBraces(node.value, 'code', range, desk)
      return [{ kind: 'code', text: withTokens(node.value, desk) }]
    case 'inlineMath':
      return [desk.source.startsWith('$$', start) ? displayInline(node.value, range, desk) : mathInline(node.value, range, desk)]
    case 'break':
      return [{ kind: 'line-break' }]
    case 'fillIn':
      checkFillIn(range, desk)
      return [{ kind: 'fill-in' }]
    case 'attributes': {
      const hint = 'they stand right after a picture, or last in an option or caption; write `\\{` for the character'
      if (!desk.headings) warn({ code: 'markup-stray', offset: start, message: `\`${node.value}\` belong to nothing here`, hint }, desk)
      return [{ kind: 'text', text: withTokens(node.value, desk) }]
    }
    case 'image':
      return []
    case 'imageReference':
      desk.report('image-source', start, 'this image names no file', 'write the path in parentheses: `![caption](figures/plot.svg)`')
      return []
    case 'footnoteReference':
      return []
    case 'html':
      if (node.value.startsWith('</')) return []
      desk.report('html', start, `\`${desk.source.slice(start, end)}\` is raw HTML`, 'use Markdown, or write `\\<` for the character')
      return []
  }
}

function checkFillIn([start, end]: readonly [number, number], desk: Desk): void {
  const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character)
  if (isLetter(desk.source[start - 1]) || isLetter(desk.source[end]))
    desk.report('blank-touches-letter', start, 'this run of underscores touches a letter', 'put spaces around a blank; emphasise with `*`')
}

/**
 * Line ends become spaces; spaces at either end, and around displays and line breaks, go. Inlines that are not text stay
 * the very objects they were.
 */
export function tidyInlines(inlines: readonly Inline[]): readonly Inline[] {
  const joined = inlines.reduce<Inline[]>((out, inline) => {
    const last = out.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + inline.text }
    else out.push(inline)
    return out
  }, [])
  return joined.flatMap((inline, i): readonly Inline[] => {
    if (inline.kind !== 'text') return [flattened(inline)]
    const start = isEdge(joined[i - 1]) ? inline.text.replace(/^[ \t\n]+/, '') : inline.text
    const text = flat(isEdge(joined[i + 1]) ? start.replace(/[ \t\n]+$/, '') : start)
    return text === '' ? [] : [{ kind: 'text', text }]
  })
}

const isEdge = (neighbour: Inline | undefined): boolean =>
  neighbour === undefined || neighbour.kind === 'display' || neighbour.kind === 'line-break'

const flat = (text: string): string => text.replaceAll(/[ \t]*\n[ \t]*/g, ' ')

function flattened(inline: Inline): Inline {
  if (inline.kind !== 'emphasis' && inline.kind !== 'strong' && inline.kind !== 'sans') return inline
  return {
    ...inline,
    children: inline.children.map((child) => (child.kind === 'text' ? { ...child, text: flat(child.text) } : flattened(child))),
  }
}
