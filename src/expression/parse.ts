import { nearestWord } from '../base/spelling.ts'
import { type Checked, checked, type Location } from '../model/diagnostic.ts'
import type { BinaryOperator, Expression, Term } from '../model/params.ts'
import { diagnosticOf, type Fault } from './fault.ts'
import { functions, type NumberFunction } from './functions.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Characters that an expression may have, and brackets, signs, choices and powers within each other. */
const LONGEST = 500
const DEEPEST = 40

/**
 * Reads an expression by recursive descent. From loosest to tightest: `?:`, `||`, `&&`, `== !=`, `< <= > >=`, `+ -`,
 * `* / %`, signs and `!`, `^` (from the right). `at` is the place of its first character; `known` are the functions that it
 * may call.
 */
export function parseExpression(source: string, at: Location, known: ReadonlyMap<string, NumberFunction> = functions): Checked<Expression> {
  const parsed = parsedTerm(source, known)
  if (parsed.kind === 'fault') return { value: undefined, diagnostics: [diagnosticOf(parsed, at)] }
  return checked({ source, at, root: parsed })
}

function parsedTerm(source: string, known: ReadonlyMap<string, NumberFunction>): Term | Fault {
  if (source.length > LONGEST) {
    const message = `an expression of ${source.length} characters is too long`
    return { kind: 'fault', code: 'expression-too-long', message, hint: 'split it: compute parts of it as `expr` parameters', offset: 0 }
  }
  const tokens = tokensOf(source)
  if ('kind' in tokens) return tokens
  const reading: Reading = { tokens, known, next: 0, depth: 0 }
  const term = choice(reading)
  if (term.kind === 'fault') return term
  const rest = peek(reading)
  return rest.kind === 'end' ? term : stray(rest, tokens[reading.next - 1])
}

/** Where the parser stands in the tokens. */
interface Reading {
  readonly tokens: readonly Token[]
  readonly known: ReadonlyMap<string, NumberFunction>
  next: number
  depth: number
}

type Rule = (reading: Reading) => Term | Fault

const END: Token = { kind: 'end', text: '', offset: 0 }
const peek = ({ tokens, next }: Reading): Token => tokens[next] ?? tokens.at(-1) ?? END

/** Steps over a symbol when it comes next. */
function skips(reading: Reading, symbol: string): boolean {
  const token = peek(reading)
  const isNext = token.kind === 'symbol' && token.text === symbol
  if (isNext) reading.next++
  return isNext
}

const syntax = (message: string, hint: string, offset: number): Fault => ({
  kind: 'fault',
  code: 'expression-syntax',
  message,
  hint,
  offset,
})

/** A token that nothing can be made of where it stands. */
function stray(token: Token, before: Token | undefined): Fault {
  const starts = token.kind === 'name' || token.kind === 'number' || token.text === '('
  const hint =
    token.text === ','
      ? 'write decimals with a point: `0.5`'
      : starts && before !== undefined
        ? `write products with \`*\`: \`${before.text}*${token.text}\``
        : 'take it out, or write what it belongs to'
  return syntax(`\`${token.text}\` cannot stand here`, hint, token.offset)
}

/** One level deeper, unless that is too deep. */
function deeper(reading: Reading, rule: Rule): Term | Fault {
  if (reading.depth >= DEEPEST) {
    const hint = 'split it: compute parts of it as `expr` parameters'
    return { kind: 'fault', code: 'expression-too-long', message: 'this is nested too deep', hint, offset: peek(reading).offset }
  }
  reading.depth++
  const term = rule(reading)
  reading.depth--
  return term
}

function choice(reading: Reading): Term | Fault {
  const test = disjunction(reading)
  const { offset } = peek(reading)
  if (test.kind === 'fault' || !skips(reading, '?')) return test
  const yes = deeper(reading, choice)
  if (yes.kind === 'fault') return yes
  if (!skips(reading, ':')) return syntax('`?` has no `:`', 'write `test ? this : that`', offset)
  const no = deeper(reading, choice)
  return no.kind === 'fault' ? no : { kind: 'choice', test, yes, no, offset }
}

