import type { Mm } from '../base/units.ts'
import type { DrawItem, Glyph, Grey, TextRun } from '../model/drawing.ts'
import type { Bidi } from './bidi.ts'
import type { LateSlot } from './galley.ts'
import { type Token, tokensOf } from './line-tokens.ts'
import type { BrokenLine } from './lines.ts'
import { mirrorInk } from './mirror.ts'
import type { Content } from './paragraph-items.ts'
import type { Setting, TextLook } from './setting.ts'
import { ASCENT, DESCENT, type ShapedWord } from './shape.ts'
import { type Ink, shiftInk } from './shift.ts'

/** A line as set, its ink relative to the end of its baseline at which its language begins, from there on. */
export interface SetLine {
  readonly width: Mm
  readonly height: Mm
  readonly depth: Mm
  readonly ink: Ink
}

/**
 * Sets the content of a line; its white space is adjusted to `width` when the line wants it, or shrunk when it must.
 * `bidi` are the levels of its paragraph, where something goes from right to left.
 */
export function setLine(line: BrokenLine<Content>, width: Mm, setting: Setting, bidi?: Bidi): SetLine {
  const tokens = tokensOf(line, setting, bidi)
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
  const done = pen.done()
  const ink = setting.direction === 'rtl' ? mirrorInk({ ...done.ink, items: done.ink.items.toReversed() }, done.width) : done.ink
  return { width: done.width, ink, height, depth }
}

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
    const last = run?.glyphs.at(-1)
    if (run !== undefined && stretched && !pending.space && last !== undefined)
      run.glyphs.splice(-1, 1, { ...last, advance: last.advance + (pending.width * 1000) / run.size })
    else if (run !== undefined && pending.space && space.font === run.font && glyph !== undefined)
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
