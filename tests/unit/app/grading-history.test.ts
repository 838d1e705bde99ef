import { expect, it } from 'vitest'
import { gradingHistory } from '../../../src/app/grading-history.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { inStore, madeExam, resultOf } from '../../support/app/made-exam.ts'
import { grading } from '../../support/store/stores.ts'

it('lists the gradings of a run: when, how many, the mean, and what was other', async () => {
  const made = await madeExam(3)
  expect(resultOf(await gradingHistory(made.out))).toEqual({ gradings: [], lines: [] })
  inStore(made.folder, (store) => {
    store.addGrading({ ...grading, copies: 3, provisional: 1, mean: ratio(35, 3) }, [])
    store.addGrading({ ...grading, copies: 3, inputs: { ...grading.inputs, amendments: 'b', roster: 'q' }, withdrawn: 1, changed: 2 }, [])
    store.addGrading({ ...grading, copies: 3, inputs: { ...grading.inputs, amendments: 'b', roster: 'q' }, changed: 1 }, [])
  })
  const { gradings, lines } = resultOf(await gradingHistory(made.out))
  expect(lines).toEqual([
    '1  2027-01-22T09:00:00Z  3 copies, 1 provisional, mean grade 11.67  (the first)',
    '2  2027-01-22T09:00:00Z  3 copies, 1 withdrawn  (amendments, the roster; 2 copies changed)',
    '3  2027-01-22T09:00:00Z  3 copies  (scored by another version of the program; 1 copy changed)',
  ])
  expect(gradings.map(({ number, mean, differs }) => [number, mean, differs])).toEqual([
    [1, '35/3', []],
    [2, undefined, ['amendments', 'the roster']],
    [3, undefined, []],
  ])
})
