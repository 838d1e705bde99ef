import type { Blockquote } from 'mdast'
import { type Desk, warn } from './desk.ts'
import { rangeOf } from './tree.ts'

/** What a quotation is, and where a line that it takes in comes out. */
export interface QuoteSense {
  readonly name: string
  readonly effect: string
}

/** Warns of a line without `>` directly below a quotation: Markdown takes it into the quotation. */
export function warnOfLazyLine(quote: Blockquote, { name, effect }: QuoteSense, desk: Desk): void {
  const [start, end] = rangeOf(quote)
  const lazy = /\n[ \t]*(?=[^\s>])/.exec(desk.source.slice(start, end))
  if (lazy === null) return
  const hint = 'begin it with `>`, or leave a line empty before it'
  const message = `this line belongs to the ${name} above it, and is ${effect}`
  warn({ code: 'markup-stray', offset: start + lazy.index + lazy[0].length, message, hint }, desk)
}
