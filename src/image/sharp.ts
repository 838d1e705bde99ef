import type sharp from 'sharp'
import type { Metadata, Sharp } from 'sharp'
import { loadPackage } from '../base/load-package.ts'
import type { Raster } from '../model/raster.ts'
import { limits } from './limits.ts'
import { type DecodedPage, type Undecodable, undecodable } from './scan-file.ts'

let loaded: typeof sharp | undefined

/**
 * The decoder, set up for threads that each work through pages: no cache, one thread a picture. Both hold for the whole
 * process, and a thread that loads the package turns them back: they are set at each use.
 */
export function decoder(): typeof sharp {
  loaded ??= loadPackage<typeof sharp>('sharp')
  loaded.cache(false)
  loaded.concurrency(1)
  return loaded
}

/** The bytes of a picture file, or its path. */
type Encoded = Uint8Array | string

export interface DecodeOptions {
  /** From 0, of a multi-page file. */
  readonly page?: number
  /** Whether EXIF and TIFF orientation are obeyed; inside a PDF they are not. */
  readonly orient: boolean
}

/**
 * A picture as a grey raster. Transparent parts are white. Of colour pictures the green channel is taken: black,
 * blue and red ink stay dark in it, and it costs a third of a colour conversion. A picture whose data are cut off or damaged
 * is undecodable, for the decoder would fill the rest with grey or rubbish; a fault that leaves the picture whole is a warning.
 */
export async function decodePicture(picture: Encoded, options: DecodeOptions): Promise<DecodedPage | Undecodable> {
  try {
    const head = await open(picture, options, 'truncated').metadata()
    const bounded = checkSize(head.width, head.height)
    if (bounded) return bounded
    try {
      return { kind: 'raster', raster: await rasterOf(open(picture, options, 'warning'), head) }
    } catch (fault) {
      if (!HARMLESS.test(messageOf(fault, picture))) return failureOf(fault, picture)
      const raster = await rasterOf(open(picture, options, 'truncated'), head)
      return { kind: 'raster', raster, warning: messageOf(fault, picture) }
    }
  } catch (fault) {
    return failureOf(fault, picture)
  }
}

/** The number of pages of a picture file, or why it cannot be opened. */
export async function pageCountOf(picture: Encoded): Promise<number | Undecodable> {
  try {
    return (await decoder()(picture, { limitInputPixels: limits.pixels }).metadata()).pages ?? 1
  } catch (fault) {
    return failureOf(fault, picture)
  }
}

/** Refuses sizes beyond the limits. */
export function checkSize(width: number, height: number): Undecodable | undefined {
  if (width <= limits.side && height <= limits.side && width * height <= limits.pixels) return undefined
  return undecodable('too-large', `${width} × ${height} pixels`)
}

function open(picture: Encoded, options: DecodeOptions, failOn: 'truncated' | 'warning'): Sharp {
  const page = options.page === undefined ? {} : { page: options.page, pages: 1 }
  const input = { failOn, limitInputPixels: limits.pixels, ignoreIcc: true, autoOrient: options.orient, ...page }
  return decoder()(picture, input)
}

async function rasterOf(picture: Sharp, head: Metadata): Promise<Raster> {
  const opaque = head.hasAlpha ? picture.flatten({ background: '#ffffff' }) : picture
  const plainColour = head.space === 'srgb' && head.depth === 'uchar'
  const grey = plainColour ? opaque.extractChannel(1) : opaque.toColourspace('b-w')
  const { data, info } = await grey.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const raster = { width: info.width, height: info.height, grey: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  return head.density === undefined || head.density === UNSAID_DENSITY ? raster : { ...raster, dpi: head.density }
}

/** What the decoder reports for a file that says nothing; of those that say it, none was scanned at it. */
const UNSAID_DENSITY = 72

/** Complaints (libjpeg, libtiff, libpng) about what surrounds the pixels: bytes between blocks, odd tags, colour profiles. */
const HARMLESS = /extraneous bytes|Invalid SOS parameters|custom tag|"(Orientation|ResolutionUnit)" tag|iCCP|profile/

/** What was said, without where the file lies: it is kept with the run, which may be moved. */
function messageOf(fault: unknown, picture: Encoded): string {
  const said = (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? ''
  return typeof picture === 'string' ? said.replaceAll(picture, 'source') : said
}

/** What a decoder's complaint means. */
function failureOf(fault: unknown, picture: Encoded): Undecodable {
  const message = messageOf(fault, picture)
  if (/pixel limit|too large|exceeds/i.test(message)) return undecodable('too-large', message)
  if (/premature end|truncat|unexpected end|end of (file|stream)|not enough data|read error|short/i.test(message)) {
    return undecodable('truncated', message)
  }
  return undecodable('corrupt', message)
}
