import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openedIn, piecesOf, RUN, type Surroundings } from '../../../../src/items/params/placeholders.ts'

const shown = (text: string, surroundings: Surroundings = 'text') =>
  piecesOf(text, surroundings).map((piece) =>
    piece.kind === 'literal' ? piece.text : piece.kind === 'placeholder' ? [piece.helper ?? '', piece.name, piece.digits] : piece.code,
  )

it('cuts texts at their placeholders', () => {
  expect(shown('a {{ x }} b{{y1}}')).toEqual(['a ', ['', 'x', 0], ' b', ['', 'y1', 0]])
  expect(shown('{{fixed x 2}}{{signed y}}, {{fraction z}} {{sci w 3}}')).toEqual([
    ['fixed', 'x', 2],
    ['signed', 'y', 0],
    ', ',
    ['fraction', 'z', 0],
    ' ',
    ['sci', 'w', 3],
  ])
  expect(shown('no { braces } here { { x } }')).toEqual(['no { braces } here { { x } }'])
})

it("reads three braces in math as TeX's brace and a value", () => {
  expect(shown('\\frac{{{a}}}{2}', 'math')).toEqual(['\\frac{', ['', 'a', 0], '}{2}'])
  expect(shown('\\frac{{a}}{{b}}', 'math')).toEqual(['\\frac', ['', 'a', 0], ['', 'b', 0]])
  expect(shown('{{{{a}}}}', 'math')).toEqual(['{{', ['', 'a', 0], '}}'])
  expect(shown('{{{a}}}', 'alt')).toEqual(['{', ['', 'a', 0], '}'])
})

it.each([
  ['{{{a}}}', 'text', 'placeholder-syntax'],
  ['{{{a}}}', 'code', 'placeholder-syntax'],
  ['{{a', 'text', 'placeholder-syntax'],
  ['{{a} b}', 'math', 'placeholder-syntax'],
  ['{{}}', 'text', 'placeholder-syntax'],
  ['{{#if a}}', 'text', 'placeholder-syntax'],
  ['{{/if}}', 'text', 'placeholder-syntax'],
  ['{{else}}', 'text', 'placeholder-syntax'],
  ['{{> part}}', 'text', 'placeholder-syntax'],
  ['{{& a}}', 'text', 'placeholder-syntax'],
  ['{{a + b}}', 'text', 'placeholder-syntax'],
  ['{{round a}}', 'text', 'placeholder-helper'],
  ['{{fixed a}}', 'text', 'placeholder-arguments'],
  ['{{fixed a 13}}', 'text', 'placeholder-arguments'],
  ['{{fixed a b}}', 'text', 'placeholder-arguments'],
  ['{{fixed a 2 3}}', 'text', 'placeholder-arguments'],
  ['{{signed a 2}}', 'text', 'placeholder-arguments'],
  ['{{sci a 0}}', 'text', 'placeholder-arguments'],
] as const)('reports %s in %s', (text, surroundings, code) => {
  expect(openedIn(text, surroundings)).toEqual([
    { run: 0, piece: { kind: 'misspelling', code, message: expect.any(String), hint: expect.any(String) } },
  ])
})

it('says what was meant', () => {
  const [first] = openedIn('{{fixd x 2}}', 'text')
  expect(first?.piece).toMatchObject({ message: 'there is no helper `fixd`', hint: 'did you mean `fixed`?' })
})

it('loses no character of any text', () => {
  const piece = fc.constantFrom('{', '}', '{{', '}}', 'a', ' ', 'fixed', '2', '#', '\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom<Surroundings>('text', 'math', 'code', 'alt'), (parts, surroundings) => {
      const text = parts.join('')
      const pieces = piecesOf(text, surroundings)
      const literal = pieces.map((held) => (held.kind === 'literal' ? held.text : held.kind === 'placeholder' ? held.source : '')).join('')
      if (!pieces.some((held) => held.kind === 'misspelling')) expect(literal).toBe(text)
      expect(openedIn(text, surroundings)).toHaveLength([...text.matchAll(RUN)].length)
    }),
  )
})
