import { expect, test } from 'vitest'
import type { DrawItem, PathCommand } from '../../../src/model/drawing.ts'
import { runId } from '../../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { createComposer } from '../../../src/paper/composer.ts'
import { watermark } from '../../../src/paper/watermark.ts'
import { deskOf, plainExam } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { realTypesetter } from '../../support/typesetters.ts'
import { copyOf, sampleVariant } from '../../support/variants.ts'

const pathOf = (item: DrawItem | undefined) => {
  const [path] = item?.kind === 'form' ? item.form.items : []
  return path?.kind === 'path' ? path : undefined
}
const pointsOf = (commands: readonly PathCommand[] = []) =>
  commands.flatMap((c) => (c[0] === 'M' || c[0] === 'L' ? [{ x: c[1], y: c[2] }] : []))

test.each(['a4', 'letter'])('a draft says so from lower left to upper right, lightly, on %s', (paper) => {
  const size = paper === 'a4' ? { width: 210, height: 297 } : { width: 215.9, height: 279.4 }
  const [word] = watermark(deskOf({ draft: true, paper: size }))
  const path = pathOf(word)
  expect([path?.fill, path?.stroke]).toEqual([0.88, undefined])
  const points = pointsOf(path?.commands)
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  expect((left + right) / 2).toBeCloseTo(size.width / 2, -1)
  expect((top + bottom) / 2).toBeCloseTo(size.height / 2, -1)
  expect([left > 20, right < size.width - 20, right - left > 140]).toEqual([true, true, true])
  const cornerOf = (by: (p: { x: number; y: number }) => number) => points.reduce((best, p) => (by(p) < by(best) ? p : best))
  expect(cornerOf((p) => p.x).y).toBeGreaterThan(size.height / 2)
  expect(cornerOf((p) => -p.x).y).toBeLessThan(size.height / 2)
})

test('it lies under everything else on every page of papers and booklets', () => {
  const exam = { ...plainExam, draft: true, duplex: false }
  const input = { template: templateOf(), exam, typesetter: realTypesetter(), run: runId('0123456789abcdef') }
  const composer = createComposer({ ...input, codeWidths: STRONG_WIDTHS, roster: undefined })
  const copy = composer.copy(copyOf(1), sampleVariant()).value?.drawings ?? []
  const booklet = composer.solutions(sampleVariant()).value ?? []
  expect([copy.length > 1, booklet.length > 0]).toEqual([true, true])
  for (const { items } of [...copy, ...booklet]) expect(pathOf(items[0])?.fill).toBe(0.88)
})

test('nothing else has one', () => {
  expect(watermark(deskOf())).toEqual([])
})
