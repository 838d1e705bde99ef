import { expect, test } from 'vitest'
import { entryIf, numberHeadings, passageOf } from '../../../src/exam/passage.ts'
import type { Entry, VariantPart } from '../../../src/model/variant.ts'
import { stimulus } from '../../support/exam/banks.ts'
import { paragraph } from '../../support/variants.ts'

const title = [paragraph('A title')]
const kinds = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'heading' ? `heading ${entry.number ?? '-'}` : entry.kind))

test('a stimulus prints a new page, its title and its text, as far as it has them', () => {
  expect(kinds(passageOf(stimulus('s')))).toEqual(['passage'])
  expect(kinds(passageOf(stimulus('s', { title })))).toEqual(['heading -', 'passage'])
  const [page] = passageOf(stimulus('s', { title, newPage: true, numbered: true }))
  expect(page).toEqual({ kind: 'passage', content: [{ kind: 'page-break' }] })
  expect(passageOf(undefined)).toEqual([])
  expect(entryIf('heading', [])).toEqual([])
})

test('numbered titles are counted through the exam, others are left alone', () => {
  const part = (...entries: readonly Entry[]): VariantPart => ({ title: [], intro: [], newPage: false, entries })
  const numbered = passageOf(stimulus('s', { title, numbered: true }))
  const plain = passageOf(stimulus('t', { title }))
  const parts = numberHeadings([part(...numbered, ...plain), part(...numbered)])
  expect(parts.map((one) => kinds(one.entries))).toEqual([
    ['heading 1', 'passage', 'heading -', 'passage'],
    ['heading 2', 'passage'],
  ])
})
