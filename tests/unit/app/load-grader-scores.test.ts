import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadGraderScores } from '../../../src/app/load-grader-scores.ts'
import { tempFolder } from '../../support/small-exam.ts'

const folder = tempFolder()

it('has none where there is no file, else those of the file', async () => {
  expect(await loadGraderScores(undefined, 'en')).toEqual({ value: [], diagnostics: [] })
  writeFileSync(join(folder, 'scores.csv'), 'student,item,points\n1,a,2\n')
  expect((await loadGraderScores(join(folder, 'scores.csv'), 'en')).value).toMatchObject([{ student: '1', item: 'a' }])
  const named = join(folder, 'other.csv')
  writeFileSync(named, 'student,item\n1,a\n')
  expect(await loadGraderScores(named, 'en')).toMatchObject({ value: undefined, diagnostics: [{ code: 'scores-column-missing' }] })
  expect((await loadGraderScores(join(folder, 'none.csv'), 'en')).diagnostics).toMatchObject([{ code: 'file-unreadable' }])
})
