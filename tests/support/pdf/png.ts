import { deflateSync } from 'node:zlib'

/** What a hand-made PNG says; rows are packed samples, each with an optional filter in front by `filters`. */
export interface PngParts {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colour: number
  readonly interlace?: number
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
  readonly rows: readonly (readonly number[])[]
  readonly filters?: readonly number[]
  /** Number of IDAT chunks. */
  readonly chunks?: number
}

/** A PNG of exactly these rows, right or wrong. */
export function png(parts: PngParts): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(parts.width, 0)
  header.writeUInt32BE(parts.height, 4)
  header.set([parts.bits, parts.colour, 0, 0, parts.interlace ?? 0], 8)
  const packed = deflateSync(Buffer.from(parts.rows.flatMap((row, i) => [parts.filters?.[i] ?? 0, ...row])))
  const size = Math.ceil(packed.length / (parts.chunks ?? 1))
  const data = Array.from({ length: parts.chunks ?? 1 }, (_, i) => chunk('IDAT', packed.subarray(i * size, (i + 1) * size)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(parts.palette ? [chunk('PLTE', Buffer.from(parts.palette))] : []),
    ...(parts.transparency ? [chunk('tRNS', Buffer.from(parts.transparency))] : []),
    ...data,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length)
  out.writeUInt32BE(body.length, 0)
  out.write(name, 4, 'latin1')
  out.set(body, 8)
  return out
}
