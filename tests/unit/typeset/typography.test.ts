import { describe, expect, it } from 'vitest'
import { typographic } from '../../../src/typeset/typography.ts'

describe('typographic', () => {
  it.each([
    ['en', `"a" 'b' it's`, '“a” ‘b’ it’s'],
    ['de', `"a" ('b')`, '„a“ (‚b‘)'],
    ['fr-CH', `"a" l'b`, '«\u00a0a\u00a0» l’b'],
    ['de', `"Geht's 'so'?"`, '„Geht’s ‚so‘?“'],
    ['de-CH', '"a"', '«a»'],
    ['es', '"a"', '«a»'],
    ['it', `"l'acqua"`, '«l’acqua»'],
    ['nl', '"a"', '“a”'],
    ['ar', '"نص"', '«نص»'],
    ['he', `צה"ל אמר: "כן", עמ' 3`, `צה"ל אמר: "כן", עמ' 3`],
    ['zh', '他说"你好"。', '他说“你好”。'],
    ['ja', '彼は"はい"と言った。', '彼は「はい」と言った。'],
    ['ko', '그는 "예"라고', '그는 “예”라고'],
    ['es', '"a"', '«a»'],
    ['xx', '"a"', '“a”'],
  ])('turns the quotes of %s', (language, source, set) => {
    expect(typographic(source, language, '')).toBe(set)
  })

  it('closes a quote after what came before', () => {
    expect(typographic('" or', 'en', 'x')).toBe('” or')
    expect(typographic('"or', 'en', ' ')).toBe('“or')
  })

  it('sets dashes and dots', () => {
    expect(typographic('1--2 --- so...', 'en', '')).toBe('1–2 — so…')
  })

  it('keeps high punctuation on the line in French', () => {
    expect(typographic('Pourquoi ? Ainsi : oui', 'fr', '')).toBe('Pourquoi\u202f? Ainsi\u00a0: oui')
    expect(typographic('Why ?', 'en', '')).toBe('Why ?')
  })
})
