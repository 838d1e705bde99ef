import { expect, test } from 'vitest'
import { variantFlow } from '../../../src/paper/sections.ts'
import { deskOf, jobOf, textsOf } from '../../support/papers.ts'
import { paragraph, sampleVariant } from '../../support/variants.ts'

const desk = deskOf()
const items = variantFlow(desk, sampleVariant(), undefined, jobOf())
const shown = items.map((item) => (item === 'new-page' ? item : `${item.after} ${textsOf(item.drawn)}`))

test('titles and headings are bound to what follows, questions end free', () => {
  expect(shown.find((text) => text.includes('First part'))).toMatch(/^bound /)
  expect(shown.find((text) => text.includes('Linear models'))).toMatch(/^bound /)
  expect(shown.find((text) => text.includes('None of the other'))).toMatch(/^free /)
  expect(shown.find((text) => text.includes('ridge estimate'))).toMatch(/^together /)
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
  const solved = variantFlow(desk, sampleVariant(), undefined, jobOf(true)).map((item) =>
    item === 'new-page' ? item : textsOf(item.drawn),
  )
  const at = (words: string) => solved.findIndex((text) => text.includes(words))
  expect(at('Every step follows')).toBe(at('adding the same vector') + 2)
  expect(solved.some((text) => text.includes('Student number'))).toBe(false)
})

test('a numbered heading prints its number before its words', () => {
  const variant = {
    number: 1,
    parts: [{ title: [], intro: [], newPage: false, entries: [{ kind: 'heading' as const, number: 2, content: [paragraph('Mixtures')] }] }],
  }
  const slabs = variantFlow(deskOf(), variant, undefined, jobOf()).filter((slab) => slab !== 'new-page')
  expect(slabs.map((slab) => textsOf(slab.drawn)).filter((text) => text.includes('Mixtures'))).toEqual(['2 Mixtures'])
})

test('a short passage stays with what follows it, a long one may end its page', () => {
  const passage = (lines: number) => ({
    kind: 'passage' as const,
    content: Array.from({ length: lines }, (_, i) => paragraph(`Passage ${lines} line ${i}.`)),
  })
  const variant = { number: 1, parts: [{ title: [], intro: [], newPage: false, entries: [passage(2), passage(40)] }] }
  const slabs = variantFlow(deskOf(), variant, undefined, jobOf()).filter((slab) => slab !== 'new-page')
  expect(slabs.flatMap((slab) => (textsOf(slab.drawn).startsWith('Passage') ? [slab.after] : []))).toEqual(['bound', 'free'])
})
