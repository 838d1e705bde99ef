import { analyse } from 'chardet'
import iconv from 'iconv-lite'

export interface DecodedText {
  readonly text: string
  /** The encoding that was guessed; absent where the bytes themselves say it (UTF-8, UTF-16, plain ASCII). */
  readonly guessed?: string
}

// Not with `TextDecoder`: in some versions of Node it reads windows-1252 as ISO 8859-1, without quotes and dashes.

/** Always tried: what spreadsheets of western and central Europe write. */
const USUAL = ['windows-1252', 'windows-1250']
/** Names that a decoder knows as a superset. */
const WIDER: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' }

/**
 * Text of bytes in any encoding: by its byte order mark, as UTF-8 where it is that, as UTF-16 where every other byte is
 * zero, else by the statistics of its letters. Of the encodings that these allow, the one that reads every non-ASCII
 * byte as a letter where letters can be.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes)
  if (wide !== undefined) return { text: iconv.decode(Buffer.from(bytes), wide) }
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8 }
  const found = analyse(bytes).map(({ name }) => WIDER[name] ?? name)
  const tried = [...new Set([...found, ...USUAL])].flatMap((encoding) => {
    const text = decoded(bytes, encoding)
    return text === undefined ? [] : [{ text, guessed: encoding, oddities: odditiesOf(text) }]
  })
  const best = tried.reduce((a, b) => (b.oddities < a.oddities ? b : a), tried[0] ?? lastResort(bytes))
  return { text: best.text, guessed: best.guessed }
}

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = (from: 0 | 1): number => bytes.subarray(0, 200).filter((byte, i) => i % 2 === from && byte === 0).length
  const most = Math.min(bytes.length, 200) * 0.4
  if (bytes.length < 4) return undefined
  if (zeros(1) > most) return 'utf-16le'
  return zeros(0) > most ? 'utf-16be' : undefined
}

/** Undefined where the bytes are not in the encoding, or nobody here knows it. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  if (!iconv.encodingExists(encoding)) return undefined
  const text = iconv.decode(Buffer.from(bytes), encoding)
  return text.includes('\uFFFD') ? undefined : text
}

const lastResort = (bytes: Uint8Array) => ({
  text: iconv.decode(Buffer.from(bytes), 'windows-1252'),
  guessed: 'windows-1252',
  oddities: Number.POSITIVE_INFINITY,
})

/** Characters beyond ASCII that are no letters, and capitals right after small letters. */
const odditiesOf = (text: string): number =>
  (text.match(/[^\p{ASCII}\p{L}\p{M}‘’“”–—°º]/gu) ?? []).length + (text.match(/\p{Ll}[\u0080-\uffff]/gu) ?? []).filter(isHump).length

const isHump = (pair: string): boolean => /\p{Lu}$/u.test(pair)
