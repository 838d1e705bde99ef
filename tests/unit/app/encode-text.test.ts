import { expect, it } from 'vitest'
import { encodeText } from '../../../src/app/encode-text.ts'

const bytesIn = (text: string, encoding: Parameters<typeof encodeText>[1]) => {
  const encoded = encodeText(text, encoding)
  return encoded.kind === 'bytes' ? [...encoded.bytes] : encoded
}

it('writes UTF-8 with and without its mark, and Windows-1252 with its own signs', () => {
  expect(bytesIn('é', 'utf-8')).toEqual([0xc3, 0xa9])
  expect(bytesIn('é', 'utf-8-bom')).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9])
  expect(bytesIn('é–€?', 'windows-1252')).toEqual([0xe9, 0x96, 0x80, 0x3f])
})

it('names each character that the encoding does not have, with the line on which it first stands', () => {
  expect(encodeText('Name\nJoão\nŁukasz 学\nŁ 😀', 'windows-1252')).toEqual({
    kind: 'lost',
    characters: [
      { character: 'Ł', line: 3 },
      { character: '学', line: 3 },
      { character: '😀', line: 4 },
    ],
  })
})
