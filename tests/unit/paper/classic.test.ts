import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTemplate } from '../../../src/authored/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { createComposer } from '../../../src/paper/index.ts'
import { plainExam, textsOf } from '../../support/papers.ts'
import { realTypesetter } from '../../support/typesetters.ts'
import { copyOf, sampleVariant } from '../../support/variants.ts'

const filesIn = (name: string) => {
  const folder = new URL(`../../../templates/${name}/`, import.meta.url)
  return readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))
}
const parsed = parseTemplate('classic', filesIn('classic'), filesIn('strings'))
const typesetter = realTypesetter()

const composerIn = (language: string) => {
  const { value: template } = parsed
  if (template === undefined) throw new Error('the classic template is at fault')
  const exam = { ...plainExam, language }
  return createComposer({ template, exam, typesetter, run: runId('0123456789abcdef'), codeWidths: STRONG_WIDTHS, roster: undefined })
}

test('the classic template is without fault and has the same words in every language', () => {
  expect(parsed.diagnostics).toEqual([])
  const { en, ...others } = parsed.value?.style.strings ?? {}
  expect(Object.keys(others).sort()).toEqual(['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pt', 'zh'])
  for (const words of Object.values(others))
    expect(Object.keys(words).filter((word) => !word.startsWith('points-'))).toEqual(Object.keys(en ?? {}))
})

test.each([
  ['en', 'Question', 'TRUE', 'January'],
  ['fr', 'Question', 'VRAI', 'janvier'],
  ['de', 'Frage', 'WAHR', 'Januar'],
  ['es', 'Pregunta', 'VERDADERO', 'enero'],
  ['it', 'Domanda', 'VERO', 'gennaio'],
  ['pt', 'Questão', 'VERDADEIRO', 'janeiro'],
  ['nl', 'Vraag', 'WAAR', 'januari'],
])('it speaks %s', (language, question, right, month) => {
  const { value, diagnostics } = composerIn(language).copy(copyOf(1), sampleVariant())
  expect(diagnostics).toEqual([])
  const text = textsOf(value?.drawings[0]?.items ?? [])
  for (const word of [question, right, month]) expect(text).toContain(word)
})

test.each(['tick', 'fill', 'cross-then-fill-to-cancel'] as const)('it tells how to mark: %s', (marking) => {
  const { value: template } = parsed
  if (template === undefined) throw new Error('the classic template is at fault')
  const composer = createComposer({
    template,
    exam: { ...plainExam, marking },
    typesetter,
    run: runId('0123456789abcdef'),
    codeWidths: STRONG_WIDTHS,
    roster: undefined,
  })
  const { value, diagnostics } = composer.copy(copyOf(1), sampleVariant())
  expect(diagnostics).toEqual([])
  expect(textsOf(value?.drawings[0]?.items ?? [])).toContain({ tick: 'tick', fill: 'fill', 'cross-then-fill-to-cancel': 'cross' }[marking])
})

test.each([
  ['en', 'Solutions', 'Catalog'],
  ['de', 'Lösungen', 'Katalog'],
  ['fr', 'Corrigé', 'Catalogue'],
])('booklets in %s say on each page what they are', (language, solutions, catalog) => {
  const headOf = (booklet: 'solutions' | 'catalog') => {
    const { value, diagnostics } = composerIn(language).solutions(sampleVariant(), booklet)
    expect(diagnostics).toEqual([])
    return (value ?? []).map((drawing) => textsOf(drawing.items))
  }
  const [first, ...others] = headOf('catalog')
  expect(first).toMatch(new RegExp(`^${catalog} .*${catalog} `))
  for (const page of others) expect(page).toMatch(new RegExp(`^${catalog} `))
  expect(headOf('catalog').join(' ')).not.toContain(`${solutions} ·`)
  expect(headOf('solutions')[0]).toMatch(new RegExp(`^${solutions} .*${solutions} `))
})
