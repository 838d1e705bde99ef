/** The parts we use of packages that ship no types. */
declare module 'fontkit' {
  interface FontkitGlyph {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    readonly path: { toSVG(): string }
  }
  interface FontkitFont {
    readonly unitsPerEm: number
    readonly postscriptName: string
    readonly fullName: string
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> }
    /** Glyphs met so far, each with the characters of its first use. */
    _glyphs: Record<number, FontkitGlyph>
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): FontkitGlyph
    getGlyph(id: number): FontkitGlyph
    layout(
      text: string,
      features?: undefined,
      script?: undefined,
      language?: undefined,
      direction?: 'ltr' | 'rtl',
    ): {
      readonly glyphs: readonly FontkitGlyph[]
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
    }
  }
  interface FontkitCollection {
    readonly fonts: readonly FontkitFont[]
  }
  export function create(bytes: Uint8Array): FontkitFont | FontkitCollection
  export function create(bytes: Uint8Array, member: string): FontkitFont
}

declare module 'linebreak' {
  interface Break {
    readonly position: number
    readonly required: boolean
  }
  // biome-ignore lint/style/noDefaultExport: the package's own export
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}

declare module 'hyphen/*' {
  const language: { hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string }
  // biome-ignore lint/style/noDefaultExport: the package's own export
  export default language
}

declare module 'color-name' {
  const names: Readonly<Record<string, readonly [number, number, number]>>
  // biome-ignore lint/style/noDefaultExport: the package's own export
  export default names
}
