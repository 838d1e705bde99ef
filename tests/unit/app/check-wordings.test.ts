import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { wordingsOfNobody } from '../../../src/app/check-wordings.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

async function found(name: string, text: string) {
  const file = smallExam()
  writeFileSync(join(dirname(file), name), text)
  const { exam, diagnostics } = wordingsOfNobody(resultOf(await loadExam(file)))
  return { languages: exam.blueprint.wordings.map(({ language }) => language), diagnostics }
}

it.each([
  ['title: Examen\nparts: [{ intro: "Où $\\\\nonsense$" }]\n', 'math-error'],
  ['title: Examen\nparts: [{ draw: [{ heading: "$\\\\nonsense$" }] }]\n', 'math-error'],
  ['title: Examen\nseed: 1\n', 'key-unknown'],
])('reads and sets what no student has yet: %j', async (text, code) => {
  const { diagnostics } = await found('exam.fr.yaml', text)
  expect(diagnostics).toMatchObject([{ code, location: { file: 'exam.fr.yaml' } }])
})

it('says nothing of a good one, nor of other files beside the exam', async () => {
  expect(await found('exam.fr.yaml', 'title: Examen\n')).toEqual({ languages: ['fr'], diagnostics: [] })
  expect(await found('exam.old.yaml', 'title: Examen\nseed: 1\n')).toEqual({ languages: [], diagnostics: [] })
})
