import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { checkExam } from '../../../src/app/check-exam.ts'
import { makeRun } from '../../../src/app/make-run.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

const edit = (file: string, from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

it('names item, character and line in the bank, in the title and in a name, when checking and when making', async () => {
  const exam = smallExam()
  const bank = join(dirname(exam), 'bank', 'questions.md')
  const line = readFileSync(bank, 'utf8')
    .split('\n')
    .findIndex((text) => text.startsWith('## harmonic'))
  edit(bank, '### Solution', '### Solution\n\nIt is 速.')
  edit(exam, 'title: My exam', 'title: My 考 exam')
  edit(join(dirname(exam), 'students.csv'), '204218,', '204218,李 ')
  const checked = await checkExam(exam)
  const made = await makeRun({ exam, out: tempFolder() })
  expect(line).toBeGreaterThan(0)
  for (const { diagnostics } of [checked, made]) {
    const found = diagnostics.filter(({ code }) => code === 'missing-glyph')
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^[a-z]+: no font has a glyph for "速" \(U\+901F\)/),
        expect.stringContaining('"考" (U+8003)'),
        expect.stringContaining('"李" (U+674E) in the name of student 204218'),
      ]),
    )
    const at = (character: string) => found.find(({ message }) => message.includes(`"${character}"`))?.location
    const written =
      readFileSync(bank, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('速')) + 1
    expect(at('速')).toEqual({ kind: 'file', file: bank, line: written, column: 7 })
    expect(at('考')).toEqual({ kind: 'file', file: exam, line: 2, column: 11 })
  }
  expect(made.value).toBeUndefined()
}, 60_000)
