import { expect, test } from 'vitest'
import type { VariantPart } from '../../../src/model/variant.ts'
import { partsFlow } from '../../../src/paper/sections.ts'
import { deskOf, jobOf, textsOf } from '../../support/papers.ts'
import { paragraph, sampleItems, sampleVariant, variantOf } from '../../support/variants.ts'

const desk = deskOf()
const items = partsFlow(desk, sampleVariant(), jobOf())
const shown = items.map((item) => (item === 'new-page' ? item : `${item.after} ${textsOf(item.drawn)}`))

test('titles and headings are bound to what follows, questions end free', () => {
  expect(shown.find((text) => text.includes('First part'))).toMatch(/^bound /)
  expect(shown.find((text) => text.includes('Linear models'))).toMatch(/^bound /)
  expect(shown.find((text) => text.includes('None of the other'))).toMatch(/^free /)
})

test('a question that stays together is one block, with its slabs for a column that cannot hold it', () => {
  const block = items.find((item) => item !== 'new-page' && textsOf(item.drawn).includes('ridge estimate'))
  const parts = block === undefined || block === 'new-page' ? [] : (block.parts ?? [])
  expect(parts.map((part) => part.after)).toEqual(['together', 'together', 'together', 'together', 'free'])
  expect(textsOf(parts[1]?.drawn ?? [])).toContain('It decreases monotonically')
})

test('a part begins on a new page where it says so', () => {
  const third = shown.findIndex((text) => text.includes('Third part'))
  expect(shown[third - 1]).toBe('new-page')
  expect(shown.filter((text) => text === 'new-page')).toHaveLength(1)
})

test("a question's number goes with its stem", () => {
  const numbers = items.flatMap((item) => (item === 'new-page' || item.number === undefined ? [] : [item.number]))
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
})

test('solutions follow their questions and leave out the space to write in', () => {
  const solved = partsFlow(desk, sampleVariant(), jobOf(true)).map((item) => (item === 'new-page' ? item : textsOf(item.drawn)))
  const at = (words: string) => solved.findIndex((text) => text.includes(words))
  expect(at('Every step follows')).toBe(at('adding the same vector') + 2)
  expect(solved.some((text) => text.includes('Student number'))).toBe(false)
})

test('a numbered heading prints its number before its words', () => {
  const variant = {
    number: 1,
    parts: [{ title: [], intro: [], newPage: false, entries: [{ kind: 'heading' as const, number: 2, content: [paragraph('Mixtures')] }] }],
  }
  const slabs = partsFlow(deskOf(), variant, jobOf()).filter((slab) => slab !== 'new-page')
  expect(slabs.map((slab) => textsOf(slab.drawn)).filter((text) => text.includes('Mixtures'))).toEqual(['2 Mixtures'])
})

test('a short passage stays with what follows it, a long one may end its page', () => {
  const passage = (lines: number) => ({
    kind: 'passage' as const,
    content: Array.from({ length: lines }, (_, i) => paragraph(`Passage ${lines} line ${i}.`)),
  })
  const variant = { number: 1, parts: [{ title: [], intro: [], newPage: false, entries: [passage(2), passage(40)] }] }
  const slabs = partsFlow(deskOf(), variant, jobOf()).filter((slab) => slab !== 'new-page')
  expect(slabs.flatMap((slab) => (textsOf(slab.drawn).startsWith('Passage') ? [slab.after] : []))).toEqual(['bound', 'free'])
})

const stimulus = (...questions: Parameters<typeof variantOf>[0]): VariantPart => ({
  title: [paragraph('Part with a stimulus')],
  intro: [],
  newPage: false,
  entries: [
    ...(variantOf([sampleItems.inline]).parts[0]?.entries ?? []),
    { kind: 'heading', content: [paragraph('The topic')] },
    { kind: 'passage', content: [{ kind: 'page-break' }] },
    { kind: 'heading', content: [paragraph('The stimulus')], number: 1 },
    { kind: 'passage', content: [paragraph('Its text.')] },
    ...(variantOf(questions).parts[0]?.entries ?? []),
  ],
})

test('a stimulus on a new page takes the heading above it along', () => {
  const flowed = partsFlow(deskOf(), { number: 1, parts: [stimulus(sampleItems.multiple)] }, jobOf())
  const shownThere = flowed.map((item) => (item === 'new-page' ? item : textsOf(item.drawn)))
  const at = shownThere.indexOf('new-page')
  expect(shownThere.slice(at, at + 4)).toEqual(['new-page', 'The topic', '1 The stimulus', 'Its text.'])
  expect(shownThere.filter((text) => text === 'new-page')).toHaveLength(1)
})

test('a page break inside a passage parts it', () => {
  const content = [paragraph('Before.'), { kind: 'page-break' as const }, paragraph('After.')]
  const part: VariantPart = { title: [], intro: [], newPage: false, entries: [{ kind: 'passage', content }, ...stimulus().entries] }
  const flowed = partsFlow(deskOf(), { number: 1, parts: [part] }, jobOf()).map((item) =>
    item === 'new-page' ? item : textsOf(item.drawn),
  )
  const at = flowed.indexOf('Before.')
  expect(flowed.slice(at, at + 3)).toEqual(['Before.', 'new-page', 'After.'])
})

test('a rubric follows the solution, and is on no paper', () => {
  const [part] = variantOf([sampleItems.written]).parts
  const entries = (part?.entries ?? []).map((entry) =>
    entry.kind === 'question' ? { ...entry, question: { ...entry.question, rubric: [paragraph('Half for the idea.')] } } : entry,
  )
  const shownIn = (solutions: boolean) =>
    partsFlow(deskOf(), { number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }, jobOf(solutions)).map((it) =>
      it === 'new-page' ? it : textsOf(it.drawn),
    )
  expect(shownIn(true).slice(-2)).toEqual([expect.stringContaining('Solution:'), 'Rubric: Half for the idea.'])
  expect(shownIn(false).join(' ')).not.toContain('Half')
})