/** A level of binary operators that group from the left; comparisons do not chain. */
const level =
  (operators: readonly BinaryOperator[], tighter: Rule, chains = true): Rule =>
  (reading) => {
    let left = tighter(reading)
    for (let count = 0; left.kind !== 'fault'; count++) {
      const token = peek(reading)
      const operator = token.kind === 'symbol' ? operators.find((known) => known === token.text) : undefined
      if (operator === undefined) return left
      if (!chains && count > 0) return syntax(`\`${operator}\` follows another comparison`, 'write `a < b && b < c`', token.offset)
      reading.next++
      const right = tighter(reading)
      left = right.kind === 'fault' ? right : { kind: 'binary', operator, left, right, offset: token.offset }
    }
    return left
  }

const product = level(['*', '/', '%'], signed)
const total = level(['+', '-'], product)
const comparison = level(['<', '<=', '>', '>='], total, false)
const equality = level(['==', '!='], comparison, false)
const conjunction = level(['&&'], equality)
const disjunction = level(['||'], conjunction)

function signed(reading: Reading): Term | Fault {
  const { offset } = peek(reading)
  const operator = (['-', '+', '!'] as const).find((sign) => skips(reading, sign))
  if (operator === undefined) return power(reading)
  const operand = deeper(reading, signed)
  return operand.kind === 'fault' ? operand : { kind: 'unary', operator, operand, offset }
}

function power(reading: Reading): Term | Fault {
  const left = primary(reading)
  const { offset } = peek(reading)
  if (left.kind === 'fault' || !skips(reading, '^')) return left
  const right = deeper(reading, signed)
  return right.kind === 'fault' ? right : { kind: 'binary', operator: '^', left, right, offset }
}

function primary(reading: Reading): Term | Fault {
  const token = peek(reading)
  const { offset } = token
  if (token.kind === 'end') return syntax('the expression ends too early', 'write a number or a name at its end', offset)
  reading.next++
  if (token.kind === 'number' || token.kind === 'text') return { kind: token.kind, value: token.value, offset } as Term
  if (token.kind === 'name') return skips(reading, '(') ? call(token.text, offset, reading) : { kind: 'name', name: token.text, offset }
  if (token.text !== '(') return stray(token, undefined)
  const inner = deeper(reading, choice)
  if (inner.kind === 'fault' || skips(reading, ')')) return inner
  return unclosed(reading, offset)
}

/** The bracket that opened at an offset is not closed where it should be. */
function unclosed(reading: Reading, offset: number): Fault {
  const token = peek(reading)
  if (token.kind !== 'end' && token.text !== ',') return stray(token, reading.tokens[reading.next - 1])
  return syntax('a bracket is not closed', 'close it with `)`', token.kind === 'end' ? offset : token.offset)
}

function call(name: string, offset: number, reading: Reading): Term | Fault {
  const known = reading.known.get(name)
  if (known === undefined) return unknownFunction(name, offset, [...reading.known.keys()])
  const operands: Term[] = []
  if (!skips(reading, ')'))
    do {
      const operand = deeper(reading, choice)
      if (operand.kind === 'fault') return operand
      operands.push(operand)
    } while (skips(reading, ','))
  if (operands.length > 0 && !skips(reading, ')')) return unclosed(reading, offset)
  if (operands.length >= known.least && operands.length <= known.most) return { kind: 'call', name, operands, offset }
  const takes = known.least === known.most ? `${known.least}` : `${known.least} to ${known.most}`
  const message = `\`${name}\` takes ${takes} operand${known.most === 1 ? '' : 's'}, not ${operands.length}`
  return { kind: 'fault', code: 'expression-arguments', message, hint: 'separate operands by commas: `min(a, b)`', offset }
}

function unknownFunction(name: string, offset: number, names: readonly string[]): Fault {
  const near = nearestWord(name, names)
  const hint = near === undefined ? `there are: ${names.join(', ')}; products need \`*\`` : `did you mean \`${near}\`?`
  return { kind: 'fault', code: 'expression-function-unknown', message: `there is no function \`${name}\``, hint, offset }
}
