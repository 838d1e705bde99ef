/**
 * What is seen as one character and must come from one font: a letter with its marks, joiners and selectors, an emoji of
 * several (Unicode Standard Annex 29, as far as fonts are concerned).
 */
const CLUSTER = /\P{M}(?:\u200d\p{Extended_Pictographic}|\p{M}|\p{Emoji_Modifier}|\u200c|\u200d|[\u{e0020}-\u{e007f}])*|\p{M}+/gsu

/** Parts a text into clusters; letters and marks are composed where Unicode has one character for both. */
export const clustersOf = (text: string): readonly string[] =>
  (text.match(CLUSTER) ?? []).map((cluster) => (cluster.length > 1 ? cluster.normalize('NFC') : cluster))

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u

/** The characters of a text that ask for a glyph: joiners, selectors and the like only change others. */
export const visibleIn = (text: string): readonly string[] => [...text].filter((character) => !IGNORABLE.test(character))
