import type { Text } from 'mdast'
import type { Inline, ReferenceTarget } from '../../model/content.ts'
import { originsOf } from './character-origins.ts'
import { type Desk, noteBraces } from './desk.ts'
import { reportStrays } from './strays.ts'
import { rangeOf } from './tree.ts'

/** A private-use pair around a number: what a template's helper left in its Markdown. */
const TOKEN = /\uE000(\d{1,9})\uE001/g

const SPECIAL = /\uE000(\d{1,9})\uE001|@(fig|tab|eq):([a-z0-9-]*[a-z0-9])?|\$|\[\^[\w-]+\]/g

/** A text node → text, references and what its tokens stand for; stray dollars and footnotes are reported. */
export function inlinesOfText(node: Text, desk: Desk, inLink: boolean): Inline[] {
  const [start, end] = rangeOf(node)
  const origins = originsOf(node.value, desk.source.slice(start, end))
  noteBraces(node.value, 'text', [start, end], desk)
  reportStrays(node.value, start, origins, desk)
  const out: Inline[] = []
  let from = 0
  for (const match of node.value.matchAll(SPECIAL)) {
    const origin = origins[match.index]
    const offset = start + (origin?.offset ?? 0)
    const special = specialInline(match, { offset, literal: origin?.literal ?? true, inLink }, desk)
    if (special === undefined) continue
    pushText(out, node.value.slice(from, match.index))
    out.push(...special)
    from = match.index + match[0].length
  }
  pushText(out, node.value.slice(from))
  return out
}

interface Spot {
  readonly offset: number
  /** Not escaped, and no character reference. */
  readonly literal: boolean
  readonly inLink: boolean
}

function specialInline(match: RegExpExecArray, spot: Spot, desk: Desk): readonly Inline[] | undefined {
  if (match[1] !== undefined) return desk.tokens.get(Number(match[1]))?.content
  if (!spot.literal) return undefined
  if (match[0] === '$') {
    desk.report('math-dollar', spot.offset, 'this `$` neither opens nor closes a formula', 'write `\\$` for a dollar sign')
    return undefined
  }
  if (match[0].startsWith('[^')) {
    desk.report('footnote', spot.offset, `\`${match[0]}\` is a footnote`, 'write the note into the text')
    return undefined
  }
  if (spot.inLink || !mayPrecedeReference(desk.source[spot.offset - 1])) return undefined
  return referenceInline(match, spot, desk)
}

const mayPrecedeReference = (before: string | undefined): boolean => before === undefined || !/[\p{L}\p{N}@./]/u.test(before)

function referenceInline(match: RegExpExecArray, spot: Spot, desk: Desk): readonly Inline[] | undefined {
  const target = match[2] as ReferenceTarget
  const label = match[3]
  if (label === undefined) {
    desk.report('label-bad', spot.offset, `\`${match[0]}\` names no label`, `write \`@${target}:\` and small letters, digits and hyphens`)
    return undefined
  }
  const at = desk.locate(spot.offset)
  desk.references.push({ target, label, at })
  return [{ kind: 'reference', target, label, at }]
}

function pushText(out: Inline[], text: string): void {
  if (text !== '') out.push({ kind: 'text', text })
}

/** Tokens in code, formulas and alternative texts become the plain text of what they stand for. */
export const withTokens = (text: string, desk: Desk): string =>
  text.replaceAll(TOKEN, (whole, number: string) => {
    const token = desk.tokens.get(Number(number))
    return token === undefined ? whole : plainTextOf(token.content)
  })

/** The words of some content, formulas as their TeX. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map(plainText).join('').replaceAll(/\s+/g, ' ').trim()
}

function plainText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'emphasis':
    case 'strong':
    case 'sans':
      return inline.children.map(plainText).join('')
    case 'math':
    case 'display':
      return inline.tex
    case 'image':
      return inline.image.alt
    case 'line-break':
    case 'space':
      return ' '
    case 'fill-in':
      return '___'
    case 'reference':
    case 'late':
    case 'object-inline':
      return ''
  }
}
