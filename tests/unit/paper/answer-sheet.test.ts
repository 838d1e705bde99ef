import { expect, test } from 'vitest'
import { overlaps } from '../../../src/base/geometry.ts'
import type { Asked, Variant } from '../../../src/model/variant.ts'
import { answerSlabs } from '../../../src/paper/answer-sheet.ts'
import { deskOf, jobOf, textsOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { choice, matching, number, paragraph, sampleItems, trueFalse, variantOf } from '../../support/variants.ts'

const desk = deskOf({}, templateOf({}, { box: { shape: 'square', size: 3.78, rule: 0.176, letters: true } }))
const slabsOf = (all: readonly Asked[]) => answerSlabs(desk, variantOf(all), jobOf())
const choices = (count: number): readonly Asked[] =>
  Array.from({ length: count }, (_, i) => choice(`q${i}`, 'Pick.', ['w', 'x', 'y', 'z'], ['a']))
const insides = (slabs: ReturnType<typeof slabsOf>) => slabs.flatMap((slab) => slab.zones.map((zone) => zone.inside)).join('')

test('choices stand in columns, filled one after the other, each number before its lettered boxes', () => {
  const slabs = slabsOf(choices(8))
  expect(slabs.map((slab) => textsOf(slab.drawn))).toEqual([
    '1 A B C D 3 A B C D 5 A B C D 7 A B C D',
    '2 A B C D 4 A B C D 6 A B C D 8 A B C D',
  ])
  expect(slabs[0]?.zones[0]).toMatchObject({ id: 'q:q0:a', group: 'q:q0', exclusive: true, inside: 'A' })
  for (const { zones } of slabs)
    zones.forEach(({ rect }, i) => {
      expect(rect.x + rect.width).toBeLessThanOrEqual(desk.style.body.width)
      for (const other of zones.slice(i + 1)) expect(overlaps(rect, other.rect)).toBe(false)
    })
})

test('blocks of ten rows are not parted, and the next begins below', () => {
  const slabs = slabsOf(choices(43))
  expect(slabs.map((slab) => slab.after).join(' ')).toBe(`${'bound '.repeat(9)}free free`)
  expect(textsOf(slabs.at(-1)?.drawn ?? [])).toBe('41 A B C D 42 A B C D 43 A B C D')
})

test('a letter is that of the place where the option is printed', () => {
  const [asked] = choices(1)
  const variant = variantOf(choices(1))
  const turned: Variant = {
    ...variant,
    parts: variant.parts.map((part) => ({
      ...part,
      entries: part.entries.map((entry) =>
        entry.kind === 'question' ? { ...entry, question: { ...entry.question, order: [...entry.question.order].reverse() } } : entry,
      ),
    })),
  }
  const [slab] = answerSlabs(desk, turned, jobOf())
  expect(slab?.zones.map(({ id, inside }) => `${id} ${inside}`)).toEqual(
    ['d', 'c', 'b', 'a'].map((id, i) => `q:${asked?.item}:${id} ${'ABCD'[i]}`),
  )
})

test('true and false have the first letters of their words; several right options may all be meant', () => {
  expect(insides(slabsOf([trueFalse('tf', 'So?', true)]))).toBe('TF')
  expect(slabsOf([choice('many', 'Pick.', ['x', 'y'], ['a', 'b'])])[0]?.zones[0]?.exclusive).toBeUndefined()
})

test('rows are numbered under their question, each a group of its own', () => {
  const slabs = slabsOf([matching('pairs', 'Which?', ['TCP', 'IP'], ['transport', 'network', 'physical'])])
  expect(textsOf(slabs.flatMap((slab) => slab.drawn))).toBe('1.1 A B C 1.2 A B C')
  expect(slabs.flatMap((slab) => slab.zones).map((zone) => zone.group)).toEqual([
    ...Array(3).fill('q:pairs:1'),
    ...Array(3).fill('q:pairs:2'),
  ])
})

test('numbers and written answers have the whole width, with their question’s number', () => {
  const grid = slabsOf([number('slope', 'How steep?')])
  expect(textsOf(grid[0]?.drawn ?? [])).toMatch(/^± .* 1$/)
  expect(insides(grid.slice(1, 2))).toBe('0123456789')
  const written = slabsOf([sampleItems.writtenParts])
  expect(written.flatMap((slab) => slab.zones).map((zone) => zone.role.kind)).toContain('writing')
  expect(written.map((slab) => slab.after)).toEqual([...Array(written.length - 1).fill('bound'), 'free'])
})

test('parts are named where there are several', () => {
  const [one] = variantOf(choices(1)).parts
  if (one === undefined) throw new Error('no part')
  const part = (title: string) => ({ ...one, title: [paragraph(title)] })
  const texts = (parts: Variant['parts']) => answerSlabs(desk, { number: 1, parts }, jobOf()).map((slab) => textsOf(slab.drawn))
  expect(texts([part('Only')])).toEqual(['1 A B C D'])
  expect(texts([part('First'), part('Second')])).toEqual(['First', '1 A B C D', 'Second', '1 A B C D'])
})

test('a question with more boxes than a line has goes on below', () => {
  const many = choice(
    'many',
    'Pick.',
    Array.from({ length: 8 }, () => 'x'),
    ['a'],
  )
  const narrow = deskOf({ paper: { width: 44 + 30, height: 297 } }, templateOf({}, { box: { ...desk.style.box } }))
  const [slab] = answerSlabs(narrow, variantOf([many]), jobOf())
  expect(new Set(slab?.zones.map(({ rect }) => rect.y)).size).toBe(2)
})
