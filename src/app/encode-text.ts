import iconv from 'iconv-lite'
import type { ExportOptions } from '../exchange/index.ts'

type Encoding = NonNullable<ExportOptions['encoding']>

/** Bytes of a text, or the characters that the encoding does not have, each once with the line on which it first stands. */
export type EncodedText =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'lost'; readonly characters: readonly { readonly character: string; readonly line: number }[] }

export function encodeText(text: string, encoding: Encoding): EncodedText {
  if (encoding !== 'windows-1252') return { kind: 'bytes', bytes: iconv.encode(text, 'utf-8', { addBOM: encoding === 'utf-8-bom' }) }
  const bytes = iconv.encode(text, encoding)
  if (iconv.decode(bytes, encoding) === text) return { kind: 'bytes', bytes }
  const first = new Map<string, number>()
  for (const [i, line] of text.split('\n').entries())
    for (const character of line) if (!first.has(character) && isLost(character, encoding)) first.set(character, i + 1)
  return { kind: 'lost', characters: [...first].map(([character, line]) => ({ character, line })) }
}

const isLost = (character: string, encoding: Encoding): boolean => iconv.decode(iconv.encode(character, encoding), encoding) !== character
