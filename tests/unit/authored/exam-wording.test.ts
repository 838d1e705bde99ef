import { expect, it } from 'vitest'
import { parseExamWording } from '../../../src/authored/exam-wording.ts'
import { blueprint, draw, part, text } from '../../support/exam/banks.ts'

const exam = blueprint([part([draw(), draw()]), part([draw()])])
const parse = (...lines: readonly string[]) => parseExamWording({ file: 'exam.fr.yaml', text: lines.join('\n') }, 'fr', exam)
const faultsOf = (...lines: readonly string[]) =>
  parse(...lines).diagnostics.map(({ code, location }) => `${code} ${location.kind === 'file' ? location.line : ''}`)

it('reads the texts that are there, parts and draw lines by their place', () => {
  const { value, diagnostics } = parse(
    'title: Examen',
    'duration: 3 h',
    'parts:',
    '  - title: Première partie',
    '    draw: [{}, { heading: Nombres }]',
    '  - intro: Lisez.',
  )
  expect(diagnostics).toEqual([])
  expect(value).toEqual({
    language: 'fr',
    title: 'Examen',
    duration: '3 h',
    parts: [
      { title: [text('Première partie')], draws: [{}, { heading: [text('Nombres')] }] },
      { intro: [text('Lisez.')], draws: [] },
    ],
  })
})

it('names parts, lines and settings that the exam or a translation does not have', () => {
  expect(faultsOf('parts: [{}, {}, { title: Trop }]')).toEqual(['translation-unknown 1'])
  expect(faultsOf('parts:', '  - title: A', '  - draw:', '      - {}', '      - { intro: Trop }')).toEqual(['translation-unknown 5'])
  expect(faultsOf('title: A', 'seed: x')).toEqual(['key-unknown 2'])
  expect(faultsOf('parts: [{ title: "$x" }]')).toHaveLength(1)
})

it('takes an empty file for a translation that says nothing', () => {
  expect(parse('').value).toEqual({ language: 'fr', parts: [] })
})
