import { expect, it } from 'vitest'
import type { DrawItem, Form, PlacedForm, Tag, TextRun } from '../../../src/model/drawing.ts'
import { leavesOf } from '../../../src/pdf/leaves.ts'

const run = (text: string, x: number, y: number, tag?: Tag): TextRun => ({
  ...{ kind: 'text', font: 'f', size: 4, x, y },
  glyphs: [...text].map((letter) => ({ id: 1, advance: 500, text: letter })),
  ...(tag === undefined ? {} : { tag }),
})
const path: DrawItem = { kind: 'path', commands: [['M', 1, 2], ['C', 1, 2, 3, 4, 5, 6], ['Z']], fill: 0 }
const form = (id: string, ...items: readonly DrawItem[]): Form => ({ id, bounds: { x: 0, y: 0, width: 50, height: 20 }, items })
const placed = (of: Form, x: number, y: number, more: Partial<PlacedForm> = {}): PlacedForm => ({ kind: 'form', form: of, x, y, ...more })

const rolesOf = ({ role, within }: Tag): string => (within === undefined ? role : `${rolesOf(within)} > ${role}`)
const textOf = (item: DrawItem): string => (item.kind === 'text' ? item.glyphs.map((glyph) => glyph.text).join('') : item.kind)
const shown = (items: readonly DrawItem[]): readonly string[] => leavesOf(items).map(({ item, tag }) => `${rolesOf(tag)}: ${textOf(item)}`)

const heading: Tag = { role: 'H1' }
const paragraph: Tag = { role: 'P' }

it('opens forms at their places', () => {
  const inner = form('i', run('a', 1, 2), path)
  const [letter, shape] = leavesOf([placed(form('o', placed(inner, 10, 20)), 100, 200)])
  expect(letter?.item).toMatchObject({ x: 111, y: 222 })
  expect(shape?.item).toMatchObject({ commands: [['M', 111, 222], ['C', 111, 222, 113, 224, 115, 226], ['Z']] })
})

it('gives each placement elements of its own, and one element to what has one tag', () => {
  const title = form('t', run('a', 0, 0, heading), run('b', 0, 5, heading), run('c', 0, 9, paragraph))
  const tags = leavesOf([placed(title, 0, 0), placed(title, 0, 50)]).map(({ tag }) => tag)
  expect(tags[0]).toBe(tags[1])
  expect(tags[0]).not.toBe(tags[3])
  expect(new Set(tags).size).toBe(4)
})

it('puts elements into those around, and text that nothing holds into a paragraph', () => {
  const section: Tag = { role: 'Sect' }
  const box: Tag = { role: 'Span', text: '☐' }
  const answer = form('a', placed(form('b', path), 0, 0, { tag: box }), run('yes', 5, 0), placed(form('b', path), 9, 0, { tag: box }))
  const items = [placed(answer, 0, 0, { tag: section }), placed(form('p', run('x', 0, 0, paragraph)), 0, 9, { tag: section })]
  expect(shown(items)).toEqual(['Sect > P > Span: form', 'Sect > P: yes', 'Sect > P > Span: form', 'Sect > P: x'])
  const spans = leavesOf(items).filter(({ tag }) => tag.role === 'Span')
  expect(spans[0]?.tag).not.toBe(spans[1]?.tag)
  expect(spans[0]?.tag.within).toBe(spans[1]?.tag.within)
})

it('takes paths for decoration, and leaves artifacts closed', () => {
  const mark = form('w', run('draft', 0, 0))
  expect(shown([path, placed(mark, 0, 0, { tag: { role: 'Artifact' } }), run('a', 0, 0)])).toEqual([
    'Artifact: path',
    'Artifact: form',
    'P: a',
  ])
})

it('reads text that was filled in where it stands on its line', () => {
  const line = form('l', run('Question ', 0, 5, paragraph), run('Which', 30, 5, paragraph), run('one?', 0, 10, paragraph))
  expect(shown([placed(line, 7, 8, { filled: [run('3', 22, 5)] })])).toEqual(['P: Question ', 'P: 3', 'P: Which', 'P: one?'])
  expect(leavesOf([placed(line, 7, 8, { filled: [run('3', 22, 5)] })])[1]?.item).toMatchObject({ x: 29, y: 13 })
})
