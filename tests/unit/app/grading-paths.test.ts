import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { gradingPaths } from '../../../src/app/grading-paths.ts'
import { tempFolder } from '../../support/small-exam.ts'

it("takes the named files, and of the others those in the run's folder, else in the exam's", () => {
  const out = tempFolder()
  const run = join(out, 'run')
  mkdirSync(run)
  writeFileSync(join(out, 'latest'), 'run\n')
  expect(gradingPaths(run, {})).toEqual({})
  for (const file of ['amendments.yaml', 'roster.xlsx']) writeFileSync(join(out, file), '')
  writeFileSync(join(run, 'amendments.yaml'), '')
  expect(gradingPaths(run, { scores: 'lists.csv' })).toEqual({
    amendments: join(run, 'amendments.yaml'),
    scores: 'lists.csv',
    roster: join(out, 'roster.xlsx'),
  })
  expect(gradingPaths(run, { amendments: 'other.yaml' }).amendments).toBe('other.yaml')
})
