import { expect, it } from 'vitest'
import { asSection, bookmarksOf, titleOf } from '../../../src/paper/bookmarks.ts'
import { blankSlab } from '../../../src/paper/slab.ts'

it('makes one section of slabs, with an entry for its first', () => {
  const slabs = asSection(['new-page', blankSlab(5, 'a'), blankSlab(5, 'a')], 'Question 1', 2)
  const [start, one, two] = slabs
  expect(start).toBe('new-page')
  if (one === undefined || one === 'new-page' || two === undefined || two === 'new-page') throw new Error('no slabs')
  expect(one.bookmark).toEqual({ title: 'Question 1', level: 2 })
  expect(two.bookmark).toBeUndefined()
  expect(one.tag).toBe(two.tag)
  expect(bookmarksOf([{ slab: one, x: 1, y: 20 }, { slab: two, x: 1, y: 30 }])).toEqual([{ title: 'Question 1', level: 2, y: 20 }]) // biome-ignore format: two slabs
})

it('has no entry without a title', () => {
  const [slab] = asSection([blankSlab(5, 'a')], '', 1)
  expect(slab === 'new-page' ? undefined : slab?.bookmark).toBeUndefined()
})

it('says a title in words', () => {
  const strong = { kind: 'strong', children: [{ kind: 'text', text: 'Part' }] } as const
  expect(titleOf([{ kind: 'paragraph', children: [strong, { kind: 'space', width: 4 }, { kind: 'math', tex: 'x^2' }] }])).toBe('Part x^2')
})
