import { present } from '../base/bug.ts'
import type { Shape } from '../model/drawing.ts'
import { type Engine, finish, numeral, type Ref } from './engine.ts'
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
  readonly procedures: Ref[]
  readonly widths: number[]
  readonly texts: string[]
  readonly boxes: Box[]
}

/** A simple font addresses its glyphs by one byte. */
const GLYPHS_PER_FONT = 256

/**
 * Type 3 fonts (ISO 32000-1, 9.6.5) made of outlines, filled in order of first use: glyph procedures of one uncoloured
 * path each, in 1/1000 em, with true advances, boxes and texts.
 */
export function createGlyphFonts(engine: Engine, shapes: ReadonlyMap<string, Shape>): GlyphFonts {
  const fonts: OpenFont[] = []
  const codes = new Map<string, GlyphCode>()
  const open = (): OpenFont => {
    const font: OpenFont = { name: `M${fonts.length + 1}`, ref: engine.ref(), procedures: [], widths: [], texts: [], boxes: [] }
    fonts.push(font)
    return font
  }
  const add = (key: string): GlyphCode => {
    const shape = present(shapes.get(key), `shape ${key}`)
    const last = fonts.at(-1)
    const font = last && last.widths.length < GLYPHS_PER_FONT ? last : open()
    const code = font.widths.length.toString(16).padStart(2, '0')
    addProcedure(engine, font, shape)
    return { name: font.name, font: font.ref, code, advance: shape.advance }
  }
  return {
    codeOf: (key) => {
      const known = codes.get(key) ?? add(key)
      codes.set(key, known)
      return known
    },
    end: () => {
      for (const font of fonts) endFont(engine, font)
    },
  }
}

function addProcedure(engine: Engine, font: OpenFont, shape: Shape): void {
  const { operators, box } = outlineOf(shape.path)
  const procedure = engine.ref()
  const fill = operators === '' ? '' : `\n${operators} f`
  procedure.write(`${numeral(shape.advance)} 0 ${box.map((v) => numeral(v, 1)).join(' ')} d1${fill}`)
  finish(procedure)
  font.procedures.push(procedure)
  font.widths.push(shape.advance)
  font.texts.push(shape.text)
  font.boxes.push(box)
}

function endFont(engine: Engine, font: OpenFont): void {
  const names = font.procedures.map((_, code) => `g${code}`)
  const toUnicode = engine.ref()
  toUnicode.write(characterMap(font.texts))
  finish(toUnicode)
  font.ref.data = {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: unionOf(font.boxes),
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: Object.fromEntries(names.map((name, i) => [name, font.procedures[i]])),
    Encoding: { Type: 'Encoding', Differences: [0, ...names] },
    FirstChar: 0,
    LastChar: font.widths.length - 1,
    Widths: font.widths,
    ToUnicode: toUnicode,
    Resources: {},
  }
  finish(font.ref)
}

const unionOf = (boxes: readonly Box[]): Box =>
  boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    boxes[0] ?? [0, 0, 0, 0],
  )

/** A ToUnicode map (ISO 32000-1, 9.10.3) from one-byte codes to texts; codes without text are left out. */
function characterMap(texts: readonly string[]): string {
  const lines = texts.flatMap((text, code) => (text === '' ? [] : [`<${code.toString(16).padStart(2, '0')}> <${utf16(text)}>`]))
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
