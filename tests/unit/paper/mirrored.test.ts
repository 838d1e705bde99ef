import { expect, it } from 'vitest'
import { zoneId } from '../../../src/model/ids.ts'
import type { Zone } from '../../../src/model/sheet.ts'
import { createDesk } from '../../../src/paper/desk.ts'
import { inItsDirection, leftToRight, zonesLeftToRight } from '../../../src/paper/mirrored.ts'
import { plainExam } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { realTypesetter } from '../../support/typesetters.ts'

const deskIn = (language: string) => createDesk(templateOf(), { ...plainExam, language }, realTypesetter())
const zone: Zone = {
  id: zoneId('name'),
  rect: { x: 30, y: 40, width: 5, height: 5 },
  shape: 'square',
  group: 'name',
  role: { kind: 'name' },
}
const path = { kind: 'path', commands: [['M', 30, 40]] } as const

it('reflects a page within its body where the language begins at the right, boxes and zones alike', () => {
  const { body } = deskIn('en').style
  expect(inItsDirection(deskIn('en'), { items: [path], zones: [zone] })).toEqual({ items: [path], zones: [zone] })
  const { items, zones } = inItsDirection(deskIn('ar'), { items: [path], zones: [zone] })
  const right = 2 * body.x + body.width
  expect(items).toEqual([{ kind: 'path', commands: [['M', right - 30, 40]] }])
  expect(zones[0]?.rect).toEqual({ x: right - 35, y: 40, width: 5, height: 5 })
})

it('lets numbers read from left to right all the same', () => {
  expect(leftToRight(deskIn('en'), [path], 50)).toEqual([path])
  expect(leftToRight(deskIn('he'), [path], 50)).toEqual([{ kind: 'path', commands: [['M', 20, 40]] }])
  expect(zonesLeftToRight(deskIn('he'), [zone], 50)[0]?.rect.x).toBe(15)
})
