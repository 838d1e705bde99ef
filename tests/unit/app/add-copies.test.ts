import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { addCopies } from '../../../src/app/add-copies.ts'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { madeFactsOf } from '../../../src/app/made-facts.ts'
import { reprintCopies } from '../../../src/app/reprint-copies.ts'
import { inStore, madeExam, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { differenceOf, looksOf } from '../../support/app/pages.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('adds spare copies without the bank, touches nothing that is there, and reading knows them', async () => {
  const made = await madeExam(3)
  rmSync(dirname(made.exam), { recursive: true })
  const kept = ['papers/all.pdf', 'solutions.pdf', 'key.csv', 'key.json'].map((file) => join(made.folder, file))
  const before = kept.map((file) => readFileSync(file))
  const added = resultOf(await addCopies({ folder: made.out, count: 2 }))
  expect(added).toMatchObject({ run: made.run.id, first: 4, last: 5, pages: 4, files: [join(made.folder, 'papers', 'added-1.pdf')] })
  expect(resultOf(await addCopies({ folder: made.folder, count: 1 }))).toMatchObject({ first: 6, last: 6 })
  for (const [i, file] of kept.entries()) expect(before[i]?.equals(readFileSync(file)), file).toBe(true)
  const copies = inStore(made.folder, (store) => store.run().copies.slice(3))
  expect(copies).toEqual([4, 5, 6].map((number) => ({ number, variant: number - 3 })))
  expect(madeFactsOf(made.folder)).toMatchObject({
    copies: 6,
    pages: 12,
    firstPages: [0, 2, 4],
    added: [{ firstPages: [0, 2] }, { firstPages: [0] }],
  })

  const to = join(tempFolder(), 'five.pdf')
  resultOf(await reprintCopies({ folder: made.folder, copies: [5], to }))
  const [one, two] = await looksOf(join(made.folder, 'papers', 'added-1.pdf'), [3, 4])
  const again = await looksOf(to)
  expect(again.length).toBe(2)
  expect([differenceOf(one, again[0]) < 5e-4, differenceOf(two, again[1]) < 5e-4]).toEqual([true, true])

  const scan = await made.scan('filled.pdf', await rightPages(made, [1]))
  expect((await readInto(made, scan, join(made.folder, 'papers', 'added-2.pdf'))).pages).toMatchObject({ in: 4, read: 4 })
  const [grades = ''] = resultOf(await gradeRun(made.folder)).files
  expect(readFileSync(grades, 'utf8')).toContain('204101,Ada Example,ada@school.example,1,prefilled,6,6,20,yes,final')
})

it('leaves no file where the numbers have no room on the page', async () => {
  const made = await madeExam(2, 2)
  const { value, diagnostics } = await addCopies({ folder: made.folder, count: 4094 })
  expect([value, [...new Set(diagnostics.map(({ code }) => code))]]).toEqual([undefined, ['page-code-overflow']])
  expect(existsSync(join(made.folder, 'papers', 'added-1.pdf'))).toBe(false)
  expect(inStore(made.folder, (store) => store.run().copies.length)).toBe(2)
})
