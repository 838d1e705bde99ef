import { beforeAll, expect, it } from 'vitest'
import { keepGrading } from '../../../src/app/keep-grading.ts'
import { ratio } from '../../../src/base/ratio.ts'
import type { Amendment } from '../../../src/model/amendment.ts'
import { answersOf, rulesOf, scoresOf } from '../../../src/score/index.ts'
import { gradedIn, inStore, type MadeExam, madeExam, RIGHT, readInto, rightPages } from '../../support/app/made-exam.ts'
import { amend } from '../../support/score/amendments.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), await made.fill(2, 1, RIGHT[1] ?? [])]))
})

const keep = async (when: string, ...amendments: readonly Amendment[]) => {
  const graded = await gradedIn(made.folder)
  const scores = scoresOf(graded.evidence.run, answersOf(graded.evidence.run, graded.evidence), rulesOf(amendments))
  return inStore(made.folder, (store) => keepGrading(store, { ...graded, amendments, scores }, when))
}

it('numbers a grading only where its inputs or results are others, and compares it with the one before', async () => {
  expect(await keep('t1')).toMatchObject({
    isNew: true,
    changes: [],
    grading: { number: 1, when: 't1', copies: 2, provisional: 1, mean: ratio(15), changed: 0 },
  })
  expect(await keep('t2')).toMatchObject({ isNew: false, grading: { number: 1, when: 't1' } })
  const voided = await keep('t3', amend.void('triangle'))
  expect(voided).toMatchObject({ isNew: true, before: { number: 1 }, inputs: ['amendments'], grading: { number: 2, changed: 2 } })
  const moved = {
    ...amend.void('triangle'),
    at: { ...amend.void('triangle').at, entry: { kind: 'file', file: 'other', line: 9, column: 1 } as const },
  }
  expect((await keep('t4', moved)).isNew).toBe(false)
  expect(await keep('t5', { ...moved, why: 'Another reason' })).toMatchObject({
    isNew: true,
    changes: [],
    grading: { number: 3, changed: 0 },
  })
  await readInto(made, await made.scan('two.pdf', [await made.fill(2, 2, ['limit a 2'])]))
  const read = await keep('t6')
  expect(read).toMatchObject({ inputs: ['pages were read', 'amendments'], grading: { number: 4 } })
  expect(read.changes[1]?.items.map(({ item, why }) => [item, why])).toEqual([
    ['triangle', ['no longer: void (Another reason, Board)']],
    ['limit', ['pages were read']],
  ])
})
