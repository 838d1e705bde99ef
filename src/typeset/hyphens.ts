import type Patterns from 'hyphen/en-us/index.js'
import { loadPackage } from '../base/load-package.ts'

/** Places (in UTF-16 units) where a word may be divided. */
export type Hyphenate = (word: string) => readonly number[]

/** Files of patterns (Liang 1983), read when a word of their language is set, and the least number of letters before and after a hyphen, as TeX's language files set them. */
const languages: Readonly<Record<string, { readonly patterns: string; readonly left: number; readonly right: number }>> = {
  de: { patterns: 'de', left: 2, right: 2 },
  en: { patterns: 'en-us', left: 2, right: 3 },
  es: { patterns: 'es', left: 2, right: 2 },
  fr: { patterns: 'fr', left: 2, right: 3 },
  it: { patterns: 'it', left: 2, right: 2 },
  nl: { patterns: 'nl', left: 2, right: 2 },
  pt: { patterns: 'pt', left: 2, right: 3 },
}

const SOFT_HYPHEN = '\u00ad'
/** The shortest word that is divided at all. */
const SHORTEST = 5

/** Hyphenation for a language code (`en`, `de-CH`); without patterns no word is divided. Words are remembered. */
export function createHyphenate(language: string): Hyphenate {
  const entry = languages[language.split('-')[0] ?? language]
  const known = new Map<string, readonly number[]>()
  return (word) => {
    if (entry === undefined || word.length < SHORTEST) return []
    const found = known.get(word) ?? placesOf(word, entry)
    known.set(word, found)
    return found
  }
}

function placesOf(word: string, { patterns, left, right }: NonNullable<(typeof languages)[string]>): readonly number[] {
  const { hyphenateSync } = loadPackage<typeof Patterns>(`hyphen/${patterns}/index.js`)
  const parts = hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST }).split(SOFT_HYPHEN)
  const places: number[] = []
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    const lone = at - (places.at(-1) ?? 0) < 2
    if (at >= left && word.length - at >= right && !lone) places.push(at)
  }
  return places
}
