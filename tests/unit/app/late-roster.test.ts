import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lateRoster } from '../../../src/app/late-roster.ts'
import { runOf } from '../../support/score/papers.ts'
import { tempFolder } from '../../support/small-exam.ts'

const run = runOf([
  { number: 1, variant: 1, student: '1234' },
  { number: 2, variant: 1, student: '5678' },
  { number: 3, variant: 1 },
])
const folder = tempFolder()

it('is the frozen one where there is no other', async () => {
  expect(await lateRoster(undefined, run)).toEqual({ value: run.roster, diagnostics: [] })
})

it('is that of the file, with whatever other columns it has, and tells whose copies it has lost', async () => {
  writeFileSync(join(folder, 'roster.csv'), 'id,name,template\n1234,Ada,large-print\n777,New,\n')
  const { value, diagnostics } = await lateRoster(join(folder, 'roster.csv'), run)
  expect(value?.students.map(({ id }) => id)).toEqual(['1234', '777'])
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['roster-student-gone', 'warning', 'copies were printed for students whom this roster does not have: copy 2 for 5678'],
  ])
})

it('is none while the file has an error, or is not there', async () => {
  const named = join(folder, 'late.csv')
  writeFileSync(named, 'id,name\n1234,Ada\n1234,Bob\n')
  expect(await lateRoster(named, run)).toMatchObject({ value: undefined, diagnostics: [{ code: 'roster-id-duplicate' }] })
  expect(await lateRoster(join(folder, 'none.csv'), run)).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'file-unreadable' }],
  })
})
