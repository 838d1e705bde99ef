import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseExpression } from '../../../src/expression/parse.ts'
import type { Term } from '../../../src/model/params.ts'
import { printed, terms } from '../../support/expression.ts'

const at = { kind: 'file', file: 'x.md', line: 2, column: 11 } as const

/** With brackets around everything. */
function shape(term: Term): string {
  if (term.kind === 'number') return `${term.value.num}${term.value.den === 1n ? '' : `/${term.value.den}`}`
  if (term.kind === 'text') return `'${term.value}'`
  if (term.kind === 'name') return term.name
  if (term.kind === 'unary') return `(${term.operator}${shape(term.operand)})`
  if (term.kind === 'binary') return `(${shape(term.left)}${term.operator}${shape(term.right)})`
  if (term.kind === 'choice') return `(${shape(term.test)}?${shape(term.yes)}:${shape(term.no)})`
  return `${term.name}(${term.operands.map(shape).join()})`
}

it.each([
  ['a*b - 3', '((a*b)-3)'],
  ['1 - 2 - 3', '((1-2)-3)'],
  ['-2^2', '(-(2^2))'],
  ['2^3^2', '(2^(3^2))'],
  ['2^-1', '(2^(-1))'],
  ['a % 2 == 0 && !b || c', '((((a%2)==0)&&(!b))||c)'],
  ['a > b ? 1 : c ? 2 : 3', '((a>b)?1:(c?2:3))'],
  ['round(x / 3, 2) + min(a)', '(round((x/3),2)+min(a))'],
  ["city != 'San José'", "(city!='San José')"],
  ['0.05e1 * 1e3', '(1/2*1000)'],
])('reads %s as %s', (source, expected) => {
  const { value, diagnostics } = parseExpression(source, at)
  expect(diagnostics).toEqual([])
  expect(value && shape(value.root)).toBe(expected)
  expect([value?.source, value?.at]).toEqual([source, at])
})

it.each([
  ['', '11 expression-syntax', 'the expression ends too early'],
  ['a +', '14 expression-syntax', 'the expression ends too early'],
  ['2a', '12 expression-syntax', '`a` cannot stand here'],
  ['(a + b', '11 expression-syntax', 'a bracket is not closed'],
  ['a + b)', '16 expression-syntax', '`)` cannot stand here'],
  ['1 < a < 3', '17 expression-syntax', '`<` follows another comparison'],
  ['a ? b', '13 expression-syntax', '`?` has no `:`'],
  ['1,5', '12 expression-syntax', '`,` cannot stand here'],
  ['min(a b)', '17 expression-syntax', '`b` cannot stand here'],
  ['sqr(a)', '11 expression-function-unknown', 'there is no function `sqr`'],
  ['sqrt()', '11 expression-arguments', '`sqrt` takes 1 operand, not 0'],
  ['round(a, 2, 3)', '11 expression-arguments', '`round` takes 1 to 2 operands, not 3'],
  ['process.exit(1)', '18 expression-syntax', '`.` cannot stand in an expression'],
  [`${'('.repeat(60)}a`, '52 expression-too-long', 'this is nested too deep'],
  [`${'-'.repeat(60)}a`, '52 expression-too-long', 'this is nested too deep'],
  [`a${'+a'.repeat(300)}`, '11 expression-too-long', 'an expression of 601 characters is too long'],
])('reports %s', (source, place, message) => {
  const { value, diagnostics } = parseExpression(source, at)
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, location }) => `${location.kind === 'file' ? location.column : ''} ${code}`)).toEqual([place])
  expect(diagnostics[0]?.message).toBe(message)
  expect(diagnostics[0]?.hint).not.toBe('')
})

it('says how a product is written', () => {
  expect(parseExpression('2a', at).diagnostics[0]?.hint).toBe('write products with `*`: `2*a`')
  expect(parseExpression('sqr(a)', at).diagnostics[0]?.hint).toBe('did you mean `sqrt`?')
})

const plain = (term: Term): unknown =>
  JSON.parse(JSON.stringify(term, (key, held: unknown) => (key === 'offset' ? 0 : typeof held === 'bigint' ? `${held}` : held)))

it('reads back what was printed', () => {
  fc.assert(
    fc.property(terms, (term) => {
      const source = printed(term)
      fc.pre(source.length <= 500)
      const { value, diagnostics } = parseExpression(source, at)
      fc.pre(diagnostics[0]?.code !== 'expression-too-long')
      expect([source, value === undefined ? diagnostics : plain(value.root)]).toEqual([source, plain(term)])
    }),
    { numRuns: 500 },
  )
})

const pieces = fc.array(
  fc.constantFrom(...'0123456789.eab_+-*/%^<>=!&|?:(),\'" '.split(''), 'min(', 'sqrt(', 'pi', '==', '\n', '−', '\u{1F600}'),
  {
    maxLength: 60,
  },
)

it('ends with a tree or a diagnostic in the text, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 100, unit: 'binary' }),
        pieces.map((all) => all.join('')),
      ),
      (source) => {
        const { value, diagnostics } = parseExpression(source, at)
        expect([value === undefined, diagnostics.length]).toEqual(value === undefined ? [true, 1] : [false, 0])
        const place = diagnostics[0]?.location
        if (place?.kind === 'file') expect(place.column - 11).toBeLessThanOrEqual(source.length)
      },
    ),
    { numRuns: 2000 },
  )
})
