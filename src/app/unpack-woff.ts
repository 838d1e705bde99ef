import { inflateSync } from 'node:zlib'

const SIGNATURE = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/** A WOFF 1.0 file as the TrueType or OpenType file that it packs: unpacked once, not at every glyph. Other files stay as they are. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const woff = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < WOFF_HEADER || woff.getUint32(0) !== SIGNATURE) return bytes
  const tables = Array.from({ length: woff.getUint16(12) }, (_, i) => tableAt(bytes, woff, WOFF_HEADER + i * WOFF_ENTRY))
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY
  const size = tables.reduce((sum, table) => sum + padded(table.content.length), start)
  const out = new Uint8Array(size)
  const sfnt = new DataView(out.buffer)
  writeHeader(sfnt, woff.getUint32(4), tables.length)
  let offset = start
  tables.forEach(({ tag, checksum, content }, i) => {
    const entry = SFNT_HEADER + i * SFNT_ENTRY
    sfnt.setUint32(entry, tag)
    sfnt.setUint32(entry + 4, checksum)
    sfnt.setUint32(entry + 8, offset)
    sfnt.setUint32(entry + 12, content.length)
    out.set(content, offset)
    offset += padded(content.length)
  })
  return out
}

const padded = (length: number): number => (length + 3) & ~3

function tableAt(bytes: Uint8Array, woff: DataView, at: number) {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) => woff.getUint32(at + field)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const held = bytes.subarray(offset, offset + packed)
  return { tag, checksum, content: packed < length ? inflateSync(held) : held }
}

/** The version, and the numbers by which a table is looked up in halves. */
function writeHeader(sfnt: DataView, version: number, count: number): void {
  const steps = Math.floor(Math.log2(count))
  sfnt.setUint32(0, version)
  sfnt.setUint16(4, count)
  sfnt.setUint16(6, 16 * 2 ** steps)
  sfnt.setUint16(8, steps)
  sfnt.setUint16(10, 16 * (count - 2 ** steps))
}
