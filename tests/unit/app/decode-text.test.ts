import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/app/decode-text.ts'

const western = 'id;name\n1;Zoé Müller\n2;François Bon\n'

describe('a text whose bytes say what they are', () => {
  it.each([
    ['UTF-8', Buffer.from(western)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${western}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${western}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${western}`, 'utf16le').swap16()],
    ['UTF-16 without a byte order mark', Buffer.from(western, 'utf16le')],
    ['UTF-16, big end first, without a byte order mark', Buffer.from(western, 'utf16le').swap16()],
  ])('in %s is not guessed', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: western })
  })

  it('is empty when there are none', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '' })
  })
})

describe('a text in an older encoding', () => {
  it.each([
    ['windows-1252', western],
    ['windows-1252', 'id;name\n1;Ann O’Brien\n2;Åsa Nyström\n'],
    ['windows-1250', 'id;name\n1;Łukasz Źródło\n2;Kateřina Dvořáková\n3;Šárka Černá\n'],
    ['windows-1251', 'id;name\n1;Анна Каренина\n2;Лев Толстой\n3;Фёдор Достоевский\n'],
    ['windows-1253', 'id;name\n1;Γιώργος Παπαδόπουλος\n2;Μαρία Κωνσταντίνου\n'],
  ])('in %s is read, and the guess is told', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding)).text).toBe(text)
    expect(decodeText(iconv.encode(text, encoding)).guessed).toBeTypeOf('string')
  })

  it('of two bytes a character is read', () => {
    // 山田太郎 and 佐藤花子 in Shift_JIS.
    const names = [0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x0a, 0x32, 0x2c, 0x8d, 0xb2, 0x93, 0xa1, 0x89, 0xd4, 0x8e, 0x71, 0x0a]
    expect(decodeText(Uint8Array.from([...Buffer.from('id,name\n1,'), ...names])).text).toBe('id,name\n1,山田太郎\n2,佐藤花子\n')
  })
})
