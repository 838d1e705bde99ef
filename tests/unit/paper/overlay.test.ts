import { expect, it } from 'vitest'
import { composeOverlay } from '../../../src/paper/overlay.ts'
import { sheetsOf } from '../../support/score/papers.ts'
import { realTypesetter } from '../../support/typesetters.ts'

const [sheet] = sheetsOf(3)
if (sheet === undefined) throw new Error('no sheet')

it('fills boxes inside their frames, crosses the discs, and says whose page it is at the foot', () => {
  const [zone] = sheet.zones
  const drawing = composeOverlay(realTypesetter(), sheet, zone === undefined ? [] : [zone], 'Key 3')
  expect([drawing.width, drawing.height]).toEqual([sheet.width, sheet.height])
  const paths = drawing.items.flatMap((item) => (item.kind === 'path' ? [item] : []))
  const filled = paths.filter(({ fill }) => fill === 0)
  expect(filled).toHaveLength(1)
  const corners = filled[0]?.commands.slice(0, 3).map(([kind, ...at]) => [kind, ...at.map((mm) => Math.round(mm * 100) / 100)])
  expect(corners).toEqual([
    ['M', 10.15, 10.15],
    ['L', 13.85, 10.15],
    ['L', 13.85, 13.85],
  ])
  expect(paths).toHaveLength(1 + 8)
  const text = drawing.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
  expect(text.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('')).toBe('Key 3')
  expect(text.every(({ y }) => y === sheet.height - 4)).toBe(true)
})
