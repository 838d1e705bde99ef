import type { Expression, Term } from '../model/params.ts'
import { functions } from './functions.ts'

/** The one constant. */
export const PI = 'pi'

/** Whether a name means something in every expression and can be given to nothing else. */
export const isReservedName = (name: string): boolean => name === PI || functions.has(name)

/** The values that an expression needs: each name once, at its first use, functions and constants left out. */
export function namesIn(expression: Expression): readonly { readonly name: string; readonly offset: number }[] {
  const first = new Map<string, number>()
  const visit = (term: Term): void => {
    if (term.kind === 'name' && term.name !== PI && !first.has(term.name)) first.set(term.name, term.offset)
    for (const part of partsOf(term)) visit(part)
  }
  visit(expression.root)
  return [...first].map(([name, offset]) => ({ name, offset }))
}

function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'text':
    case 'name':
      return []
    case 'unary':
      return [term.operand]
    case 'binary':
      return [term.left, term.right]
    case 'choice':
      return [term.test, term.yes, term.no]
    case 'call':
      return term.operands
  }
}
