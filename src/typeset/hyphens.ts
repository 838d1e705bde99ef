import german from 'hyphen/de/index.js'
import english from 'hyphen/en-us/index.js'
import spanish from 'hyphen/es/index.js'
import french from 'hyphen/fr/index.js'
import italian from 'hyphen/it/index.js'
import dutch from 'hyphen/nl/index.js'
import portuguese from 'hyphen/pt/index.js'

/** Places (in UTF-16 units) where a word may be divided. */
export type Hyphenate = (word: string) => readonly number[]

/** Patterns (Liang 1983) and the least number of letters before and after a hyphen, as TeX's language files set them. */
const languages: Readonly<Record<string, { readonly patterns: typeof english; readonly left: number; readonly right: number }>> = {
  de: { patterns: german, left: 2, right: 2 },
  en: { patterns: english, left: 2, right: 3 },
  es: { patterns: spanish, left: 2, right: 2 },
  fr: { patterns: french, left: 2, right: 3 },
  it: { patterns: italian, left: 2, right: 2 },
  nl: { patterns: dutch, left: 2, right: 2 },
  pt: { patterns: portuguese, left: 2, right: 3 },
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

function placesOf(word: string, { patterns, left, right }: { patterns: typeof english; left: number; right: number }): readonly number[] {
  const parts = patterns.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST }).split(SOFT_HYPHEN)
  const places: number[] = []
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    const lone = at - (places.at(-1) ?? 0) < 2
    if (at >= left && word.length - at >= right && !lone) places.push(at)
  }
  return places
}
