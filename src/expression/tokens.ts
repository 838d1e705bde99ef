import type { Ratio } from '../base/ratio.ts'
import { isWithinBound, ratioOfDecimal } from './amount.ts'
import type { Fault } from './fault.ts'

/** A piece of an expression; `offset` counts characters from its beginning. */
export type Token =
  | { readonly kind: 'number'; readonly value: Ratio; readonly text: string; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly text: string; readonly offset: number }
  | { readonly kind: 'name'; readonly text: string; readonly offset: number }
  | { readonly kind: 'symbol'; readonly text: string; readonly offset: number }
  | { readonly kind: 'end'; readonly text: ''; readonly offset: number }

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const TEXT = /'[^']*'|"[^"]*"/y
const SYMBOL = /<=|>=|==|!=|&&|\|\||[-+*/%^<>!?:(),]/y
const SPACE = /\s+/y

/** What people write where a symbol of ours is meant. */
const meant: readonly (readonly [RegExp, string])[] = [
  [/\*\*/y, 'write powers with `^`'],
  [/=/y, 'compare with `==`'],
  [/&/y, 'write `&&`'],
  [/\|/y, 'write `||`'],
  [/[−–]/y, 'write the minus sign `-`'],
  [/[×·⋅]/y, 'write products with `*`'],
  [/÷/y, 'write quotients with `/`'],
  [/≤/y, 'write `<=`'],
  [/≥/y, 'write `>=`'],
  [/≠/y, 'write `!=`'],
  [/π/y, 'write `pi`'],
  [/['"]/y, 'close the quote'],
  [/[[\]{}]/y, 'group with `(` and `)`'],
]

/** The pieces of an expression, closed by an `end`, or what is wrong with the first that is none. */
export function tokensOf(source: string): readonly Token[] | Fault {
  const tokens: Token[] = []
  let offset = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset
    return pattern.exec(source)?.[0]
  }
  while (offset < source.length) {
    const space = take(SPACE)
    const hint = space === undefined ? meant.find(([pattern]) => isMeant(pattern, take))?.[1] : undefined
    const token = space === undefined && hint === undefined ? tokenAt(take, offset) : undefined
    if (space === undefined && token === undefined) return unreadable(source, offset, hint)
    if (token?.kind === 'fault') return token
    if (token !== undefined) tokens.push(token)
    offset += space?.length ?? token?.text.length ?? 1
  }
  return [...tokens, { kind: 'end', text: '', offset: source.length }]
}

/** A symbol or text of our own that begins like the mistake comes first: `==`, `'x'`. */
const isMeant = (pattern: RegExp, take: (pattern: RegExp) => string | undefined): boolean => {
  const found = take(pattern)
  return found !== undefined && (take(SYMBOL)?.length ?? 0) < found.length && take(TEXT) === undefined
}

function tokenAt(take: (pattern: RegExp) => string | undefined, offset: number): Token | Fault | undefined {
  const number = take(NUMBER)
  if (number !== undefined) return numberToken(number, offset)
  const name = take(NAME)
  if (name !== undefined) return { kind: 'name', text: name, offset }
  const text = take(TEXT)
  if (text !== undefined) return { kind: 'text', value: text.slice(1, -1), text, offset }
  const symbol = take(SYMBOL)
  return symbol === undefined ? undefined : { kind: 'symbol', text: symbol, offset }
}

function numberToken(text: string, offset: number): Token | Fault {
  const value = ratioOfDecimal(text)
  if (value !== undefined && isWithinBound(value)) return { kind: 'number', value, text, offset }
  const message = `the number \`${text.slice(0, 40)}\` is too long`
  return { kind: 'fault', code: 'expression-too-long', message, hint: 'write at most 100 digits, and exponents up to 250', offset }
}

function unreadable(source: string, offset: number, hint = 'an expression has numbers, names, operators and brackets'): Fault {
  const character = String.fromCodePoint(source.codePointAt(offset) ?? 0)
  return { kind: 'fault', code: 'expression-syntax', message: `\`${character}\` cannot stand in an expression`, hint, offset }
}
