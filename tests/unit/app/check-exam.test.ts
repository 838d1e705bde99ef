import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkExam } from '../../../src/app/check-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

it('counts items, questions and the pages of the first copy', async () => {
  expect(await checkExam(smallExam())).toEqual({ value: { items: 4, questions: 4, pages: 2 }, diagnostics: [] })
})

it('sets items that the exam does not draw, and reports a fault once', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  writeFileSync(exam, readFileSync(exam, 'utf8').replace(/ {2}- title: In your own words[\s\S]*$/, ''))
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('(1+\\frac1n\\right)', '(1+\\fracc1n\\right)'))
  const { diagnostics } = await checkExam(exam)
  expect(diagnostics.filter(({ message }) => message.includes('fracc'))).toHaveLength(1)
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('f(x)=x^2', 'f(x)=\\nonsense'))
  const both = (await checkExam(exam)).diagnostics.filter(({ message }) => /fracc|nonsense/.test(message))
  expect(both).toHaveLength(2)
})

it('tells once what values break in the copies and among the values tried', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  const params = '```item\nparams: { a: { integer: [1, 2] }, b: { integer: [1, 2] }, c: { integer: [1, 9] } }\n```\n'
  writeFileSync(bank, readFileSync(bank, 'utf8').replace(/^## (\S+)$/m, `## $1\n\n${params}`))
  writeFileSync(
    bank,
    readFileSync(bank, 'utf8')
      .replace(/^- \[ \] .*$/m, '- [ ] {{a}} {{c}}')
      .replace(/^- \[x\] .*$/m, '- [x] {{b}} {{c}}'),
  )
  const { diagnostics } = await checkExam(exam)
  expect(diagnostics.map(({ code, message }) => [code, message.includes(' when a = ')])).toEqual([['options-equal', true]])
})

it('sets items with parameters under values that the first copy does not have, and reports a fault once', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  const item = [
    '',
    '## drawn',
    '',
    '```item',
    'params: { f: { one-of: ["\\\\sin", "\\\\cos", "\\\\nonsense"] } }',
    '```',
    '',
    'Is $y={{f}} x$ bounded?',
    '',
    '- [x] yes',
    '- [ ] no',
    '',
  ]
  writeFileSync(bank, readFileSync(bank, 'utf8') + item.join('\n'))
  const { diagnostics } = await checkExam(exam)
  expect(diagnostics.map(({ code, message }) => [code, message.includes('nonsense')])).toEqual([['math-error', true]])
})

it('sets the copies of students who have another language: its texts and what is not translated', async () => {
  const exam = smallExam()
  const folder = dirname(exam)
  writeFileSync(join(folder, 'students.csv'), 'id,name,language\n204101,A,\n204102,B,fr\n')
  writeFileSync(join(folder, 'exam.fr.yaml'), 'title: Examen\nparts: [{ intro: "Où $\\\\nonsense$ et \u{10FFFD}" }]\n')
  const missing = await checkExam(exam)
  expect(missing.diagnostics.filter(({ code }) => code === 'translation-missing').length).toBeGreaterThan(3)
  const bank = join(folder, 'bank', 'questions.md')
  const french = readFileSync(bank, 'utf8')
    .replaceAll(/```item\n[\s\S]*?```\n/g, '')
    .replace(/^---\n[\s\S]*?---\n/, '')
  writeFileSync(bank.replace('.md', '.fr.md'), french)
  const { diagnostics } = await checkExam(exam)
  expect(diagnostics.map(({ code, location }) => [code, location.kind === 'file' ? location.file : ''])).toEqual([
    ['math-error', join(folder, 'exam.fr.yaml')],
    ['missing-glyph', join(folder, 'exam.fr.yaml')],
  ])
})
