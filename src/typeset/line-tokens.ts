import type { Mm } from '../base/units.ts'
import { type Bidi, levelRuns, mirroredText, visualOrder } from './bidi.ts'
import type { BrokenLine } from './lines.ts'
import { missingGlyph } from './missing-glyph.ts'
import type { Content } from './paragraph-items.ts'
import type { Setting, TextLook } from './setting.ts'
import type { ShapedWord } from './shape.ts'

/** What a line is made of, shaped. */
export type Token =
  | { readonly kind: 'word'; readonly word: ShapedWord; readonly look: TextLook; readonly width: Mm }
  | { readonly kind: 'box'; readonly content: Extract<Content, { readonly kind: 'box' }>; readonly width: Mm }
  | { readonly kind: 'glue'; readonly space: boolean; readonly width: Mm; readonly stretch: Mm; readonly shrink: Mm }

/**
 * A line's tokens from left to right. Letters that stand together are shaped together, whatever break between them was
 * not taken; where some go from right to left, each stretch of one level is shaped by itself and put in its place.
 */
export function tokensOf(line: BrokenLine<Content>, setting: Setting, bidi: Bidi | undefined): readonly Token[] {
  const taking = createTaking(setting, bidi)
  for (const item of line.items) {
    if (item.type === 'penalty') continue
    if (item.type === 'glue') {
      const { space, width, stretch, shrink } = item
      taking.glue({ kind: 'glue', space, width, stretch, shrink })
    } else if (item.content.kind === 'box') taking.box(item.content, item.width)
    else taking.text(item.content)
  }
  const tokens = taking.done(line.hyphenated)
  return bidi === undefined ? tokens.map(({ token }) => token) : inVisualOrder(tokens)
}

interface Levelled {
  readonly token: Token
  readonly level: number
}

function inVisualOrder(tokens: readonly Levelled[]): readonly Token[] {
  const order = visualOrder(tokens.map(({ level }) => level))
  return order.flatMap((i) => tokens[i]?.token ?? [])
}

function createTaking(setting: Setting, bidi: Bidi | undefined) {
  const tokens: Levelled[] = []
  let text = ''
  let look: TextLook | undefined
  let level = 0
  /** Where the last content ended in the paragraph's text. */
  let end = 0
  const levelAt = (at: number): number => bidi?.levels[at] ?? (bidi?.base === 'rtl' ? 1 : 0)
  const flush = (hyphenated = false) => {
    if (look !== undefined && (text !== '' || hyphenated))
      tokens.push({ token: wordToken(text, look, { level, hyphenated }, setting), level })
    text = ''
  }
  const addText = (more: string, its: TextLook, at: number) => {
    if (look !== undefined && (!isSameLook(look, its) || level !== at)) flush()
    look = its
    level = at
    text += more
  }
  return {
    glue: (token: Token & { readonly kind: 'glue' }) => {
      flush()
      tokens.push({ token, level: token.space ? levelAt(end) : level })
    },
    box: (content: Extract<Content, { readonly kind: 'box' }>, width: Mm) => {
      flush()
      level = levelAt(content.at)
      end = content.at + 1
      tokens.push({ token: { kind: 'box', content, width }, level })
    },
    text: (content: Extract<Content, { readonly kind: 'text' }>) => {
      const runs = bidi === undefined ? [{ text: content.text, level: 0 }] : levelRuns(content.text, bidi.levels, content.at)
      for (const run of runs) addText(run.text, content.look, run.level)
      end = content.at + content.text.length
    },
    done: (hyphenated: boolean): readonly Levelled[] => {
      flush(hyphenated)
      return tokens
    },
  }
}

function wordToken(text: string, look: TextLook, { level, hyphenated }: { level: number; hyphenated: boolean }, setting: Setting): Token {
  const bare = text.replaceAll(SOFT_HYPHEN, '') + (hyphenated ? hyphenIn(look.face, setting) : '')
  const missing = (character: string) => setting.report(missingGlyph(character))
  const shaped =
    level % 2 === 0 ? setting.shaper.word(bare, look.face, missing) : setting.shaper.word(mirroredText(bare), look.face, missing, 'rtl')
  const word = hyphenated ? softened(shaped) : shaped
  return { kind: 'word', word, look, width: (word.width * look.size) / 1000 }
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
