import { expect, it } from 'vitest'
import { inlinesOfParagraph, markupFaults } from '../../../support/authored/reading.ts'

const kinds = (text: string) =>
  inlinesOfParagraph(text).map((inline) =>
    inline.kind === 'math' || inline.kind === 'display' ? `${inline.kind} ${inline.tex}` : inline.kind,
  )

it.each([
  ['$x$', ['math x']],
  ['a $x$, $y$.', ['text', 'math x', 'text', 'math y', 'text']],
  ['$a\\$b$', ['math a\\$b']],
  ['$x \\text{ if $n>0$}$', ['math x \\text{ if $n>0$}']],
  ['$\\{x$', ['math \\{x']],
  ['$a\nb$', ['math a\nb']],
  ['costs \\$5', ['text']],
  ['`$x$` $y$', ['code', 'text', 'math y']],
  ['so $$y=1$$ runs', ['text', 'display y=1', 'text']],
  ['$$ a $ b $$', ['display a $ b']],
  ['$f(x)$-th', ['math f(x)', 'text']],
])('reads the formulas of %s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

it.each([
  ['$ x$', ['1:1 math-dollar', '1:4 math-dollar']],
  ['$x $', ['1:1 math-dollar', '1:4 math-dollar']],
  ['$x$5', ['1:1 math-dollar', '1:3 math-dollar']],
  ['costs $5', ['1:7 math-dollar']],
  ['> quoted\n> $x', ['2:3 math-dollar']],
])('reports the dollars of %s', (text, expected) => {
  expect(markupFaults(text)).toEqual(expected)
})

it('keeps block syntax inside a display that is fenced, and opens a fence only alone on its line', () => {
  expect(kinds('so\n$$\na\n- b\n= c\n$$\nwhere')).toEqual(['text', 'display a\n- b\n= c', 'text'])
  expect(kinds('$$ a\n+b $$')).toEqual(['display a\n+b'])
})

it('never reads a run of underscores as emphasis', () => {
  expect(kinds('(___) and (___)')).toEqual(['text', 'fill-in', 'text', 'fill-in', 'text'])
  expect(kinds('_a_ and __b__')).toEqual(['emphasis', 'text', 'strong'])
})

it('leaves braces alone that are no attributes', () => {
  expect(inlinesOfParagraph('the set {a, b} and {x}')).toEqual([{ kind: 'text', text: 'the set {a, b} and {x}' }])
  expect(inlinesOfParagraph('here {#x .y} and on')).toEqual([{ kind: 'text', text: 'here {#x .y} and on' }])
})

it('sees no attributes behind a brace', () => {
  expect(kinds('{{#if a}} and {{x=1}} {.last}')).toEqual(['text'])
})
