import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { marksense, smallExam } from '../../../support/small-exam.ts'

it('finds nothing wrong with a new exam and counts it', async () => {
  const ran = await marksense('check', smallExam())
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^4 items, 4 questions a variant, \d+ pages in the first copy$/)
})

it('reports every fault at once, with file, line and column, and exit code 1', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  writeFileSync(exam, readFileSync(exam, 'utf8').replace('subtitle:', 'subtitel:'))
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('answer: false\n', '').replace('figures/triangle.svg', 'figures/square.svg'))
  const ran = await marksense('check', exam)
  expect(ran.code).toBe(1)
  expect(ran.err).toMatch(/exam\.yaml:3:1: error key-unknown: .*subtitel/)
  expect(ran.err).toMatch(/hint: did you mean `?subtitle/)
  expect(ran.err).toMatch(/questions\.md:\d+:\d+: error answer-missing/)
})

it('finds a picture that is not there, and a formula that is none', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  writeFileSync(bank, readFileSync(bank, 'utf8').replace('figures/triangle.svg', 'figures/square.svg'))
  expect((await marksense('check', exam)).err).toMatch(/questions\.md:26:1: error file-unreadable: .*square\.svg/)
  writeFileSync(
    bank,
    readFileSync(bank, 'utf8').replace('figures/square.svg', 'figures/triangle.svg').replace('$\\sqrt{7}$', '$\\sqqrt{7}$'),
  )
  expect((await marksense('check', exam)).err).toMatch(/error math-\S+: .*sqqrt/)
})

it('gives diagnostics as JSON', async () => {
  const exam = smallExam()
  writeFileSync(exam, readFileSync(exam, 'utf8').replace('template: classic', 'template: klassic'))
  const ran = await marksense('check', exam, '--json')
  expect(JSON.parse(ran.out)).toMatchObject({ ok: false, diagnostics: [{ code: 'file-unreadable', severity: 'error' }] })
})
