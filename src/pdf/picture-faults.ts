import { jpegFrameOf } from '../base/jpeg.ts'
import type { ImageAsset } from '../model/content.ts'
import type { FontFile } from '../model/drawing.ts'
import { createEngine } from './engine.ts'
import { parsePng } from './png.ts'
import { unpackPng } from './png-pixels.ts'
import { DAMAGED, svgForm } from './svg.ts'
import { scanSvg } from './svg-scan.ts'
import { createTextFonts } from './text-fonts.ts'

/** What would be wrong with a figure as printed. */
export interface PictureFault {
  /** Not drawn at all, a part not drawn, a part drawn differently, a character without glyph. */
  readonly kind: 'broken' | 'lost' | 'changed' | 'glyph'
  readonly what: string
}

/** What of a picture would be missing on paper; `fonts` are those that figures are lettered in. */
export function pictureFaults(asset: ImageAsset, fonts: readonly FontFile[]): readonly PictureFault[] {
  switch (asset.format) {
    case 'svg':
      return svgFaults(asset, fonts)
    case 'png': {
      const png = parsePng(asset.bytes)
      return png === undefined || unpackPng(png) === undefined ? [{ kind: 'broken', what: 'is damaged, or larger than 50 megapixels' }] : []
    }
    case 'jpeg':
      return jpegFrameOf(asset.bytes) === undefined || !endsWithMarker(asset.bytes) ? [{ kind: 'broken', what: 'ends too early' }] : []
  }
}

/** The marker at the end of a JPEG; some programs write more after it. */
function endsWithMarker(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 2; i > 0; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true
  return false
}

/** Draws an SVG for trial and says what would be missing. */
function svgFaults(asset: ImageAsset, fonts: readonly FontFile[]): readonly PictureFault[] {
  const scan = scanSvg(new TextDecoder().decode(asset.bytes))
  if (scan.broken !== undefined) return [{ kind: 'broken', what: scan.broken }]
  const { missing, warnings, drawn } = trialOf(asset, fonts)
  if (!drawn) return [{ kind: 'broken', what: 'cannot be drawn' }]
  const lost = new Set([...scan.lost, ...warnings.flatMap(lossOf)])
  return [
    ...[...lost].map((what): PictureFault => ({ kind: 'lost', what })),
    ...scan.changed.map((what): PictureFault => ({ kind: 'changed', what })),
    ...missing.map((what): PictureFault => ({ kind: 'glyph', what })),
  ]
}

/** A complaint of the converter in our words; those of pictures that are not inside the file were found before. */
function lossOf(warning: string): readonly string[] {
  if (/failed to open image/.test(warning)) return warning.includes(DAMAGED) ? ['a damaged picture'] : []
  return [warning.replace(/^\w+: /, '')]
}

function trialOf(asset: ImageAsset, fonts: readonly FontFile[]) {
  const { engine } = createEngine(() => undefined, { title: '', language: 'en' })
  const files = new Map(fonts.map((font) => [font.id, font]))
  const texts = createTextFonts(engine, files)
  const warnings: string[] = []
  const missing = new Set<string>()
  const watched = new Set<string>()
  const fontOf = (id: string) => {
    const font = texts.fontOf(id)
    if (watched.has(id)) return font
    watched.add(id)
    const encode = font.encode.bind(font)
    font.encode = (text, features) => {
      for (const character of text)
        if (/\S/.test(character) && !font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) missing.add(character)
      return encode(text, features)
    }
    return font
  }
  const drawn = svgForm(engine, asset, { ids: [...files.keys()], fontOf }, (warning) => warnings.push(warning)) !== undefined
  return { missing: [...missing], warnings, drawn }
}
