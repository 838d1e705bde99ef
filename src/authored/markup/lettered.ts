// biome-ignore-all lint/complexity/noExcessiveCognitiveComplexity: list recognition, one scan over the stretches
import type { Block, Inline } from '../../model/content.ts'

/** A block, or a stretch of a paragraph that begins a line with `(a)`: `body` is what follows the label. */
interface Stretch {
  readonly paragraph: number
  readonly block: Block
  readonly label?: string
  readonly body: readonly Inline[]
}

/**
 * Sets entries that begin `(a)`, `(b)`… or `(i)`, `(ii)`…, each opening a paragraph or a line, as lists: at least two,
 * counting on without a gap. Displays between entries belong to the one before. Works on paragraphs whose line ends
 * are still in the text.
 */
export function letteredLists(blocks: readonly Block[]): readonly Block[] {
  const stretches = blocks.flatMap(stretchesOf)
  const out: Block[] = []
  let left: Stretch[] = []
  const flush = () => {
    out.push(...rejoined(left))
    left = []
  }
  for (let i = 0; i < stretches.length; ) {
    const list = listFrom(stretches.slice(i))
    const stretch = stretches[i]
    if (list !== undefined) {
      flush()
      out.push(list.block)
    } else if (stretch !== undefined) left.push(stretch)
    i += list?.length ?? 1
  }
  flush()
  return out
}

/** The list that the first stretch begins, with how many stretches it takes; undefined when there is none. */
function listFrom(stretches: readonly Stretch[]): { readonly block: Block; readonly length: number } | undefined {
  const first = stretches[0]?.label
  if (first !== 'a' && first !== 'i') return undefined
  const nth = first === 'a' ? letter : roman
  const labels: string[] = []
  const entries: Block[][] = []
  let length = 0
  let taken = 0
  for (const stretch of stretches) {
    const entry = entries.at(-1)
    const sameParagraph = length > 0 && stretches[length - 1]?.paragraph === stretch.paragraph
    if (stretch.label !== undefined && stretch.label === nth(labels.length + 1)) {
      labels.push(`(${stretch.label})`)
      entries.push([{ kind: 'paragraph', children: stretch.body }])
      taken = length + 1
    } else if (entry !== undefined && stretch.label === undefined && isDisplayOnly(stretch.block)) {
      entry.push(stretch.block)
      taken = length + 1
    } else if (entry !== undefined && sameParagraph) {
      entry.push({ kind: 'paragraph', children: wholeOf(stretch) })
      taken = length + 1
    } else break
    length++
  }
  if (entries.length < 2) return undefined
  return { block: { kind: 'list', marker: { kind: 'lettered', labels }, items: entries, tight: false }, length: taken }
}

const letter = (n: number): string | undefined => (n <= 26 ? String.fromCharCode(96 + n) : undefined)

/** Lower-case roman numeral of 1 … 39. */
function roman(n: number): string | undefined {
  if (n > 39) return undefined
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][n % 10] ?? ''
  return `${'x'.repeat(Math.floor(n / 10))}${ones}`
}

const isDisplayOnly = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.children.some((child) => child.kind === 'display') &&
  block.children.every((child) => child.kind === 'display' || (child.kind === 'text' && child.text.trim() === ''))

const wholeOf = ({ label, body }: Stretch): readonly Inline[] =>
  label === undefined ? body : [{ kind: 'text', text: `\n(${label}) ` }, ...body]

/** Stretches that became no list are the paragraphs they came from. */
function rejoined(stretches: readonly Stretch[]): readonly Block[] {
  const out: Block[] = []
  let last: number | undefined
  for (const stretch of stretches) {
    const before = out.at(-1)
    if (stretch.block.kind !== 'paragraph') out.push(stretch.block)
    else if (before?.kind === 'paragraph' && last === stretch.paragraph)
      out[out.length - 1] = { kind: 'paragraph', children: [...before.children, ...wholeOf(stretch)] }
    else out.push({ kind: 'paragraph', children: wholeOf(stretch) })
    last = stretch.paragraph
  }
  return out
}

const LABEL = /(^|\n)[ \t]*\(([a-z]|[ivx]{2,6})\)(?=[ \t\n]|$)[ \t]*/g

/** A paragraph cut before every line that begins with a label in parentheses. */
function stretchesOf(block: Block, paragraph: number): readonly Stretch[] {
  if (block.kind !== 'paragraph') return [{ paragraph, block, body: [] }]
  const cuts: { label: string | undefined; readonly body: Inline[] }[] = [{ label: undefined, body: [] }]
  let lineStart = true
  for (const inline of block.children) {
    if (inline.kind !== 'text') {
      cuts.at(-1)?.body.push(inline)
      lineStart = inline.kind === 'display' || inline.kind === 'line-break'
      continue
    }
    let from = 0
    for (const match of inline.text.matchAll(LABEL)) {
      if (match[1] === '' && !lineStart) continue
      if (match.index > from) cuts.at(-1)?.body.push({ kind: 'text', text: inline.text.slice(from, match.index) })
      cuts.push({ label: match[2], body: [] })
      from = match.index + match[0].length
    }
    if (from < inline.text.length) cuts.at(-1)?.body.push({ kind: 'text', text: inline.text.slice(from) })
    lineStart = /\n[ \t]*$/.test(inline.text)
  }
  return cuts
    .filter((cut) => cut.label !== undefined || cut.body.length > 0)
    .map(({ label, body }) => ({
      paragraph,
      block: { kind: 'paragraph', children: body },
      body,
      ...(label === undefined ? {} : { label }),
    }))
}
