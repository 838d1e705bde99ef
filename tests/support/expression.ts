import fc from 'fast-check'
import { ratio } from '../../src/base/ratio.ts'
import type { BinaryOperator, Term } from '../../src/model/params.ts'

/** How tight a term binds when it is printed. */
const tightness: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 8,
}

/** A term as text, with no more brackets than it needs; written against the documented grammar, not against the parser. */
export function printed(term: Term, around = 0): string {
  const wrap = (own: number, text: string): string => (own < around ? `(${text})` : text)
  switch (term.kind) {
    case 'number':
      return `${term.value.num}`
    case 'text':
      return `'${term.value}'`
    case 'name':
      return term.name
    case 'unary':
      return wrap(7, `${term.operator}${printed(term.operand, 7)}`)
    case 'binary': {
      const own = tightness[term.operator]
      if (own === 8) return wrap(8, `${printed(term.left, 9)}^${printed(term.right, 7)}`)
      const chains = own !== 3 && own !== 4
      return wrap(own, `${printed(term.left, chains ? own : own + 1)} ${term.operator} ${printed(term.right, own + 1)}`)
    }
    case 'choice':
      return wrap(0, `${printed(term.test, 1)} ? ${printed(term.yes)} : ${printed(term.no)}`)
    case 'call':
      return `${term.name}(${term.operands.map((operand) => printed(operand)).join(', ')})`
  }
}

const number: fc.Arbitrary<Term> = fc.nat(12).map((value) => ({ kind: 'number', value: ratio(value), offset: 0 }))
const name: fc.Arbitrary<Term> = fc.constantFrom('a', 'b').map((held) => ({ kind: 'name', name: held, offset: 0 }))

/** Random terms that compute numbers of the names a and b, with conditions only where they belong. */
export const terms: fc.Arbitrary<Term> = fc.letrec<{ number: Term; flag: Term }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    number,
    name,
    fc
      .record({ operator: fc.constantFrom('+', '-', '*', '/', '%', '^'), left: tie('number'), right: tie('number') })
      .map((term) => ({ kind: 'binary', offset: 0, ...term }) as Term),
    tie('number').map((operand) => ({ kind: 'unary', operator: '-', operand, offset: 0 }) as Term),
    fc.record({ test: tie('flag'), yes: tie('number'), no: tie('number') }).map((term) => ({ kind: 'choice', offset: 0, ...term }) as Term),
    fc
      .record({ name: fc.constantFrom('min', 'max'), operands: fc.array(tie('number'), { minLength: 1, maxLength: 3 }) })
      .map((term) => ({ kind: 'call', offset: 0, ...term }) as Term),
  ),
  flag: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .record({ operator: fc.constantFrom('<', '<=', '>', '>=', '==', '!='), left: tie('number'), right: tie('number') })
      .map((term) => ({ kind: 'binary', offset: 0, ...term }) as Term),
    fc
      .record({ operator: fc.constantFrom('&&', '||'), left: tie('flag'), right: tie('flag') })
      .map((term) => ({ kind: 'binary', offset: 0, ...term }) as Term),
    tie('flag').map((operand) => ({ kind: 'unary', operator: '!', operand, offset: 0 }) as Term),
  ),
})).number
