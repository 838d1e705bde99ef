import { expect, it } from 'vitest'
import { runId } from '../../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { createComposer } from '../../../src/paper/index.ts'
import { deskOf, plainExam, textsOf } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'

it('says how it is to be printed, and knows where every box is', () => {
  const composer = createComposer({
    template: templateOf(),
    exam: plainExam,
    typesetter: deskOf().typesetter,
    run: runId('7e57'),
    codeWidths: STRONG_WIDTHS,
    roster: undefined,
  })
  const { drawing, sheet } = composer.testPage(2)
  expect([sheet.copy, sheet.page, sheet.width, sheet.fiducials.length]).toEqual([1, 2, 210, 4])
  const groups = [...new Set(sheet.zones.map(({ group }) => group))]
  expect(groups.map((group) => [group, sheet.zones.filter((zone) => zone.group === group).length])).toEqual([
    ['empty', 16],
    ['grey', 10],
    ['stroke', 7],
    ['edge', 4],
  ])
  const text = textsOf(drawing.items)
  expect(text).toContain('actual size (100 %)')
  expect(text).toContain('150 mm')
  for (const { rect } of sheet.zones) {
    expect(rect.x).toBeGreaterThanOrEqual(5)
    expect(rect.x + rect.width).toBeLessThanOrEqual(205)
  }
})
