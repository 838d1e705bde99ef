import { present } from '../base/bug.ts'
import type { Shape } from '../model/drawing.ts'
import { type CompactGlyph, charStringOf, compactFontOf } from './compact-font.ts'
import { type Engine, finish, NOTHING, type Ref } from './engine.ts'
import { type Box, outlineOf } from './outline.ts'

/** Where an outline sits among the document's glyph fonts. */
export interface GlyphCode {
  readonly name: string
  readonly font: Ref
  /** Two hex digits. */
  readonly code: string
  readonly advance: number
}

export interface GlyphFonts {
  codeOf(shape: string): GlyphCode
  /** Writes the fonts; nothing can be added afterwards. */
  end(): void
}

interface OpenFont {
  readonly name: string
  readonly ref: Ref
  readonly glyphs: CompactGlyph[]
  readonly advances: number[]
  readonly texts: string[]
  readonly boxes: Box[]
}

/** A simple font addresses its glyphs by one byte. */
const GLYPHS_PER_FONT = 256

/**
 * Fonts made of outlines, filled in order of first use, with true advances and texts. They are embedded as compact fonts
 * (ISO 32000-1, 9.9: Type1C) and not as Type 3 procedures, which viewers draw fatter than the text beside them.
 */
export function createGlyphFonts(engine: Engine, shapes: ReadonlyMap<string, Shape>): GlyphFonts {
  const fonts: OpenFont[] = []
  const codes = new Map<string, GlyphCode>()
  const open = (): OpenFont => {
    const font: OpenFont = { name: `M${fonts.length + 1}`, ref: engine.ref(), glyphs: [], advances: [], texts: [], boxes: [] }
    fonts.push(font)
    return font
  }
  const add = (key: string): GlyphCode => {
    const shape = present(shapes.get(key), `shape ${key}`)
    const last = fonts.at(-1)
    const font = last && last.glyphs.length < GLYPHS_PER_FONT ? last : open()
    const code = font.glyphs.length.toString(16).padStart(2, '0')
    const { charString, box } = drawnOf(shape)
    const advance = Math.round(shape.advance)
    font.glyphs.push({ name: `g${font.glyphs.length}`, charString })
    font.advances.push(advance)
    font.texts.push(shape.text)
    font.boxes.push(box)
    return { name: font.name, font: font.ref, code, advance }
  }
  return {
    codeOf: (key) => {
      const known = codes.get(key) ?? add(key)
      codes.set(key, known)
      return known
    },
    end: () => {
      for (const [i, font] of fonts.entries()) endFont(engine, font, i)
    },
  }
}

/** An outline as fonts of any document hold it, made once. */
function drawnOf(shape: Shape): { readonly charString: Uint8Array; readonly box: Box } {
  const known = drawn.get(shape)
  if (known !== undefined) return known
  const { segments, box } = outlineOf(shape.path)
  const made = { charString: charStringOf(Math.round(shape.advance), segments), box }
  drawn.set(shape, made)
  return made
}
const drawn = new WeakMap<Shape, { readonly charString: Uint8Array; readonly box: Box }>()

/** Letters, digits and accents of other encodings do not occur: the codes are our own (ISO 32000-1, table 123). */
const SYMBOLIC = 4
/** Stem of an upright letter; viewers look at it only to replace a font that is missing. */
const STEM = 66

function endFont(engine: Engine, { ref, glyphs, advances, texts, boxes }: OpenFont, position: number): void {
  const name = `${subsetTag(position)}+MarksenseMath`
  const box = unionOf(boxes)
  const file = engine.ref({ Subtype: 'Type1C' })
  file.write(compactFontOf(name, glyphs, box))
  finish(file)
  const descriptor = engine.ref({
    ...{ Type: 'FontDescriptor', FontName: name, Flags: SYMBOLIC, FontBBox: box.map(Math.round), FontFile3: file },
    ...{ ItalicAngle: 0, Ascent: Math.round(box[3]), Descent: Math.round(box[1]), CapHeight: Math.round(box[3]), StemV: STEM },
  })
  finish(descriptor)
  const toUnicode = engine.ref()
  toUnicode.write(characterMap(texts))
  finish(toUnicode)
  ref.data = {
    ...{ Type: 'Font', Subtype: 'Type1', BaseFont: name, FontDescriptor: descriptor, ToUnicode: toUnicode },
    ...{ FirstChar: 0, LastChar: glyphs.length - 1, Widths: advances },
    Encoding: { Type: 'Encoding', Differences: [0, ...glyphs.map((glyph) => glyph.name)] },
  }
  finish(ref)
}

/** Six capital letters that tell a document's subsets apart. */
const subsetTag = (position: number): string =>
  Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(position / 26 ** (5 - i)) % 26))).join('')

const unionOf = (boxes: readonly Box[]): Box =>
  boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    boxes[0] ?? [0, 0, 0, 0],
  )

/**
 * A ToUnicode map (ISO 32000-1, 9.10.3) from one-byte codes to texts. Lines and pieces of brackets have none: without an
 * entry readers would take the code for a letter.
 */
function characterMap(texts: readonly string[]): string {
  const lines = texts.map((text, code) => `<${code.toString(16).padStart(2, '0')}> <${utf16(text === '' ? NOTHING : text)}>`)
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')
