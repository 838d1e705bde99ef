import LineBreaker from 'linebreak'
import type { Mm } from '../base/units.ts'
import { type Bidi, hasRightToLeft } from './bidi.ts'
import type { Span } from './flow.ts'
import type { Direction } from './font.ts'
import { ideographGlue, isFullWidth } from './ideographs.ts'
import { HYPHEN_COST, type LineItem, NEVER, type PenaltyItem } from './lines.ts'
import type { InlineBox, Setting, TextLook } from './setting.ts'

/** What stands on a line: letters in one look, or a box; `at` is its place in the paragraph's text, where a box is one character. */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly look: TextLook; readonly at: number }
  | { readonly kind: 'box'; readonly box: InlineBox; readonly at: number }

type Item = LineItem<Content>
type TextSpan = Extract<Span, { readonly kind: 'text' }>
export type LineSpan = Extract<Span, { readonly kind: 'text' | 'boxes' }>

/** White space between words of Computer Modern (fontdimen 2–4 of cmr10), per size. */
const SPACE = { stretch: 1 / 6, shrink: 1 / 9 }
/** Price of a further hyphen in a word that is written with one (TeX forbids it). */
const COMPOUND_COST = 300
/** A formula a little too wide is made smaller, but never below this share. */
const SMALLEST = 0.85

/**
 * The boxes, glue and penalties of a stretch without forced breaks. Lines may break where UAX #14 allows it (formulas
 * count as letters there), at hyphenation points and after a formula's relations and operators.
 */
export function paragraphItems(spans: readonly LineSpan[], setting: Setting, width: Mm, bidi?: Bidi): readonly Item[] {
  const text = spans.map((s) => (s.kind === 'text' ? s.text : 'x')).join('')
  const breaks = breaksOf(text)
  const items: Item[] = []
  let at = 0
  for (const span of spans) {
    if (span.kind === 'text') {
      textItems(span, { setting, breaks, at, end: text.length, bidi }, items)
      at += span.text.length
    } else {
      span.boxes.forEach((box) => {
        boxItems(fitted(box, width), at, items)
      })
      at += 1
      if (breaks.has(at) && at < text.length) items.push(price(HYPHEN_COST / 2))
    }
  }
  return items
}

function breaksOf(text: string): ReadonlySet<number> {
  const breaker = new LineBreaker(text)
  const places = new Set<number>()
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.add(next.position)
  return places
}

const price = (cost: number, width: Mm = 0): PenaltyItem => ({ type: 'penalty', width, cost, flagged: cost < NEVER })

interface TextPlace {
  readonly setting: Setting
  /** Positions where the whole text may break. */
  readonly breaks: ReadonlySet<number>
  /** Position of the span in the whole text. */
  readonly at: number
  readonly end: number
  readonly bidi: Bidi | undefined
}

function textItems(span: TextSpan, place: TextPlace, items: Item[]): void {
  for (const match of span.text.matchAll(/[ \t\n\r]+|[\u00a0\u202f\u2009]|[^ \t\n\r\u00a0\u202f\u2009]+/g)) {
    const start = place.at + match.index
    if (/^[\s]/.test(match[0])) {
      const between = [span.text[match.index - 1], span.text[match.index + match[0].length]] as const
      if (/^\u00a0|^\u202f|^\u2009/.test(match[0]) || !between.every(isFullWidth))
        spaceItems(match[0], span, { ...place, at: start }, items)
      else items.push(ideographGlue(...between, span.look.size) ?? price(0))
    } else {
      wordItems(match[0], span, { ...place, at: start }, items)
      const after = start + match[0].length
      const followed = /^\s/.test(span.text.slice(match.index + match[0].length))
      if (place.breaks.has(after) && after < place.end && !followed) items.push(price(HYPHEN_COST))
    }
  }
}

function spaceItems(chunk: string, span: TextSpan, place: TextPlace, items: Item[]): void {
  const after = place.at + chunk.length
  const breakable = /^[ \t\n\r]/.test(chunk) && place.breaks.has(after) && after < place.end
  if (!breakable) items.push(price(NEVER))
  const narrow = chunk === '\u202f' || chunk === '\u2009'
  items.push(narrow ? { type: 'glue', width: span.look.size / 6, stretch: 0, shrink: 0, space: true } : spaceGlue(span.look, place.setting))
}

const spaceGlue = (look: TextLook, setting: Setting): Item => ({
  type: 'glue',
  width: (setting.shaper.space(look.face).width * look.size) / 1000,
  stretch: SPACE.stretch * look.size,
  shrink: SPACE.shrink * look.size,
  space: true,
})

const directionIn = (text: string, bidi: Bidi | undefined): Direction => (bidi !== undefined && hasRightToLeft(text) ? 'rtl' : 'ltr')

/** A word with its places to break; the widths of its parts add up to the width of the whole with kerning. */
function wordItems(chunk: string, span: TextSpan, place: TextPlace, items: Item[]): void {
  const { setting } = place
  const look = span.look
  const widthOf = (text: string): Mm =>
    (setting.shaper.word(text.replaceAll('\u00ad', ''), look.face, () => undefined, directionIn(text, place.bidi)).width * look.size) / 1000
  const cuts = new Map<number, Item>()
  for (let i = 1; i < chunk.length; i++)
    if (place.breaks.has(place.at + i)) cuts.set(i, ideographGlue(chunk[i - 1], chunk[i], look.size) ?? price(HYPHEN_COST))
  if (!span.verbatim) {
    const hyphen = price(chunk.includes('-') ? COMPOUND_COST : HYPHEN_COST, widthOf('-'))
    for (const i of hyphensIn(chunk, setting)) if (!cuts.has(i)) cuts.set(i, hyphen)
  }
  let from = 0
  let before = 0
  for (const to of [...[...cuts.keys()].sort((a, b) => a - b), chunk.length]) {
    const width = widthOf(chunk.slice(0, to))
    items.push({ type: 'box', width: width - before, content: { kind: 'text', text: chunk.slice(from, to), look, at: place.at + from } })
    const cut = cuts.get(to)
    if (cut !== undefined) items.push(cut)
    from = to
    before = width
  }
}

/**
 * Places for hyphens in a chunk without white space: after soft hyphens if it has some, else inside its words of letters;
 * none in addresses and numbers.
 */
function* hyphensIn(chunk: string, setting: Setting): Generator<number> {
  for (const soft of chunk.matchAll(/\u00ad/g)) yield soft.index + 1
  if (chunk.includes('\u00ad') || /[@/:\d]/.test(chunk)) return
  for (const word of chunk.matchAll(/\p{L}+/gu)) for (const place of setting.hyphenate(word[0])) yield word.index + place
}

function boxItems(box: InlineBox, at: number, items: Item[]): void {
  items.push({ type: 'box', width: box.width, content: { kind: 'box', box, at } })
  if (box.after === undefined) return
  const { cost, gap, nested } = box.after
  items.push({ ...price(cost), flagged: false, nested }, { type: 'glue', ...gap, space: false })
}

/** A box that is a little too wide, made smaller. */
export function fitted(box: InlineBox, width: Mm): InlineBox {
  const scale = width / box.width
  if (scale >= 1 || scale < SMALLEST) return box
  const items = box.ink.items.map((i) => (i.kind === 'math' ? { ...i, size: i.size * scale, x: i.x * scale, y: i.y * scale } : i))
  if (items.some((i) => i.kind !== 'math')) return box
  return { ...box, width, height: box.height * scale, depth: box.depth * scale, ink: { ...box.ink, items } }
}
