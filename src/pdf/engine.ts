import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { bug } from '../base/bug.ts'
import type { DocumentFacts } from '../model/drawing.ts'

/** An object of the PDF file: written once, after which only its number is kept. */
export interface Ref {
  readonly id: number
  data: Record<string, unknown>
  write(chunk: string | Uint8Array): void
  end(): void
}

/** pdfkit's embedded font: a growing subset with its widths and texts by subset glyph. */
export interface EmbeddedFont {
  readonly font: FontProgram
  readonly scale: number
  readonly subset: { includeGlyph(id: number): number }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly id: string
  ref(): Ref
  encode(text: string, features?: unknown): unknown
}

/** A parsed font file. */
export interface FontProgram {
  getGlyph(id: number): { readonly advanceWidth: number }
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly id: number }
  /** What the font's character map says the glyph is for. */
  stringsForGlyph(id: number): readonly string[]
}

/** What drawing calls of pdfkit write to: its page, or our stand-in for one. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly fonts: Record<string, Ref>
  readonly xobjects: Record<string, Ref>
  readonly ext_gstates: Record<string, Ref>
  readonly patterns: Record<string, Ref>
  readonly colorSpaces: Record<string, unknown>
  readonly annotations: unknown[]
  write(chunk: string): void
}

/** The root of the pages; what it says of them holds for each that does not say it itself. */
export interface PageTree {
  readonly Kids: Ref[]
  Count: number
  MediaBox?: readonly number[]
}

/** The parts of pdfkit (0.20) that we stand on, private ones included. */
export interface Engine {
  page: Canvas | null
  version: number
  readonly _root: { readonly data: { readonly Pages: { readonly data: PageTree } } }
  _ctm: readonly number[]
  readonly _font: EmbeddedFont
  /** Fonts by the names under which drawing calls may ask for them. */
  readonly _fontFamilies: Record<string, EmbeddedFont>
  /** Pictures by the names under which drawing calls may ask for them. */
  readonly _imageRegistry: Record<string, unknown>
  /** False leaves streams as they are. */
  readonly compress: boolean
  readonly _offset: number
  ref(dictionary?: Record<string, unknown>): Ref
  _write(bytes: Uint8Array): void
  _refEnd(ref: { readonly id: number; readonly offset: number }): void
  font(source: Uint8Array | FontProgram, member?: string): void
  push(chunk: Uint8Array | null): boolean
  end(): void
}

/** Ends an object and lets go of its content. */
export function finish(ref: Ref): void {
  ref.end()
  ref.data = {}
}

/** Small streams by the ten thousand: a window of 2 KB, little memory and the least effort give a twelfth more bytes in half the time. */
const DEFLATE = { level: 1, memLevel: 5, windowBits: 11, chunkSize: 2048 }

/** Writes the object whole, past pdfkit: its text between `obj` and `endobj`, in a tenth of the time. Returns it for others to name. */
export function writeAs(engine: Engine, ref: Ref, text: string): Ref {
  const offset = engine._offset
  engine._write(latin(`${ref.id} 0 obj\n${text}\nendobj\n`))
  engine._refEnd({ id: ref.id, offset })
  return ref
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The same of a stream of operators, deflated; `entries` of its dictionary besides. */
export function writeStream(engine: Engine, operators: string, entries = ''): Ref {
  const plain = latin(operators)
  const bytes = engine.compress ? deflateSync(plain, DEFLATE) : plain
  const ref = engine.ref()
  const head = `${ref.id} 0 obj\n<<${entries}${engine.compress ? '/Filter/FlateDecode' : ''}/Length ${bytes.length}>>\nstream\n`
  const whole = Buffer.allocUnsafe(head.length + bytes.length + STREAM_END.length)
  whole.write(head, 'latin1')
  whole.set(bytes, head.length)
  whole.write(STREAM_END, head.length + bytes.length, 'latin1')
  const offset = engine._offset
  engine._write(whole)
  engine._refEnd({ id: ref.id, offset })
  return ref
}
const STREAM_END = '\nendstream\nendobj\n'

/** A text string of a dictionary or of marked content: UTF-16 with its mark, written in hexadecimal digits. */
export const pdfText = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

/**
 * A document without pages or fonts that writes each object as soon as it ends; `closed` settles after the last byte.
 * The metadata is fixed by the facts alone, so is the file's id.
 */
export function createEngine(write: (chunk: Uint8Array) => void, facts: DocumentFacts): { engine: Engine; closed: Promise<void> } {
  const pending: Uint8Array[] = []
  const options = {
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: facts.language,
    displayTitle: true,
    fontLayoutCache: false,
    info: {
      Title: facts.title,
      ...(facts.author === undefined ? {} : { Author: facts.author }),
      ...{ Producer: 'Marksense', Creator: 'Marksense', CreationDate: dateOf(facts.date) },
    },
  }
  const engine = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Engine
  // The header is in the stream's buffer already; from here on nothing waits there, so memory does not grow with pages.
  for (let chunk = readBuffered(engine); chunk !== null; chunk = readBuffered(engine)) pending.push(chunk)
  for (const chunk of pending) write(chunk)
  // pdfkit puts the title into XMP without escaping it; as of version 1.3 it leaves XMP out. The header says 1.7.
  engine.version = 1.3
  const closed = new Promise<void>((resolve) => {
    engine.push = (chunk) => {
      if (chunk === null) resolve()
      else write(chunk)
      return true
    }
  })
  return { engine, closed }
}

const readBuffered = (engine: Engine): Uint8Array | null => (engine as unknown as { read(): Uint8Array | null }).read()

/** Title, author and language once more, as XMP (ISO 16684-1), where readers of tagged documents look for them. */
export function addMetadata(engine: Engine, { title, language, author }: DocumentFacts): void {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const creator = author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`
  const ref = engine.ref({ Type: 'Metadata', Subtype: 'XML' })
  ref.write(
    Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language><pdf:Producer>Marksense</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`),
  )
  finish(ref)
  Object.assign(engine._root.data, { Metadata: ref })
}

function dateOf(iso: string | undefined): Date {
  const date = new Date(`${/^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0] ?? '2000-01-01'}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date('2000-01-01T00:00:00Z') : date
}

/** A zero-width space stands for a glyph without any text: an empty entry is no valid map. */
export const NOTHING = '\u200b'

/** A number as PDF writes it, with at most `places` decimals. */
export function numeral(value: number, places = 3): string {
  if (!Number.isFinite(value)) return bug(`not a coordinate: ${value}`)
  if (places === 3) return thousandths(Math.round(value * 1000))
  const scale = 10 ** places
  const rounded = Math.round(value * scale) / scale
  return Math.abs(rounded) < 1e-6 ? '0' : `${rounded}`
}

/** Whole thousandths as a number: pages are full of them, and writing whole numbers takes a third of the time. */
function thousandths(count: number): string {
  const sign = count < 0 ? '-' : ''
  const size = Math.abs(count)
  const whole = Math.floor(size / 1000)
  const rest = size - whole * 1000
  if (rest === 0) return `${sign}${whole}`
  if (rest % 10 !== 0) return `${sign}${whole}.${rest < 10 ? '00' : rest < 100 ? '0' : ''}${rest}`
  if (rest % 100 !== 0) return `${sign}${whole}.${rest < 100 ? '0' : ''}${rest / 10}`
  return `${sign}${whole}.${rest / 100}`
}
