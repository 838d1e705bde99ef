/**
 * Safe expressions: text → a closed tree of numbers, names, operators and a fixed list of functions → a value.
 * Comes in: what an author wrote, and values by name. Goes out: a tree with positions, or a value that is an exact
 * fraction while it can be one. Everything is bounded (length, depth, size of numbers); what cannot be read or computed
 * is a diagnostic that points at its place.
 * Must not know: items, YAML, Markdown, chance; and nothing of the world is in reach of an expression.
 */
export { isNumber, type NumberValue, ratioOfDecimal, ratioOfValue } from './amount.ts'
export { compareNumbers } from './arithmetic.ts'
export { decimalText, magnitudeOf, placesForDigits, plainText } from './decimal.ts'
export { evaluate } from './evaluate.ts'
export { placeAfter } from './fault.ts'
export { evaluateLoosely, evaluateTextually, parseLoosely } from './loose.ts'
export { isReservedName, namesIn } from './names.ts'
export { parseExpression } from './parse.ts'
