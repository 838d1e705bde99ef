import type { G4 } from './encode-g4.ts'

/** Entries of a page's directory: tag, type (3 short, 4 long, 5 ratio), value or offset. */
type Entry = readonly [tag: number, type: 3 | 4 | 5, value: number]

const HEADER = 8
const RATIO = 8
const ENTRY = 12

/** A TIFF of black-and-white pages in fax code, as fax servers and archives write it (TIFF 6.0, class F). */
export function tiffOf(pages: readonly G4[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('49492a00', 'hex'), Buffer.alloc(HEADER - 4)]
  let at = HEADER
  let link = { chunk: 1, offset: 0 }
  for (const page of pages) {
    const data = Buffer.from(page.bytes.length % 2 === 0 ? page.bytes : [...page.bytes, 0])
    const ratio = at + data.length
    const directory = ratio + RATIO
    ;(chunks[link.chunk] as Buffer).writeUInt32LE(directory, link.offset)
    const entries = entriesOf(page, at, ratio)
    const written = directoryOf(entries)
    chunks.push(data, ratioOf(page.dpi), written)
    link = { chunk: chunks.length - 1, offset: 2 + ENTRY * entries.length }
    at = directory + written.length
  }
  return Buffer.concat(chunks)
}

const entriesOf = (page: G4, data: number, ratio: number): readonly Entry[] => [
  [256, 4, page.columns],
  [257, 4, page.rows],
  [258, 3, 1],
  // Group 4; zero is white.
  [259, 3, 4],
  [262, 3, 0],
  [273, 4, data],
  [277, 3, 1],
  [278, 4, page.rows],
  [279, 4, page.bytes.length],
  [282, 5, ratio],
  [283, 5, ratio],
  [296, 3, 2],
]

function directoryOf(entries: readonly Entry[]): Buffer {
  const directory = Buffer.alloc(2 + ENTRY * entries.length + 4)
  directory.writeUInt16LE(entries.length, 0)
  for (const [i, [tag, type, value]] of entries.entries()) {
    directory.writeUInt16LE(tag, 2 + ENTRY * i)
    directory.writeUInt16LE(type, 4 + ENTRY * i)
    directory.writeUInt32LE(1, 6 + ENTRY * i)
    directory.writeUInt32LE(value, 10 + ENTRY * i)
  }
  return directory
}

function ratioOf(dpi: number): Buffer {
  const ratio = Buffer.alloc(RATIO)
  ratio.writeUInt32LE(dpi, 0)
  ratio.writeUInt32LE(1, 4)
  return ratio
}
