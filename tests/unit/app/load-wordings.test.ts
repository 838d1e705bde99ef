import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadWordings } from '../../../src/app/load-wordings.ts'
import { blueprint, draw, part } from '../../support/exam/banks.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('reads the translations that are there into the languages asked for, and counts them as inputs', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'exam.fr.yaml'), 'title: Examen\n')
  writeFileSync(join(folder, 'exam.de.yaml'), 'title: Klausur\nseed: 1\n')
  writeFileSync(join(folder, 'exam.es.yaml'), 'title: Examen final\n')
  const inputs = new Map<string, string>()
  const exam = blueprint([part([draw()])])
  expect(loadWordings(folder, exam, new Set(['fr', 'it']), inputs).value).toEqual([{ language: 'fr', title: 'Examen', parts: [] }])
  expect([...inputs.keys()]).toEqual(['exam.fr.yaml'])
  expect(loadWordings(folder, exam, new Set(['de']), inputs).diagnostics).toMatchObject([
    { code: 'key-unknown', location: { file: 'exam.de.yaml', line: 2 } },
  ])
})
