import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { gradeRun } from '../../src/app/index.ts'
import { madeExam, readInto, resultOf, rightPages } from '../support/app/made-exam.ts'

/** What was printed is frozen: neither a changed nor an absent bank changes what a copy earned. */
it('a run is read and graded from itself alone', async () => {
  const made = await madeExam(3)
  const folder = dirname(made.exam)
  const bank = join(folder, 'bank', 'questions.md')
  const grades = async () => resultOf(await gradeRun(made.folder)).files.map((file) => readFileSync(file, 'utf8'))
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), await made.fill(2, 1, ['derivative a'])]))
  const before = await grades()
  expect(before[0]).toContain('204101,Ada Example,ada@school.example,1,prefilled,6,6,20,yes,final')
  writeFileSync(
    bank,
    readFileSync(bank, 'utf8').replace('- [x] $(x^2', '- [ ] $(x^2').replace('- [ ] $2x', '- [x] $2x').replace('points: 1', 'points: 5'),
  )
  expect(await grades()).toEqual(before)
  rmSync(folder, { recursive: true })
  expect(await grades()).toEqual(before)
  await readInto(made, await made.scan('two.pdf', await rightPages(made, [3])))
  expect((await grades())[0]).toContain('204333,Chika Model,chika@school.example,3,prefilled,6,6,20,yes,final')
})
