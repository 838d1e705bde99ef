import { beforeAll, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { isOpen, knownStudents } from '../../../src/app/known-students.ts'
import { inStore, type MadeExam, madeExam, RIGHT, readInto } from '../../support/app/made-exam.ts'
import { gridBoxes } from '../../support/app/student-grid.ts'

let made: MadeExam
const known = () => inStore(made.folder, (store) => knownStudents(evidenceOf(store)))

beforeAll(async () => {
  made = await madeExam(8)
  const page = (copy: number, digits: string) => made.fill(copy, 1, [...(RIGHT[1] ?? []), ...gridBoxes(digits)])
  const grids = ['204218', '20433', '', '999999', '204101']
  const spares = await Promise.all(grids.map((digits, i) => page(i + 4, digits)))
  await readInto(made, await made.scan('one.pdf', [await made.fill(1, 1, []), ...spares]))
})

it('says of each paper how its student is known, or why not', () => {
  expect(known().papers.map(({ copy, how, student, digits }) => [copy, how, student?.id, digits])).toEqual([
    [1, 'conflict', undefined, ''],
    [4, 'grid', '204218', '204218'],
    [5, 'grid', '204333', '20433_'],
    [6, 'empty', undefined, '______'],
    [7, 'unexpected', undefined, '999999'],
    [8, 'conflict', undefined, '204101'],
  ])
  expect(known().papers.map(({ detail }) => detail)).toEqual([
    '204101 is claimed by copy 8 too',
    'grid',
    expect.stringMatching(/^grid, 1 digit differs; next 204\d+, \d differ$/),
    'the student number is not filled in',
    'no single student of the roster has a number like 999999',
    '204101 is claimed by copy 1 too',
  ])
  expect(known().papers.filter(isOpen)).toHaveLength(4)
})

it('names those of the roster without a paper, and who decided', () => {
  expect(known().absent).toEqual([{ id: '204101', name: 'Ada Example' }])
  const what = { kind: 'student', copy: 8, student: made.run.roster.students[0]?.id } as const
  inStore(made.folder, (store) =>
    store.addDecisions([
      { when: '2027-01-21T09:00:00Z', by: 'R. Grader', why: 'asked', what: { ...what, student: what.student as never } },
    ]),
  )
  const { papers, absent } = known()
  expect(papers.at(-1)).toMatchObject({ how: 'decided', student: { id: '204101' }, detail: 'by hand: R. Grader, 2027-01-21, asked' })
  expect(papers[0]).toMatchObject({ how: 'conflict', detail: '204101 was given to copy 8 too' })
  expect(absent).toEqual([])
})
