import svgToPdfkit from 'svg-to-pdfkit'
import { shortHash } from '../base/hash.ts'
import { jpegFrameOf } from '../base/jpeg.ts'
import { ptOfMm } from '../base/units.ts'
import type { ImageAsset } from '../model/content.ts'
import { type Canvas, type EmbeddedFont, type Engine, finish, numeral, type Ref } from './engine.ts'
import { parsePng } from './png.ts'
import { jpegImage, pngImage } from './rasters.ts'

export interface SvgFonts {
  readonly ids: readonly string[]
  fontOf(id: string): EmbeddedFont
}

/** A figure's vectors as a form of its natural size; `matrix` maps it to the unit square. Links to files are not followed. */
export function svgForm(
  engine: Engine,
  asset: ImageAsset,
  fonts: SvgFonts,
  warn: (message: string) => void = () => undefined,
): { ref: Ref; matrix: readonly [number, number, number, number, number, number] } | undefined {
  const width = ptOfMm(asset.width)
  const height = ptOfMm(asset.height)
  const lines: string[] = []
  const canvas: Canvas = {
    ...{ width, height, fonts: {}, xobjects: {}, ext_gstates: {}, patterns: {}, colorSpaces: {}, annotations: [] },
    write: (chunk) => void lines.push(chunk),
  }
  const drawn = drawOn(engine, canvas, () => {
    svgToPdfkit(engine, preparedSvg(new TextDecoder().decode(asset.bytes)), 0, 0, {
      width,
      height,
      fontCallback: (family, bold, italic) => {
        const id = fontFor(fonts.ids, family, bold, italic)
        if (id === undefined) return 'Helvetica'
        fonts.fontOf(id)
        return id
      },
      imageCallback: (link) => embedRaster(engine, link),
      warningCallback: warn,
    })
  })
  if (!drawn) return undefined
  const ref = engine.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: dictionaryOf(canvas) })
  ref.write(`1 0 0 -1 0 ${numeral(height)} cm\n${lines.join('\n')}`)
  finish(ref)
  return { ref, matrix: [1 / width, 0, 0, 1 / height, 0, 0] }
}

/** Dashes of no length are dots where ends are round; pdfkit takes none. */
const withoutZeros = (list: string): string =>
  /[1-9]/.test(list)
    ? list.replace(/(^|[\s,])0*(?:\.0*)?(?=[\s,]|$)/g, (zero, before: string) => (/0/.test(zero) ? `${before}0.00001` : zero))
    : list

/**
 * The source with the document's serifs where it names no font, dashes as pdfkit takes them, lines without a filling
 * (PDF paints an area of no width), and of each <switch> the part
 * that is not foreign: what drawing programs write for viewers that cannot set HTML.
 */
export function preparedSvg(svg: string): string {
  const lettered = svg.replace(/<((?:svg:)?svg)\b([^>]*)/, (root, name: string, rest: string) =>
    /font-family/.test(rest) ? root : `<${name} font-family="serif"${rest}`,
  )
  const unfilled = lettered.replace(/<((?:svg:)?line)(?=\s)(?![^>]*\sfill=)/g, '<$1 fill="none"')
  const dashed = unfilled.replace(
    /(stroke-dasharray\s*[:=]\s*["']?)([\d.,\s]+)/g,
    (_, head: string, list: string) => head + withoutZeros(list),
  )
  if (!/<(?:svg:)?switch\b/.test(dashed)) return dashed
  return dashed
    .replace(/<((?:svg:)?)foreignObject\b[^>]*?(?:\/>|>[\s\S]*?<\/\1foreignObject\s*>)/g, '')
    .replace(/<(\/?(?:svg:)?)switch\b/g, '<$1g')
}

/** Names no picture and no file, and is found in the converter's complaint. */
export const DAMAGED = '\0damaged'

/** A picture inside a figure, decoded as any other: pdfkit's own way is neither bounded nor the same every time. */
function embedRaster(engine: Engine, link: string): string {
  const [, format, data = ''] = /^\s*data:image\/(png|jpe?g);base64,([\s\S]*)$/.exec(link) ?? []
  if (format === undefined) return ''
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const label = `R${shortHash(bytes)}`
  if (engine._imageRegistry[label] !== undefined) return label
  const frame = format === 'png' ? parsePng(bytes) : jpegFrameOf(bytes)
  const raster = format === 'png' ? pngImage(engine, bytes) : jpegImage(engine, bytes)
  if (frame === undefined || raster === undefined) return DAMAGED
  const orientation = 'orientation' in frame ? frame.orientation : 1
  engine._imageRegistry[label] = { label, obj: raster.ref, width: frame.width, height: frame.height, orientation }
  return label
}

/** Lets pdfkit draw on our canvas for a while; false when the figure made its converter fail. */
function drawOn(engine: Engine, canvas: Canvas, draw: () => void): boolean {
  const held = { page: engine.page, ctm: engine._ctm }
  engine.page = canvas
  engine._ctm = [1, 0, 0, -1, 0, canvas.height]
  try {
    draw()
    return true
  } catch {
    return false
  } finally {
    engine.page = held.page
    engine._ctm = held.ctm
  }
}

function dictionaryOf(canvas: Canvas): Record<string, unknown> {
  const parts = {
    Font: canvas.fonts,
    XObject: canvas.xobjects,
    ExtGState: canvas.ext_gstates,
    Pattern: canvas.patterns,
    ColorSpace: canvas.colorSpaces,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0))
}

/** The document's font whose key comes nearest to the wanted style; figures are lettered like the text around them. */
function fontFor(ids: readonly string[], family: string, bold: boolean, italic: boolean): string | undefined {
  const mono = /mono|courier|typewriter/i.test(family)
  const sans = !mono && /sans|arial|helvetica|verdana/i.test(family)
  const faults = (id: string): number => {
    const differs = (wanted: boolean, word: RegExp): number => (wanted === word.test(id) ? 0 : 1)
    return (
      4 * differs(mono, /mono|typewriter/i) + 4 * differs(sans, /sans/i) + differs(bold, /bold|700/i) + differs(italic, /italic|oblique/i)
    )
  }
  let best = ids[0]
  for (const id of ids) if (best === undefined || faults(id) < faults(best)) best = id
  return best
}
