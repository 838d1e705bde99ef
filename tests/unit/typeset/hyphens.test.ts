import { describe, expect, it } from 'vitest'
import { createHyphenate } from '../../../src/typeset/hyphens.ts'

const shown = (language: string, word: string): string => {
  const places = [0, ...createHyphenate(language)(word), word.length]
  return places
    .slice(1)
    .map((p, i) => word.slice(places[i], p))
    .join('-')
}

describe('createHyphenate', () => {
  it.each([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['en', 'algorithm', 'al-go-rithm'],
    ['en', 'orthogonal', 'or-thog-onal'],
    ['en', 'computer', 'com-puter'],
    ['de', 'Wahrscheinlichkeit', 'Wahr-schein-lich-keit'],
    ['fr', 'apprentissage', 'ap-pren-tis-sage'],
    ['es', 'aprendizaje', 'apren-di-za-je'],
    ['it', 'apprendimento', 'ap-pren-di-men-to'],
    ['pt', 'aprendizagem', 'apren-di-za-gem'],
    ['nl', 'waarschijnlijkheid', 'waar-schijn-lijk-heid'],
  ])('divides in %s: %s', (language, word, parts) => {
    expect(shown(language, word)).toBe(parts)
  })

  it('leaves short words and other languages alone', () => {
    expect(shown('en', 'data')).toBe('data')
    expect(shown('ja', 'hyphenation')).toBe('hyphenation')
    expect(shown('de-CH', 'Zufallsvariable')).toBe('Zu-falls-va-ria-ble')
  })
})
