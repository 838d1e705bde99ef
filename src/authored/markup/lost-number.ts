import type { Paragraph } from 'mdast'
import { type Desk, warn } from './desk.ts'
import { rangeOf } from './tree.ts'

const NUMBERED = /^[ \t>]*[.)]?(\d{1,2})[ \t]?([.)]{0,2})(?:(?=\s|$)|(?<=[.)])(?=[^\s\d]))/

/**
 * Warns of a line that begins with the number after that of a line before it, or of the list's entry that it stands in:
 * it was meant to begin an entry, and is printed in the text. In other text than a list's one of the two has its stop.
 */
export function reportLostNumber(paragraph: Paragraph, entry: number | undefined, desk: Desk): void {
  if (desk.headings) return
  const [start, end] = rangeOf(paragraph)
  let offset = start
  let before = entry === undefined ? undefined : { number: entry, offset: start, stop: true }
  for (const line of desk.source.slice(start, end).split('\n')) {
    const match = NUMBERED.exec(line)
    if (match !== null) {
      const here = { number: Number(match[1]), offset, stop: match[2] !== '' }
      if (before !== undefined && here.number === before.number + 1 && (here.stop || before.stop)) {
        const at = entry === undefined ? before : here
        const message = `the line that begins with ${at.number} begins no entry of a list`
        const hint = `write \`${at.number}. \` before an entry, or let no line of the text begin with this number`
        warn({ code: 'markup-stray', offset: at.offset, message, hint }, desk)
        return
      }
      before = here
    }
    offset += line.length + 1
  }
}
