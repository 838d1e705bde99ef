import type { Ratio } from '../base/ratio.ts'
import type { Location } from './diagnostic.ts'

/** A drawn or computed value. Arithmetic stays exact while it can: roots, logarithms and the like give reals. */
export type Value =
  | { readonly kind: 'exact'; readonly value: Ratio }
  | { readonly kind: 'real'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }

/** Drawn values by name, in the order of their definitions. */
export type Values = ReadonlyMap<string, Value>

/** What an item draws (formats.md, Parameters). */
export interface Params {
  readonly all: readonly Param[]
  /** Must be true of the values, else all are drawn again. */
  readonly require?: Expression
  /** What parts a number's decimals off in the language that the item is worded in; a point when absent. */
  readonly decimalSign?: string
}

export interface Param {
  readonly name: string
  readonly source: ParamSource
  /** What it may not be: the value of an earlier parameter, or a value. */
  readonly not: readonly Exclusion[]
  readonly at: Location
}

export type Exclusion = { readonly kind: 'param'; readonly name: string } | { readonly kind: 'value'; readonly value: Value }

export type ParamSource =
  | { readonly kind: 'integer'; readonly low: bigint; readonly high: bigint }
  /** low, low + step … up to high. */
  | { readonly kind: 'number'; readonly low: Ratio; readonly high: Ratio; readonly step: Ratio }
  | { readonly kind: 'one-of'; readonly values: readonly Value[] }
  | { readonly kind: 'expression'; readonly expression: Expression }

/** A parsed expression: a closed tree of literals, names, operators and a fixed set of functions. */
export interface Expression {
  /** As written, for messages. */
  readonly source: string
  /** Of its first character. */
  readonly at: Location
  readonly root: Term
}

export type Term =
  | { readonly kind: 'number'; readonly value: Ratio; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | { readonly kind: 'name'; readonly name: string; readonly offset: number }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '!'; readonly operand: Term; readonly offset: number }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Term; readonly right: Term; readonly offset: number }
  | { readonly kind: 'choice'; readonly test: Term; readonly yes: Term; readonly no: Term; readonly offset: number }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly Term[]; readonly offset: number }

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||'
