import { expect, test } from 'vitest'
import { paperStyleOf } from '../../../src/paper/style.ts'
import { plainExam, styleFor } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'

test('the body is what the margins leave, parted into columns', () => {
  const style = styleFor({ columns: 2, columnGap: 6 })
  expect(style.body).toEqual({ x: 22, y: 32, width: 166, height: 243 })
  expect([style.columnWidth, style.columns]).toEqual([80, [22, 108]])
})

test('option text begins beside its box, whatever the shape', () => {
  const square = styleFor()
  const oval = styleFor({ box: { shape: 'oval', size: 3.78, rule: 0.176, letters: false } })
  expect(oval.textIndent - square.textIndent).toBeCloseTo(3.78 * 0.6)
})

test('words come in the language of the exam, English where it has none', () => {
  const strings = { en: { page: 'Page', copy: 'Copy' }, de: { page: 'Seite' } }
  expect(paperStyleOf(templateOf({}, { strings }), { ...plainExam, language: 'de' }).words).toEqual({ page: 'Seite', copy: 'Copy' })
})

test('sizes, rules and greys of the template reach texts, frames and boxes', () => {
  const style = styleFor({
    sizes: { title: 2, heading: 1.5, subheading: 1.1, small: 0.7 },
    rules: { frame: 0.5, field: 0.4 },
    greys: { graderBoxes: 0.9, letters: 0.7, watermark: 0.95, remarks: 0.2 },
  })
  expect(style.text.headings).toEqual([2, 1.5, 1.1])
  expect(style.text.frameRule).toBe(0.5)
  expect(style.small.size / style.text.size).toBeCloseTo(0.7)
  expect([style.rules.field, style.greys.letters]).toEqual([0.4, 0.7])
})
