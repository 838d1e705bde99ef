import { expect, it } from 'vitest'
import { parseTemplate } from '../../../src/authored/template.ts'
import { parseStrings, withWords } from '../../../src/authored/template-strings.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const file = (language: string, text: string) => ({ file: `templates/strings/${language}.yaml`, text })

it('reads the words of a language from the file that is named after it', () => {
  const { value, diagnostics } = parseStrings([file('en', 'page: Page\n"true": "TRUE"\nn: 3\n'), file('pt-BR', 'page: Página\r\n')])
  expect(diagnostics).toEqual([])
  expect(value).toEqual({ en: { page: 'Page', true: 'TRUE', n: '3' }, 'pt-BR': { page: 'Página' } })
})

it('takes a later word before an earlier one, and keeps the others', () => {
  expect(parseStrings([file('en', 'page: Page\ncopy: Copy\n'), file('en', 'page: Sheet\n')]).value).toEqual({
    en: { page: 'Sheet', copy: 'Copy' },
  })
  expect(withWords({ en: { page: 'Page', copy: 'Copy' } }, { en: { copy: 'Booklet' }, fr: { copy: 'Copie' } })).toEqual({
    en: { page: 'Page', copy: 'Booklet' },
    fr: { copy: 'Copie' },
  })
})

it('reports what is no text at its place', () => {
  expect(faultsOf(parseStrings([file('en', 'page: Page\nmonths: [January]\n')]))).toEqual(['2:9 value-bad'])
  expect(faultsOf(parseStrings([file('en', 'page: "Page\n')]))).toEqual(['1:7 yaml-syntax'])
})

it("goes behind a template's own strings", () => {
  const parts = ['front', 'part', 'question', 'solution', 'running-head', 'running-foot']
  const sources = parts.map((part) => ({ file: `t/${part}.md.hbs`, text: '' }))
  const yaml = { file: 't/template.yaml', text: 'strings: { en: { page: Sheet } }' }
  const { value } = parseTemplate('t', [yaml, ...sources], [file('en', 'page: Page\ncopy: Copy\n'), file('fr', 'page: Page\n')])
  expect(value?.style.strings).toEqual({ en: { page: 'Sheet', copy: 'Copy' }, fr: { page: 'Page' } })
})
