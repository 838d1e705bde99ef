import { MM_PER_INCH, type Mm } from '../base/units.ts'

const perUnit: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: MM_PER_INCH }

/** `110mm`, `8 cm`, `1.5in` → mm; undefined for anything else, for negative lengths and for more than 10 m. */
export function lengthOfText(text: string): Mm | undefined {
  const match = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*(mm|cm|in)\s*$/.exec(text)
  if (match === null) return undefined
  const mm = Number(match[1]) * (perUnit[match[2] ?? ''] ?? 1)
  return mm <= 10_000 ? mm : undefined
}
