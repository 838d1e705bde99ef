import type { Code } from 'mdast'
import type { Math as MathNode } from 'mdast-util-math'
import type { Desk } from './desk.ts'
import { rangeOf } from './tree.ts'

/** A fence that opens must close: an open one would swallow all that follows. */
export function checkFence(node: Code | MathNode, desk: Desk): void {
  const [start, end] = rangeOf(node)
  const lines = desk.source.slice(start, end).split('\n')
  const open = /^(?:`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '')?.[0]
  if (open === undefined) return
  const isDisplay = open.startsWith('$')
  const what = isDisplay ? 'display' : 'block of code'
  const stray = isDisplay ? strayDollar(lines) : strayTicks(node, lines)
  if (stray !== undefined) {
    const offset = start + lines.slice(0, stray).join('\n').length + 1
    const mark = isDisplay ? '$$' : open
    desk.report('fence-unclosed', offset, `this line does not close its ${what}`, `write \`${mark}\` alone on a line of its own`)
  }
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : ''
  const closes = last.length >= open.length && [...last].every((character) => character === open[0])
  if (!closes) desk.report('fence-unclosed', start, `this ${what} is not closed`, `close it with a line that holds just \`${open}\``)
}

/** Words in a formula, where dollars may stand: `\text{if $x$}`. */
const WORDS = /\\(?:text[a-z]*|[mhf]box|tag\*?)\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\\./g

/** The first line within a display that holds a dollar of its own. */
function strayDollar(lines: readonly string[]): number | undefined {
  const bare = lines
    .slice(1, -1)
    .join('\n')
    .replaceAll(WORDS, (found) => found.replaceAll(/[^\n]/g, ' '))
  const found = bare.indexOf('$')
  return found < 0 ? undefined : bare.slice(0, found).split('\n').length
}

/** The first line within settings that ends like a fence: no setting does. */
function strayTicks(node: Code | MathNode, lines: readonly string[]): number | undefined {
  if (node.type !== 'code' || (node.lang !== 'item' && node.lang !== 'stimulus')) return undefined
  const found = lines.findIndex((line, i) => i > 0 && i < lines.length - 1 && /`{3,}\s*$/.test(line))
  return found < 0 ? undefined : found
}
