import type { Mm } from '../base/units.ts'
import type { DrawItem, Glyph, Grey, TextRun } from '../model/drawing.ts'
import type { LateSlot } from './galley.ts'
import type { BrokenLine } from './lines.ts'
import { missingGlyph } from './missing-glyph.ts'
import type { Content } from './paragraph-items.ts'
import type { Setting, TextLook } from './setting.ts'
import { ASCENT, DESCENT, type ShapedWord } from './shape.ts'
import { type Ink, shiftInk } from './shift.ts'

/** A line as set, its ink relative to the left end of its baseline. */
export interface SetLine {
  readonly width: Mm
  readonly height: Mm
  readonly depth: Mm
  readonly ink: Ink
}

type Token =
  | { readonly kind: 'word'; readonly word: ShapedWord; readonly look: TextLook; readonly width: Mm }
  | { readonly kind: 'box'; readonly content: Extract<Content, { readonly kind: 'box' }>; readonly width: Mm }
  | { readonly kind: 'glue'; readonly space: boolean; readonly width: Mm; readonly stretch: Mm; readonly shrink: Mm }

/** Sets the content of a line; its white space is adjusted to `width` when the line wants it, or shrunk when it must. */
export function setLine(line: BrokenLine<Content>, width: Mm, setting: Setting): SetLine {
  const tokens = tokensOf(line, setting)
  const adjust = adjustmentOf(tokens, width, line.adjusted)
  const pen = createPen(setting)
  let height = 0
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'glue') pen.space(token.width + adjust * (adjust > 0 ? token.stretch : token.shrink), token.space)
    else if (token.kind === 'word') {
      pen.word(token.word, token.look)
      height = Math.max(height, (ASCENT * token.look.size) / 1000)
      depth = Math.max(depth, (DESCENT * token.look.size) / 1000)
    } else {
      const { box } = token.content
      pen.box(box.ink, box.width)
      height = Math.max(height, box.height)
      depth = Math.max(depth, box.depth)
    }
  }
  return { ...pen.done(), height, depth }
}

/** Letters that stand together are shaped together, whatever break between them was not taken. */
function tokensOf(line: BrokenLine<Content>, setting: Setting): readonly Token[] {
  const tokens: Token[] = []
  let text = ''
  let look: TextLook | undefined
  const flush = (hyphenated = false) => {
    if (look !== undefined && (text !== '' || hyphenated)) {
      const hyphen = hyphenated ? hyphenIn(look.face, setting) : ''
      const shaped = setting.shaper.word(text.replaceAll(SOFT_HYPHEN, '') + hyphen, look.face, (c) => setting.report(missingGlyph(c)))
      const word = hyphenated ? softened(shaped) : shaped
      tokens.push({ kind: 'word', word, look, width: (word.width * look.size) / 1000 })
    }
    text = ''
  }
  for (const item of line.items) {
    if (item.type === 'penalty') continue
    if (item.type === 'glue') {
      flush()
      tokens.push({ kind: 'glue', space: item.space, width: item.width, stretch: item.stretch, shrink: item.shrink })
    } else if (item.content.kind === 'box') {
      flush()
      tokens.push({ kind: 'box', content: item.content, width: item.width })
    } else {
      if (look !== undefined && !isSameLook(look, item.content.look)) flush()
      look = item.content.look
      text += item.content.text
    }
  }
  flush(line.hyphenated)
  return tokens
}

const SOFT_HYPHEN = '\u00ad'
/** A glyph of its own, where the font has it, so that the end of a line is told from a hyphen of the word's. */
const hyphenIn = (face: TextLook['face'], { shaper }: Setting): string => (shaper.font(face).has(0x2010) ? '\u2010' : '-')

/** The word with its last glyph, a hyphen, as one that is gone when the text is copied. */
function softened(word: ShapedWord): ShapedWord {
  const pieces = word.pieces.map((piece, p) => {
    if (p < word.pieces.length - 1) return piece
    return {
      ...piece,
      glyphs: piece.glyphs.map((glyph, i) =>
        glyph.text === '\u2010' && i === piece.glyphs.length - 1 ? { ...glyph, text: SOFT_HYPHEN } : glyph,
      ),
    }
  })
  return { ...word, pieces }
}

const isSameLook = (a: TextLook, b: TextLook): boolean => a.face === b.face && a.size === b.size && a.grey === b.grey

/** By how much of its stretch (positive) or shrink (negative) each white space changes. */
function adjustmentOf(tokens: readonly Token[], width: Mm, wanted: boolean): number {
  const natural = tokens.reduce((sum, t) => sum + t.width, 0)
  const room = width - natural
  const total = (side: 'stretch' | 'shrink') => tokens.reduce((sum, t) => sum + (t.kind === 'glue' ? t[side] : 0), 0)
  if (room > 0) return wanted && total('stretch') > 0 ? room / total('stretch') : 0
  return total('shrink') > 0 ? Math.max(-1, room / total('shrink')) : 0
}

/** Draws from left to right; letters and spaces of one font become one run. */
function createPen(setting: Setting) {
  const items: DrawItem[] = []
  const late: LateSlot[] = []
  let x = 0
  let run: { font: string; size: Mm; grey?: Grey; x: Mm; glyphs: Glyph[] } | undefined
  let pending: { width: Mm; space: boolean } | undefined
  let face: TextLook['face'] = 'roman'
  const close = () => {
    if (run !== undefined) items.push({ kind: 'text', y: 0, ...run } satisfies TextRun)
    run = undefined
  }
  /** Moves over white space; it is a glyph of the run where the run's font has the space of the face. */
  const spend = (stretched: boolean) => {
    if (pending === undefined) return
    const space = setting.shaper.space(face)
    const glyph = space.glyphs[0]
    if (run !== undefined && pending.space && space.font === run.font && glyph !== undefined)
      run.glyphs.push({ ...glyph, advance: stretched ? (pending.width * 1000) / run.size : glyph.advance })
    else close()
    x += pending.width
    pending = undefined
  }
  return {
    space: (width: Mm, space: boolean) => {
      pending = pending === undefined ? { width, space } : { width: pending.width + width, space: pending.space || space }
    },
    word: (word: ShapedWord, look: TextLook) => {
      for (const piece of word.pieces) {
        const same = run?.font === piece.font && run.size === look.size && run.grey === look.grey
        spend(same)
        if (!same) close()
        run ??= { font: piece.font, size: look.size, ...(look.grey === undefined ? {} : { grey: look.grey }), x, glyphs: [] }
        run.glyphs.push(...piece.glyphs)
        face = look.face
        x += (piece.width * look.size) / 1000
      }
    },
    box: (ink: Ink, width: Mm) => {
      spend(false)
      close()
      const moved = shiftInk(ink, x, 0)
      items.push(...moved.items)
      late.push(...moved.late)
      x += width
    },
    done: () => {
      close()
      return { width: x, ink: { items, late } }
    },
  }
}
