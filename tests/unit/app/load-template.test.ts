import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

function examIn(language: string, words?: string): string {
  const exam = smallExam()
  writeFileSync(exam, readFileSync(exam, 'utf8').replace('language: en', `language: ${language}`))
  if (words === undefined) return exam
  const folder = join(dirname(exam), 'templates', 'strings')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${language}.yaml`), words)
  return exam
}

it('knows the words that all templates share', async () => {
  const { value } = await loadExam(examIn('fr'))
  expect(value?.template.style.strings['fr']).toMatchObject({ page: 'Page', solution: 'Corrigé' })
  expect(value?.template.style.strings['ja']).toMatchObject({ question: '問' })
})

it("takes an exam's own words first, one by one, and counts them among the inputs", async () => {
  const [plain, own] = [await loadExam(examIn('fr')), await loadExam(examIn('fr', 'solution: Réponse\n'))]
  expect(own.diagnostics).toEqual([])
  expect(own.value?.template.style.strings['fr']).toMatchObject({ page: 'Page', solution: 'Réponse' })
  expect(own.value?.inputsHash).not.toBe(plain.value?.inputsHash)
})

it('refuses a language without words, and takes the words that an exam adds for it', async () => {
  const exam = examIn('sv')
  expect((await loadExam(exam)).diagnostics).toMatchObject([{ code: 'language-unknown', location: { file: exam, line: 7, column: 11 } }])
  const words = readFileSync('templates/strings/en.yaml', 'utf8').replace('page: Page', 'page: Sida')
  expect((await loadExam(examIn('sv', words))).diagnostics).toEqual([])
})

it('names the student whose copy would be in a language without words', async () => {
  const exam = smallExam()
  const roster = join(dirname(exam), 'students.csv')
  const [head, ...rows] = readFileSync(roster, 'utf8').trim().split('\n')
  writeFileSync(roster, [`${head},language`, ...rows.map((row, i) => `${row},${i === 1 ? 'xx' : 'en'}`)].join('\n'))
  expect((await loadExam(exam)).diagnostics).toMatchObject([
    { code: 'language-unknown', message: expect.stringContaining('the copy of student 204218'), location: { file: roster } },
  ])
})
