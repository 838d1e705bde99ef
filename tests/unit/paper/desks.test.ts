import { expect, test } from 'vitest'
import type { PageStyle, Template } from '../../../src/model/template.ts'
import { createDesks } from '../../../src/paper/desks.ts'
import { plainExam } from '../../support/papers.ts'
import { templateOf } from '../../support/templates.ts'
import { realTypesetter } from '../../support/typesetters.ts'

const named = (name: string, style: Partial<PageStyle>): Template => ({ ...templateOf({}, style), name })
const { fontSize: _, ...exam } = plainExam
const large = named('large', { fontSize: 6 })
const sheets = named('sheets', { answers: 'sheet', columns: 2 })
const desksOf = (more: Partial<typeof plainExam> & { answers?: 'inline' | 'sheet' } = {}, template = templateOf()) =>
  createDesks({ template, otherTemplates: [large, sheets], exam: { ...exam, ...more }, typesetter: realTypesetter() })

test('one for each template and language, made once', () => {
  const desks = desksOf()
  expect(desks({})).toBe(desks({}))
  expect(desks({ language: 'fr' }).paper.exam.language).toBe('fr')
  expect(desks({ template: 'large', language: 'fr' })).not.toBe(desks({ template: 'large' }))
})

test('the exam says the size of its own template, another’s own size goes first', () => {
  const desks = desksOf({ fontSize: 4 })
  expect([desks({}).paper.style.text.size, desks({ template: 'large' }).paper.style.text.size]).toEqual([4, 6])
  expect(desks({ template: 'sheets' }).paper.style.text.size).toBe(4)
  expect(desksOf()({}).paper.style.text.size).toBeCloseTo(3.5146)
})

test('a sheet where the exam or else the template says so, in one column, with letters in its boxes', () => {
  expect(desksOf()({}).sheet).toBeUndefined()
  const { sheet } = desksOf()({ template: 'sheets' })
  expect([sheet?.style.columns.length, sheet?.style.box.letters]).toEqual([1, true])
  expect(desksOf({ answers: 'sheet' })({}).sheet).toBeDefined()
  expect(desksOf({ answers: 'sheet' })({ template: 'large' }).sheet).toBeDefined()
  expect(desksOf({ answers: 'inline' }, sheets)({}).sheet).toBeUndefined()
})

test('solutions are set in one column', () => {
  const { paper, solutions } = desksOf()({ template: 'sheets' })
  expect([paper.style.columns.length, solutions.style.columns.length]).toEqual([2, 1])
  const usual = desksOf()({})
  expect(usual.solutions).toBe(usual.paper)
})
