/** A PNG's header and chunks, not yet unpacked. */
export interface Png {
  readonly width: number
  readonly height: number
  readonly bits: number
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly colour: number
  readonly interlaced: boolean
  readonly palette: Uint8Array
  /** The tRNS chunk. */
  readonly transparency: Uint8Array | undefined
  /** The zlib stream. */
  readonly packed: Uint8Array
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Bits a sample that each kind may have (§11.2.2). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** Pictures in exams stay far below; a header that claims more is not unpacked. */
const MOST_PIXELS = 50_000_000

export const channelsOf = (png: Png): number => CHANNELS[png.colour] ?? 1

/** Reads the chunks; undefined when the bytes are no PNG of a known kind or claim to be huge. (PNG 2nd edition, §5, §11) */
export function parsePng(bytes: Uint8Array): Png | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const [bits = 0, colour = 0, , , interlace = 0] = bytes.subarray(24, 29)
  const known = DEPTHS[colour]?.includes(bits) === true && interlace <= 1
  if (!known || width === 0 || height === 0 || width * height > MOST_PIXELS) return undefined
  const data: Uint8Array[] = []
  let palette = new Uint8Array()
  let transparency: Uint8Array | undefined
  for (let at = 33; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at))
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'PLTE') palette = Uint8Array.from(chunk)
    if (name === 'tRNS') transparency = Uint8Array.from(chunk)
    if (name === 'IDAT') data.push(chunk)
  }
  if (colour === 3 && palette.length < 3) return undefined
  return { width, height, bits, colour, interlaced: interlace === 1, palette, transparency, packed: Buffer.concat(data) }
}
