/** What a JPEG's markers say about its picture. */
export interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly channels: number
  /** EXIF, 1 to 8; 1 when the file says nothing. */
  readonly orientation: number
  /** Dots per inch across and down, when JFIF gives them. */
  readonly dpi: readonly [number, number] | undefined
  /** Written by Adobe's rules: CMYK is inverted. */
  readonly adobe: boolean
}

type Said = Pick<JpegFrame, 'orientation' | 'dpi' | 'adobe'>

const isFrameMarker = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Size, channels, orientation and resolution from a JPEG's markers (ITU T.81, B.2); undefined when there is no 8-bit frame. */
export function jpegFrameOf(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  let said: Said = { orientation: 1, dpi: undefined, adobe: false }
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += lengthAt(view, at)) {
    const marker = view.getUint8(at + 1)
    if (isFrameMarker(marker)) return frameAt(view, at, said)
    if (marker === START_OF_SCAN) return undefined
    said = { ...said, ...saidBy(marker, view, at, said) }
  }
  return undefined
}

const ADOBE = 0xee
const START_OF_SCAN = 0xda
const JFIF = 0xe0
const EXIF = 0xe1
const FILL = 0xff

/** What a marker adds to what was said before it. */
function saidBy(marker: number, view: DataView, at: number, said: Said): Partial<Said> {
  if (marker === JFIF) return { dpi: said.dpi ?? densityAt(view, at) }
  if (marker === EXIF) return { orientation: orientationOf(view, at + 4, at + 2 + view.getUint16(at + 2)) }
  return marker === ADOBE && at + 8 <= view.byteLength && view.getUint32(at + 4) === 0x41646f62 ? { adobe: true } : {}
}

/** Of a marker with its block; markers may be preceded by any number of fill bytes. */
const lengthAt = (view: DataView, at: number): number => (view.getUint8(at + 1) === FILL ? 1 : 2 + view.getUint16(at + 2))

function frameAt(view: DataView, at: number, said: Said): JpegFrame | undefined {
  const channels = view.getUint8(at + 9)
  if (view.getUint8(at + 4) !== 8 || ![1, 3, 4].includes(channels)) return undefined
  return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels, ...said }
}

/** The density of a JFIF block, in dots per inch (unit 1) or centimetre (2). */
function densityAt(view: DataView, at: number): readonly [number, number] | undefined {
  if (at + 16 > view.byteLength || view.getUint32(at + 4) !== 0x4a464946) return undefined
  const unit = view.getUint8(at + 11)
  const factor = unit === 1 ? 1 : 2.54
  return unit === 1 || unit === 2 ? [view.getUint16(at + 12) * factor, view.getUint16(at + 14) * factor] : undefined
}

/** Tag 0x0112 of the first directory of an EXIF block (a TIFF after six bytes); 1 when it is absent or broken. */
function orientationOf(view: DataView, start: number, end: number): number {
  const tiff = start + 6
  if (end > view.byteLength || tiff + 8 > end || view.getUint32(start) !== 0x45786966) return 1
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const count = directory + 2 > end ? 0 : view.getUint16(directory, little)
  for (let entry = directory + 2; entry < directory + 2 + 12 * count && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}
