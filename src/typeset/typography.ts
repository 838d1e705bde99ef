/** Quotation marks by language: double opening and closing, single opening and closing. */
const quotes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['“', '”', '‘', '’'],
  nl: ['“', '”', '‘', '’'],
  pt: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  fr: ['«\u00a0', '\u00a0»', '‘', '’'],
  es: ['«', '»', '‘', '’'],
  it: ['«', '»', '‘', '’'],
  'de-CH': ['«', '»', '‹', '›'],
  ar: ['«', '»', '‘', '’'],
  fa: ['«', '»', '‘', '’'],
  he: ['"', '"', "'", "'"],
  ja: ['「', '」', '『', '』'],
}

/** Turns straight quotes, `--`, `---` and `...` into printers' characters; `before` is the character before the text, '' at the start. */
export function typographic(text: string, language: string, before: string): string {
  const dashed = text.replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…')
  const characters = [...spacedPunctuation(dashed, language)]
  let open = false
  return characters
    .map((character, i) => {
      if (character !== '"' && character !== "'") return character
      const previous = i === 0 ? before : (characters[i - 1] ?? '')
      const opens = isUnspaced(language) && character === '"' ? !open : opensAfter(previous)
      if (character === '"') open = opens
      return quoteOf(character, opens, isLetter(characters[i + 1]), language)
    })
    .join('')
}

/** Chinese and Japanese put no white space before a quotation: every other quote opens one. */
const isUnspaced = (language: string): boolean => /^(zh|ja)\b/.test(language)

const opensAfter = (previous: string): boolean => previous === '' || /[\s([{\u00a0–—\-«„“‘‚"'/]/u.test(previous)

function quoteOf(character: string, opens: boolean, beforeLetter: boolean, language: string): string {
  const marks = quotes[language] ?? quotes[language.split('-')[0] ?? language] ?? quotes['en'] ?? ['"', '"', "'", "'"]
  const [open, close, openSingle, closeSingle] = marks
  if (character === '"') return opens ? open : close
  if (opens) return openSingle
  return beforeLetter ? apostropheOf(language) : closeSingle
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character)

/** Between letters a straight quote is an apostrophe, whatever closes a quotation; Hebrew keeps it straight. */
const apostropheOf = (language: string): string => (language.startsWith('he') ? "'" : '’')

/** French puts unbreakable white space before high punctuation, if its author put any. */
const spacedPunctuation = (text: string, language: string): string =>
  language.startsWith('fr')
    ? text
        .replace(/ (?=[;!?])/g, '\u202f')
        .replace(/ (?=[:»])/g, '\u00a0')
        .replace(/« /g, '«\u00a0')
    : text
