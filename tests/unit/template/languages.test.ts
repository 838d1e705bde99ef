import { expect, test } from 'vitest'
import type { Location } from '../../../src/model/diagnostic.ts'
import { languageFaults } from '../../../src/template/languages.ts'
import { templateOf } from '../../support/templates.ts'

const strings = { en: { page: 'Page', copy: 'Copy' }, fr: { page: 'Page', copy: 'Copie' }, 'fr-CH': { page: 'P.' }, sv: { page: 'Sida' } }
const template = templateOf({}, { strings })
const at: Location = { kind: 'file', file: 'exam.yaml', line: 3, column: 11 }
const faults = (...languages: readonly string[]) =>
  languageFaults(
    template,
    languages.map((language, i) => ({ language, who: `copy ${i + 1}`, at })),
  )

test('a language and its regions are known by its words', () => {
  expect(faults('en', 'fr', 'fr-CH', 'fr-CA')).toEqual([])
})

test('a language without words is an error that says which there are and where to add it, once', () => {
  expect(faults('xx', 'fr', 'xx')).toMatchObject([
    {
      code: 'language-unknown',
      severity: 'error',
      message: 'copy 1 is to be printed in `xx`, a language in which the template `plain` has no words',
      location: at,
      hint: expect.stringMatching(/^it speaks en, fr, fr-CH, sv; .*templates\/strings\/xx\.yaml.*: page, copy$/),
    },
  ])
})

test('a language that lacks words is told which', () => {
  expect(faults('sv')).toMatchObject([
    { code: 'language-words-missing', severity: 'warning', message: expect.stringMatching(/in `sv`, which .*: copy$/) },
  ])
})
