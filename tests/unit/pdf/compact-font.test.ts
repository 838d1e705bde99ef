import { expect, it } from 'vitest'
import { charStringOf, compactFontOf } from '../../../src/pdf/compact-font.ts'
import { outlineOf } from '../../../src/pdf/outline.ts'

const glyph = (name: string, advance: number, path: string) => ({ name, charString: charStringOf(advance, outlineOf(path).segments) })

/** The parts of an INDEX and where it ends. */
function readIndex(bytes: Uint8Array, at: number): { readonly items: readonly Uint8Array[]; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const count = view.getUint16(at)
  if (count === 0) return { items: [], end: at + 2 }
  expect(view.getUint8(at + 2)).toBe(4)
  const offsets = Array.from({ length: count + 1 }, (_, i) => view.getUint32(at + 3 + 4 * i))
  const base = at + 3 + 4 * (count + 1) - 1
  const items = offsets.slice(0, -1).map((start, i) => bytes.slice(base + start, base + (offsets[i + 1] ?? 0)))
  return { items, end: base + (offsets.at(-1) ?? 0) }
}

type Token = number | { readonly operator: number }

/** How a token that begins with this byte is written, and what it says. */
function tokenAt(view: DataView, i: number): { readonly token: Token; readonly length: number } {
  const first = view.getUint8(i)
  const small = (sign: 1 | -1, base: number) => ({ token: sign * ((first - base) * 256 + view.getUint8(i + 1) + 108), length: 2 })
  if (first === 28) return { token: view.getInt16(i + 1), length: 3 }
  if (first === 29) return { token: view.getInt32(i + 1), length: 5 }
  if (first < 32) return { token: { operator: first }, length: 1 }
  if (first <= 246) return { token: first - 139, length: 1 }
  return first <= 250 ? small(1, 247) : small(-1, 251)
}

/** Numbers and operators of a DICT or a charstring, numbers first. */
function readNumbers(bytes: Uint8Array): readonly Token[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const out: Token[] = []
  for (let i = 0; i < bytes.length; ) {
    const { token, length } = tokenAt(view, i)
    out.push(token)
    i += length
  }
  return out
}

it('writes header, name, tables and glyphs where the top DICT says they are', () => {
  const font = compactFontOf(
    'ABCDEF+Test',
    [glyph('g0', 60, 'M0 -10H50V100H0Z'), glyph('g1', 1500, 'M-1200 0Q0 30 1200 2000Z')],
    [-1200, -10, 1200, 2000],
  )
  expect([...font.slice(0, 4)]).toEqual([1, 0, 4, 4])
  const names = readIndex(font, 4)
  expect(new TextDecoder().decode(names.items[0])).toBe('ABCDEF+Test')
  const top = readIndex(font, names.end)
  const strings = readIndex(font, top.end)
  expect(strings.items.map((s) => new TextDecoder().decode(s))).toEqual(['g0', 'g1'])
  expect(readIndex(font, strings.end).items).toEqual([])
  const dictionary = readNumbers(top.items[0] ?? new Uint8Array())
  const charset = dictionary[5] as number
  const charStrings = dictionary[7] as number
  expect(dictionary).toEqual([
    -1200,
    -10,
    1200,
    2000,
    { operator: 5 },
    charset,
    { operator: 15 },
    charStrings,
    { operator: 17 },
    2,
    font.length - 2,
    { operator: 18 },
  ])
  expect([...font.slice(charset, charset + 5)]).toEqual([0, 391 >> 8, 391 & 255, 392 >> 8, 392 & 255])
  const glyphs = readIndex(font, charStrings).items.map(readNumbers)
  expect(glyphs[0]).toEqual([{ operator: 14 }])
  const line = { operator: 5 }
  expect(glyphs[1]).toEqual([60, 0, -10, { operator: 21 }, 50, 0, line, 0, 110, line, -50, 0, line, { operator: 14 }])
  expect(glyphs[2]).toEqual([1500, -1200, 0, { operator: 21 }, 800, 20, 800, 667, 800, 1313, { operator: 8 }, { operator: 14 }])
  expect([...font.slice(-2)]).toEqual([139, 20])
})

/** The charstrings, found by the top DICT. */
function charStringsOf(font: Uint8Array): readonly (readonly Token[])[] {
  const [top = new Uint8Array()] = readIndex(font, readIndex(font, 4).end).items
  const dictionary = readNumbers(top)
  const at = dictionary[dictionary.findIndex((token) => typeof token === 'object' && token.operator === 17) - 1]
  return readIndex(font, at as number).items.map(readNumbers)
}

it('keeps every number up to sixteen bits', () => {
  for (const value of [0, 107, -107, 108, -108, 1131, -1131, 1132, -1132, 32767, -32768]) {
    const font = compactFontOf('N', [glyph('g0', 7, `M0 ${value}`)], [0, 0, 0, 0])
    expect(charStringsOf(font)[1]).toEqual([7, 0, value, { operator: 21 }, { operator: 14 }])
  }
})

it('rounds where a contour goes on, so that errors do not add up', () => {
  const font = compactFontOf('N', [glyph('g0', 10, 'M0 0L0.4 0L0.8 0L1.2 0')], [0, 0, 2, 0])
  const numbers = charStringsOf(font)[1]?.filter((token) => typeof token === 'number')
  expect(numbers).toEqual([10, 0, 0, 0, 0, 1, 0, 0, 0])
})
