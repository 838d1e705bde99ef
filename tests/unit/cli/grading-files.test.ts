import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { gradingFilesIn, spreadIn } from '../../../src/cli/grading-files.ts'

it('takes the files that were named, and no others', () => {
  expect(gradingFilesIn({ amendments: 'a.yaml', scores: '', roster: 'r.csv', other: 'x' })).toEqual({
    amendments: 'a.yaml',
    roster: 'r.csv',
  })
  expect(gradingFilesIn({})).toEqual({})
})

it('takes a spread in points, exact, and nothing below 0', () => {
  expect(['1/2', '0', '-1', 'x'].map((spread) => spreadIn({ spread }))).toEqual([ratio(1, 2), ratio(0), undefined, undefined])
})
