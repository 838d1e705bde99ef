import { expect, it } from 'vitest'
import { plainTextOf } from '../../../../src/authored/markup/text.ts'
import type { Inline } from '../../../../src/model/content.ts'
import { inlinesOfParagraph, markupFaults, markupOf } from '../../../support/authored/reading.ts'

const references = (text: string) =>
  inlinesOfParagraph(text).flatMap((inline) => (inline.kind === 'reference' ? [`${inline.target} ${inline.label}`] : []))

it.each([
  ['@fig:data shows', ['fig data']],
  ['see @eq:a-b-, and @tab:x.', ['eq a-b', 'tab x']],
  ['(@fig:x)', ['fig x']],
  ['me@fig:x a.@fig:x /@fig:x @@fig:x 1@fig:x', []],
  ['\\@fig:x', []],
  ['`@fig:x` [@fig:x](y) $@fig:x$', []],
])('finds the references of %s', (text, expected) => {
  expect(references(text)).toEqual(expected)
})

it('reports references without a label, footnotes and dollars', () => {
  expect(markupFaults('a\n@fig:Data')).toEqual(['2:1 label-bad'])
  expect(markupFaults('note[^1] here')).toEqual(['1:5 footnote'])
  expect(markupFaults('> a \\$ b $ c')).toEqual(['1:10 math-dollar'])
})

it('puts the very objects of a token in its place, also within emphasis, and leaves unknown tokens', () => {
  const marker: Inline = { kind: 'space', width: 0 }
  const tokens = new Map([[12, { kind: 'inline', content: [marker] } as const]])
  const [block] = markupOf('**\uE00012\uE001** \uE0003\uE001', tokens).value ?? []
  const [strong, rest] = block?.kind === 'paragraph' ? block.children : []
  expect(strong?.kind === 'strong' ? strong.children[0] : undefined).toBe(marker)
  expect(rest).toEqual({ kind: 'text', text: ' \uE0003\uE001' })
})

it('never reads what a token stands for as Markdown, and prints it in code and formulas', () => {
  const tokens = new Map([[0, { kind: 'inline', content: [{ kind: 'text', text: '*x* $' }] } as const]])
  expect(inlinesOfParagraph('a \uE0000\uE001', tokens)).toEqual([{ kind: 'text', text: 'a *x* $' }])
  expect(inlinesOfParagraph('`\uE0000\uE001`', tokens)).toEqual([{ kind: 'code', text: '*x* $' }])
})

it('tells content in plain words', () => {
  const inlines: readonly Inline[] = [
    { kind: 'text', text: 'a ' },
    { kind: 'strong', children: [{ kind: 'code', text: 'b' }] },
    { kind: 'line-break' },
    { kind: 'math', tex: 'x_1' },
  ]
  expect(plainTextOf(inlines)).toBe('a b x_1')
})
