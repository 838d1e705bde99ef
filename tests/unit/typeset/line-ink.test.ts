import { expect, it } from 'vitest'
import { lineInk } from '../../../src/typeset/line-ink.ts'
import { testSetting, textRuns } from '../../support/typeset/bench.ts'

it('sets a short text from the edge where its language begins', () => {
  const letters = (direction: 'ltr' | 'rtl') =>
    textRuns(lineInk('1.', { ...testSetting(), direction }).ink.items).map((run) => [run.x === 0, run.glyphs.map((g) => g.text).join('')])
  expect(letters('ltr')).toEqual([[true, '1.']])
  expect(letters('rtl')).toEqual([
    [false, '.'],
    [true, '1'],
  ])
})

it('reports what no font has', () => {
  const setting = testSetting()
  lineInk('速.', setting)
  expect(setting.faults.map(({ code }) => code)).toEqual(['missing-glyph'])
})
