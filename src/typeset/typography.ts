/** Quotation marks by language: double opening and closing, single opening and closing. */
const quotes: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['“', '”', '‘', '’'],
  nl: ['“', '”', '‘', '’'],
  pt: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  fr: ['«\u00a0', '\u00a0»', '‘', '’'],
  es: ['«', '»', '‘', '’'],
  it: ['«', '»', '‘', '’'],
}

/** Turns straight quotes, `--`, `---` and `...` into printers' characters; `before` is the character before the text, '' at the start. */
export function typographic(text: string, language: string, before: string): string {
  const [open, close, openSingle, closeSingle] = quotes[language.split('-')[0] ?? language] ?? quotes['en'] ?? ['"', '"', "'", "'"]
  const dashed = text.replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…')
  let out = ''
  let previous = before
  for (const character of spacedPunctuation(dashed, language)) {
    const opens = previous === '' || /[\s([{\u00a0–—\-«„“‘‚/]/u.test(previous)
    if (character === '"') out += opens ? open : close
    else if (character === "'") out += opens ? openSingle : closeSingle
    else out += character
    previous = character
  }
  return out
}

/** French puts unbreakable white space before high punctuation, if its author put any. */
const spacedPunctuation = (text: string, language: string): string =>
  language.startsWith('fr')
    ? text
        .replace(/ (?=[;!?])/g, '\u202f')
        .replace(/ (?=[:»])/g, '\u00a0')
        .replace(/« /g, '«\u00a0')
    : text
