import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { amendedEvidence } from '../../../src/app/amended-evidence.ts'
import { listStudents } from '../../../src/app/list-students.ts'
import { openRunIn } from '../../../src/app/run-folder.ts'
import { madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'
import { gridBoxes } from '../../support/app/student-grid.ts'

it('knows the later roster and the copies that were taken out, which claim nobody', async () => {
  const made = await madeExam(4)
  await readInto(made, await made.scan('one.pdf', [await made.fill(1, 1, []), await made.fill(4, 1, gridBoxes('204101'))]))
  const papers = async () =>
    resultOf(await listStudents({ folder: made.out })).papers.map(({ copy, how, withdrawn }) => [copy, how, withdrawn])
  expect(await papers()).toEqual([
    [1, 'conflict', undefined],
    [4, 'conflict', undefined],
  ])
  writeFileSync(join(made.folder, 'amendments.yaml'), '- copy: 1\n  withdraw: true\n  why: handed in twice\n')
  expect(await papers()).toEqual([
    [1, 'prefilled', true],
    [4, 'grid', undefined],
  ])
  writeFileSync(join(made.folder, 'roster.csv'), 'id,name\n204101,Ada Lovelace\n')
  const run = resultOf(openRunIn(made.out))
  const { evidence, withdrawn } = resultOf(await amendedEvidence(run, undefined))
  expect([evidence.run.roster.students.map(({ name }) => name), [...withdrawn]]).toEqual([['Ada Lovelace'], [1]])
  writeFileSync(join(made.folder, 'amendments.yaml'), '- copy: 99\n  withdraw: true\n  why: x\n')
  expect(await amendedEvidence(run, undefined)).toMatchObject({ value: undefined })
  run.store.close()
})
