import { describe, expect, test } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import type { Asked, Question } from '../../../../src/model/variant.ts'
import { writtenDrawer } from '../../../../src/paper/fields/written.ts'
import { blackBoxes, deskOf, jobOf, textsOf } from '../../../support/papers.ts'
import { sampleItems, written } from '../../../support/variants.ts'

const desk = deskOf()
function use(asked: Asked) {
  if (asked.field.kind !== 'written' || asked.key.kind !== 'written') throw new Error('not written')
  const question: Question = { number: 1, asked, order: [] }
  return { question, field: asked.field, key: asked.key }
}
const graders = (asked: Asked, solutions = false) => writtenDrawer['grader-boxes'](desk, use(asked), jobOf(solutions))

describe('grader boxes', () => {
  test('a row a part, boxes of equal rank under each other, flush right', () => {
    const rows = graders(sampleItems.writtenParts)
    expect(rows.map((row) => row.zones.map((zone) => zone.rect.x))).toEqual([
      rows[0]?.zones.map((z) => z.rect.x),
      rows[0]?.zones.map((z) => z.rect.x),
    ])
    expect(rows.map((row) => textsOf(row.drawn).slice(0, 3))).toEqual(['(a)', '(b)'])
    expect(textsOf(rows[0]?.drawn ?? [])).toContain('0.5')
  })
  test('more boxes than a line holds go on the next, none is lost', () => {
    const rows = graders(written('many', 'Prove it.', 40, 50))
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.flatMap((row) => row.zones)).toHaveLength(41)
    for (const { rect } of rows.flatMap((row) => row.zones)) {
      expect(rect.x).toBeGreaterThan(0)
      expect(rect.x + rect.width).toBeLessThan(desk.style.columnWidth)
    }
  })
  test('full points are filled in the solution booklet', () => {
    expect(graders(sampleItems.writtenParts, true).map((row) => blackBoxes(row.drawn))).toEqual([1, 1])
    expect(textsOf(graders(sampleItems.written, true)[0]?.drawn ?? [])).toBe('0 1 2')
  })
})

describe('the space to write in', () => {
  test('is as wide as the column and as high as asked, framed and ruled', () => {
    const [space] = writtenDrawer['writing-space'](desk, use(sampleItems.written), jobOf())
    expect(space?.zones[0]).toMatchObject({ id: 'w:attention', rect: { x: 0, y: 0, width: desk.style.columnWidth, height: 40 } })
    expect(space?.drawn[0]?.form.items).toHaveLength(4 + 1)
  })
  test('is left out of the solution booklet', () => {
    expect(writtenDrawer['writing-space'](desk, use(sampleItems.written), jobOf(true))).toEqual([])
  })
  test.each([
    ['none', 1],
    ['dots', 4 + 1],
    ['grid', 7 + 32 + 1],
  ] as const)('rules: %s', (rule, count) => {
    const { field, ...rest } = use(sampleItems.written)
    const asked = { ...rest.question.asked, hash: rule }
    const [space] = writtenDrawer['writing-space'](
      deskOf(),
      {
        ...rest,
        question: { ...rest.question, asked },
        field: { ...field, parts: [{ id: 'a', steps: [ratio(0)] }], space: { height: 40, rule } },
      },
      jobOf(),
    )
    expect(space?.drawn[0]?.form.items).toHaveLength(count)
  })
})
