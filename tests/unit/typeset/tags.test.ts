import { expect, it } from 'vitest'
import type { DrawItem, Tag } from '../../../src/model/drawing.ts'
import { tagged, taggedInk } from '../../../src/typeset/tags.ts'
import { display, galleyOf, math, paragraph, text } from '../../support/typeset/bench.ts'

const path = (tag?: Tag): DrawItem => ({ kind: 'path', commands: [], ...(tag === undefined ? {} : { tag }) })
const rolesOf = (tag: Tag | undefined): string =>
  tag === undefined ? '' : tag.within === undefined ? tag.role : `${rolesOf(tag.within)} > ${tag.role}`

it('makes one element of all that is not tagged, with what is tagged within it', () => {
  const formula: Tag = { role: 'Formula' }
  const { items } = taggedInk({ items: [path(), path(formula), path(formula)], late: [] }, 'P')
  expect(items.map(({ tag }) => rolesOf(tag))).toEqual(['P', 'P > Formula', 'P > Formula'])
  expect(items[1]?.tag).toBe(items[2]?.tag)
  const block = { kind: 'block', height: 1, extent: 1, ink: { items, late: [] }, breakAfter: 'allowed' } as const
  const [outer] = tagged([block, { kind: 'page-break' }], 'LBody')
  expect(outer?.kind === 'block' ? outer.ink.items.map(({ tag }) => rolesOf(tag)) : []).toEqual([
    'LBody > P',
    'LBody > P > Formula',
    'LBody > P > Formula',
  ])
})

it('tells blocks by their kinds', () => {
  const { pieces } = galleyOf([
    { kind: 'heading', level: 2, children: [text('Head')] },
    paragraph('where ', math('x'), ' is', display('y')),
    { kind: 'list', marker: { kind: 'bullet' }, tight: true, items: [[paragraph('one')]] },
    { kind: 'table', align: ['left'], rows: [[[text('a')]], [[text('b')]]] },
    { kind: 'figure', image: { image: 'a.png', alt: 'Five bars' } },
    paragraph({ kind: 'fill-in' }),
  ])
  const tags = pieces.flatMap((piece) => (piece.kind === 'box' ? piece.items.map(({ tag }) => tag) : []))
  expect([...new Set(tags.map(rolesOf))]).toEqual([
    ...['H2', 'P', 'P > Formula', 'L > LI > Lbl', 'L > LI > LBody > P'],
    ...['Table > TR > TH', 'Table > TR > TD', '', 'Figure', 'P > Span'],
  ])
  expect(tags.filter((tag) => tag?.role === 'Formula').map((tag) => tag?.alt)).toEqual(['x', 'y'])
  expect(tags.find((tag) => tag?.role === 'Figure')?.alt).toBe('Five bars')
  expect(tags.find((tag) => tag?.role === 'Span')?.text).toBe('____')
})
