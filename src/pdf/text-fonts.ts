import { present } from '../base/bug.ts'
import type { FontFile, Glyph } from '../model/drawing.ts'
import type { Content } from './content.ts'
import { type EmbeddedFont, type Engine, type FontProgram, NOTHING, numeral } from './engine.ts'

export interface TextFonts {
  /** The font as embedded in this document. */
  fontOf(id: string): EmbeddedFont
  /** Fonts drawn with so far. */
  ids(): readonly string[]
  /** A blank that takes no room: it is read, not seen. Undefined where the font has none. */
  blank(id: string): Glyph | undefined
  /** Draws glyphs from (x, y), y upwards, in the content's current space. */
  draw(content: Content, run: GlyphRun): void
}

export interface GlyphRun {
  readonly font: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly glyphs: readonly Glyph[]
}

const SPACE = 0x20
const LONGEST_NUMBER = 4

/** Files are parsed once and shared by all documents of the thread. */
const parsed = new WeakMap<FontFile, FontProgram>()

/** Fonts by key, each embedded as the subset of the glyphs drawn. */
export function createTextFonts(engine: Engine, files: ReadonlyMap<string, FontFile>): TextFonts {
  const open = new Map<string, EmbeddedFont>()
  const load = (id: string): EmbeddedFont => {
    const file = present(files.get(id), `font ${id}`)
    const program = parsed.get(file)
    if (program === undefined) engine.font(file.bytes, file.member)
    else engine.font(program)
    const font = engine._font
    parsed.set(file, font.font)
    engine._fontFamilies[id] = font
    return font
  }
  const shown = new WeakMap<GlyphRun['glyphs'], { readonly size: number; readonly operators: string }>()
  /** Numbers come again and again, and with them their glyphs. */
  const shownBy = (run: GlyphRun, font: EmbeddedFont): string => {
    const { glyphs, size } = run
    if (glyphs.length > LONGEST_NUMBER) return showing(font, run)
    const known = shown.get(glyphs)
    if (known?.size === size) return known.operators
    const operators = showing(font, run)
    shown.set(glyphs, { size, operators })
    return operators
  }
  const fontOf = (id: string): EmbeddedFont => {
    const font = open.get(id) ?? load(id)
    open.set(id, font)
    return font
  }
  return {
    fontOf,
    ids: () => [...open.keys()],
    blank: (id) => {
      const { font } = fontOf(id)
      return font.hasGlyphForCodePoint(SPACE) ? { id: font.glyphForCodePoint(SPACE).id, advance: 0, text: ' ' } : undefined
    },
    draw: (content, run) => {
      if (run.glyphs.length === 0) return
      const font = fontOf(run.font)
      content.fonts.set(font.id, font.ref())
      const start = `BT /${font.id} ${numeral(run.size)} Tf ${numeral(run.x)} ${numeral(run.y)} Td`
      content.write(`${start} ${shownBy(run, font)} ET`)
    },
  }
}

/** Operators that show the glyphs: codes with the differences between wanted and natural advances; rises where dy asks. */
function showing(font: EmbeddedFont, run: GlyphRun): string {
  const out: string[] = []
  let array = ''
  let shown = ''
  const codes = codesOf(font)
  let rise = 0
  /** How far the pen is ahead of where the next glyph should start, in 1/1000 of the size. */
  let ahead = 0
  const closeCodes = (): void => {
    if (shown !== '') array += `<${shown}>`
    shown = ''
  }
  const closeArray = (): void => {
    closeCodes()
    if (array !== '') out.push(`[${array}] TJ`)
    array = ''
  }
  for (const glyph of run.glyphs) {
    const wantedRise = ((glyph.dy ?? 0) * run.size) / 1000
    if (wantedRise !== rise) {
      closeArray()
      out.push(`${numeral(wantedRise)} Ts`)
      rise = wantedRise
    }
    const back = Math.round(ahead - (glyph.dx ?? 0))
    if (back !== 0) {
      closeCodes()
      array += `${back}`
      ahead -= back
    }
    const { hex, width } = codes.get(glyph.id) ?? codeOf(font, glyph, codes)
    shown += hex
    ahead += width - glyph.advance
  }
  closeArray()
  if (rise !== 0) out.push('0 Ts')
  return out.join(' ')
}

/** A glyph's number in the subset, as four hex digits, and its natural advance. */
interface GlyphCode {
  readonly hex: string
  readonly width: number
}

/** By glyph: those whose text is told for good. */
const knownCodes = new WeakMap<EmbeddedFont, Map<number, GlyphCode>>()
function codesOf(font: EmbeddedFont): Map<number, GlyphCode> {
  const codes = knownCodes.get(font) ?? new Map<number, GlyphCode>()
  knownCodes.set(font, codes)
  return codes
}

/**
 * The glyph's number in the subset; its width and text are noted at first use. A glyph that came without a text has the
 * one of the font's character map, until a use with text tells better.
 */
function codeOf(font: EmbeddedFont, glyph: Glyph, known: Map<number, GlyphCode>): GlyphCode {
  const code = font.subset.includeGlyph(glyph.id)
  font.widths[code] ??= font.font.getGlyph(glyph.id).advanceWidth * font.scale
  const guessed = guesses.get(font) ?? new Set<number>()
  guesses.set(font, guessed)
  if (glyph.text !== '' && (font.unicode[code] === undefined || guessed.delete(code))) font.unicode[code] = codePointsOf(glyph.text)
  if (font.unicode[code] === undefined) {
    font.unicode[code] = codePointsOf(font.font.stringsForGlyph(glyph.id)[0] ?? NOTHING)
    guessed.add(code)
  }
  const made = { hex: code.toString(16).padStart(4, '0'), width: font.widths[code] ?? 0 }
  if (!guessed.has(code)) known.set(glyph.id, made)
  return made
}

/** Codes whose text is the character map's. */
const guesses = new WeakMap<EmbeddedFont, Set<number>>()

const codePointsOf = (text: string): readonly number[] => [...text].map((c) => c.codePointAt(0) ?? 0)
