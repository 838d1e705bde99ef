import { parseMarkup } from '../authored/index.ts'
import type { Block, Inline } from '../model/content.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Template } from '../model/template.ts'
import type { Slots } from './slots.ts'
import { spliceBlocks } from './splice.ts'

/** Blocks of a text, and the faults of the text. */
export interface ParsedText {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A text as parsed with a marker for each of its tokens; without them where a token is no content of its own (in code, in a heading or table). */
interface Pattern {
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
  readonly markers: ReadonlyMap<number, Inline> | undefined
}

const TOKENS = /\uE000(\d{1,9})\uE001/g

const patterns = new WeakMap<Template, Map<string, Pattern>>()

/**
 * Markdown that a template made, with the contents of its tokens in place. All questions of a kind make the same text
 * with other contents: it is parsed once.
 */
export function parseOnce(template: Template, file: string, text: string, slots: Slots): ParsedText {
  const known = patterns.get(template) ?? new Map<string, Pattern>()
  patterns.set(template, known)
  const key = `${file}\n${text}`
  const pattern = known.get(key) ?? patternOf(file, text)
  known.set(key, pattern)
  const { blocks, diagnostics, markers } = pattern
  if (markers !== undefined) return { blocks: spliceBlocks(blocks, contentsOf(markers, slots)), diagnostics }
  const parsed = parseMarkup({ file, text }, slots.tokens)
  return { blocks: spliceBlocks(parsed.value ?? [], slots.blocks), diagnostics: parsed.diagnostics }
}

function patternOf(file: string, text: string): Pattern {
  const numbers = [...text.matchAll(TOKENS)].map((match) => Number(match[1]))
  const markers = new Map(numbers.map((number): [number, Inline] => [number, { kind: 'space', width: 0 }]))
  const tokens = new Map([...markers].map(([number, marker]) => [number, { kind: 'inline', content: [marker] }] as const))
  const parsed = parseMarkup({ file, text }, tokens)
  const blocks = parsed.value ?? []
  const isWhole = countOf(blocks, new Set(markers.values())) === numbers.length
  return { blocks, diagnostics: parsed.diagnostics, markers: isWhole ? markers : undefined }
}

/** Their text may be joined with what stands in it. */
const joined: readonly unknown[] = ['heading', 'table', 'figure']

/** How often any of the markers stands in running text. */
function countOf(content: unknown, markers: ReadonlySet<Inline>): number {
  if (typeof content !== 'object' || content === null || ('kind' in content && joined.includes(content.kind))) return 0
  if (markers.has(content as Inline)) return 1
  return Object.values(content).reduce((sum: number, part) => sum + countOf(part, markers), 0)
}

/** What each marker stands for: blocks, or inline content as a paragraph, which runs on in the one around it. */
const contentsOf = (markers: ReadonlyMap<number, Inline>, slots: Slots): ReadonlyMap<Inline, readonly Block[]> =>
  new Map([...markers].map(([number, marker]) => [marker, contentOf(slots, number)]))

function contentOf(slots: Slots, number: number): readonly Block[] {
  const content = slots.tokens.get(number)?.content ?? []
  const [only] = content
  const blocks = only === undefined ? undefined : slots.blocks.get(only)
  return blocks ?? [{ kind: 'paragraph', children: content }]
}
