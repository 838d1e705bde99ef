import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { reprintCopies } from '../../../src/app/reprint-copies.ts'
import { storeFile } from '../../../src/app/run-folder.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { madeExam, madeFrom, resultOf } from '../../support/app/made-exam.ts'
import { differenceOf, looksOf } from '../../support/app/pages.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

/** A file with other pages has other subsets of its fonts, which moves the smoothing of a glyph's edge here and there. */
async function expectAlike(file: string, looks: readonly (string | undefined)[]): Promise<void> {
  const found = await looksOf(file)
  expect(found.length).toBe(looks.length)
  for (const [i, look] of found.entries()) expect(differenceOf(look, looks[i]), `page ${i + 1}`).toBeLessThan(5e-4)
}

it('prints copies as they were when the bank has changed, and when it is gone', async () => {
  const made = await madeExam(3)
  const folder = dirname(made.exam)
  const all = await looksOf(join(made.folder, 'papers', 'all.pdf'))
  for (const file of ['bank/questions.md', 'bank/figures/triangle.svg', 'exam.yaml', 'students.csv']) writeFileSync(join(folder, file), '')
  const to = join(tempFolder(), 'some', 'again.pdf')
  expect(resultOf(await reprintCopies({ folder: made.out, copies: [3, 1], to }))).toEqual({ file: to, copies: [3, 1], pages: 4 })
  await expectAlike(to, [all[4], all[5], all[0], all[1]])
  rmSync(folder, { recursive: true })
  expect(resultOf(await reprintCopies({ folder: made.folder, copies: [2], to })).pages).toBe(2)
  await expectAlike(to, [all[2], all[3]])
})

it('prints a copy in another language in that language', async () => {
  const exam = smallExam()
  const folder = dirname(exam)
  const bank = readFileSync(join(folder, 'bank', 'questions.md'), 'utf8')
  writeFileSync(
    join(folder, 'bank', 'questions.fr.md'),
    bank.replaceAll(/```item[^`]*```|points: 1\n/g, '').replace('What is the derivative of', 'Quelle est la dérivée de'),
  )
  writeFileSync(join(folder, 'exam.fr.yaml'), 'title: Un examen\n')
  writeFileSync(join(folder, 'students.csv'), 'id,name,language\n204101,Ada Example,fr\n204218,Bruno Sample,en\n')
  const made = await madeFrom(exam, 2)
  const all = await looksOf(join(made.folder, 'papers', 'all.pdf'))
  const to = join(tempFolder(), 'again.pdf')
  resultOf(await reprintCopies({ folder: made.folder, copies: [1, 2], to }))
  await expectAlike(to, all)
  expect(all[0]).not.toBe(all[2])
})

it('prints a copy with a template of its own with that', async () => {
  const exam = smallExam()
  writeFileSync(join(dirname(exam), 'students.csv'), 'id,name,template\n204101,Ada Example,large-print\n204218,Bruno Sample,\n')
  const made = await madeFrom(exam, 2)
  rmSync(dirname(exam), { recursive: true })
  const all = await looksOf(join(made.folder, 'papers', 'all.pdf'))
  const to = join(tempFolder(), 'again.pdf')
  const { pages } = resultOf(await reprintCopies({ folder: made.folder, copies: [1], to }))
  expect(pages).toBeGreaterThan(2)
  await expectAlike(to, all.slice(0, pages))
})

it('says which copies there are when another is asked for', async () => {
  const made = await madeExam(2, 2)
  const to = join(tempFolder(), 'none.pdf')
  const { value, diagnostics } = await reprintCopies({ folder: made.folder, copies: [2, 9], to })
  expect([value, diagnostics.map(({ code, message, hint }) => [code, message, hint])]).toEqual([
    undefined,
    [['copy-unknown', 'this run has no copy 9', 'its copies are 1 to 2']],
  ])
  expect(existsSync(to)).toBe(false)
})

it('hands out no page whose boxes lie elsewhere than the run says', async () => {
  const made = await madeExam(2, 2)
  const database = openDatabase(storeFile(made.folder))
  database.exec('DROP TRIGGER pages_no_update')
  database.run('UPDATE pages SET document = (SELECT document FROM pages WHERE copy = 1) WHERE copy = 2')
  database.close()
  const to = join(tempFolder(), 'moved.pdf')
  const { diagnostics } = await reprintCopies({ folder: made.folder, copies: [2], to })
  expect(diagnostics.map(({ code, message }) => [code, message.includes('page 1 of copy 2')])).toEqual([['reprint-differs', true]])
  expect(existsSync(to)).toBe(false)
})
