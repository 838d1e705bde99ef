import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { assignStudents } from '../../../src/app/assign-students.ts'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { readBatch } from '../../../src/app/index.ts'
import { listStudents } from '../../../src/app/list-students.ts'
import { inStore, type MadeExam, madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'
import { gridBoxes } from '../../support/app/student-grid.ts'
import { tempFolder } from '../../support/small-exam.ts'

let made: MadeExam
let minute = 0

beforeAll(async () => {
  made = await madeExam(5)
  await readInto(made, await made.scan('one.pdf', await Promise.all([1, 4, 5].map((copy) => made.fill(copy, 1, [])))))
})

const assign = (what: Parameters<typeof assignStudents>[0]['what']) => {
  minute += 1
  return assignStudents({ folder: made.out, what, by: 'R. Grader', when: `2027-01-21T09:${`${minute}`.padStart(2, '0')}:00Z` })
}
const whose = async () =>
  resultOf(await listStudents({ folder: made.out })).papers.map(({ copy, how, student }) => `${copy} ${how} ${student?.id ?? '-'}`)

it('says whose a paper is, to be undone by a later word; every word is kept', async () => {
  expect(resultOf(await assign({ copy: 4, student: '204218', why: 'asked' }))).toEqual({ assigned: 1, open: 1 })
  expect(await whose()).toEqual(['1 prefilled 204101', '4 decided 204218', '5 empty -'])
  expect(resultOf(await assign({ copy: 4, student: '204333', why: '' }))).toEqual({ assigned: 1, open: 1 })
  expect(await whose()).toContain('4 decided 204333')
  expect(resultOf(await assign({ copy: 4, why: 'mistaken' }))).toEqual({ assigned: 1, open: 2 })
  expect(await whose()).toContain('4 empty -')
  expect(inStore(made.folder, (store) => store.decisions().map(({ by, why }) => [by, why]))).toEqual([
    ['R. Grader', 'asked'],
    ['R. Grader', ''],
    ['R. Grader', 'mistaken'],
  ])
})

it('takes a list, passes over what is known, and shows in the grades', async () => {
  const file = join(tempFolder(), 'list.csv')
  resultOf(await listStudents({ folder: made.out, to: file }))
  const filled = readFileSync(file, 'utf8').replace(/^4,,/m, '4,204218,').replace(/^5,,/m, '5,204333,')
  writeFileSync(file, filled)
  expect(resultOf(await assign({ file, why: 'from the seats' }))).toEqual({ assigned: 2, open: 0 })
  expect(resultOf(await assign({ file, why: 'again' }))).toEqual({ assigned: 0, open: 0 })
  const [csv = ''] = resultOf(await gradeRun(made.out)).files
  expect(readFileSync(csv, 'utf8')).toMatch(/^204218,Bruno Sample,[^\n]*,4,decided/m)
})

it('takes nothing while something makes no sense, and says all of it', async () => {
  const file = join(tempFolder(), 'bad.csv')
  writeFileSync(file, 'copy,student\n4,204219\n2,204101\n99,204101\n5,204101\n')
  const before = inStore(made.folder, (store) => store.decisions().length)
  const { value, diagnostics } = await assign({ file, why: '' })
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, message, location }) => [code, message, location.kind === 'file' ? location.line : 0])).toEqual([
    ['student-unknown', 'the roster has no student `204219`', 2],
    ['copy-unread', 'no page of copy 2 was read', 3],
    ['copy-unknown', 'this run has no copy 99', 4],
  ])
  expect(diagnostics[0]?.hint).toBe('did you mean 204218?')
  writeFileSync(file, 'copy,student\nfour,204101\n')
  expect((await assign({ file, why: '' })).diagnostics).toMatchObject([{ code: 'decision-unclear' }])
  expect((await assign({ file: 'nowhere.csv', why: '' })).diagnostics).toMatchObject([{ code: 'file-unreadable' }])
  expect(inStore(made.folder, (store) => store.decisions().length)).toBe(before)
})

it('tells photocopies of one copy apart by their scanned pages', async () => {
  const copied = await madeExam(2, 1)
  const pages = await Promise.all([gridBoxes('204101'), gridBoxes('999999')].map((boxes) => copied.fill(2, 1, boxes)))
  const scan = await copied.scan('copied.pdf', pages)
  resultOf(await readBatch({ folder: copied.folder, paths: [scan], photocopies: { on: true, when: '2027-01-21T08:00:00Z' } }))
  const listed = async () => resultOf(await listStudents({ folder: copied.out })).papers
  const [first, second] = await listed()
  expect([first?.how, second?.how, first?.photocopyOf, second?.photocopyOf]).toEqual(['grid', 'unexpected', 2, 2])
  const what = { copy: first?.copy ?? 0, why: '' }
  resultOf(await assignStudents({ folder: copied.out, what: { ...what, student: '204101' }, by: 'X', when: '2027-01-21T10:00:00Z' }))
  expect((await listed()).map(({ how }) => how)).toEqual(['decided', 'unexpected'])
  expect(inStore(copied.folder, (store) => store.decisions().at(-1)?.what)).toMatchObject({ kind: 'student', copy: 2, at: { scanPage: 1 } })
})
