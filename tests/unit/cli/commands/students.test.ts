import { beforeAll, expect, it } from 'vitest'
import { type MadeExam, madeExam, readInto } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(4)
  await readInto(made, await made.scan('one.pdf', [await made.fill(2, 1, []), await made.fill(4, 1, [])]))
})

it('lists papers, those that are nobody’s last, who is absent, and counts', async () => {
  const { code, out } = await marksense('students', made.out)
  expect(code).toBe(3)
  expect(out.split('\n')).toEqual([
    'copy 2: 204218 Bruno Sample, prefilled',
    'copy 4: empty: the student number is not filled in',
    'absent: 204101 Ada Example',
    'absent: 204333 Chika Model',
    '2 papers: 1 prefilled, 1 empty; 2 students absent',
  ])
  expect(JSON.parse((await marksense('students', made.out, '--json')).out).absent).toHaveLength(2)
})

it('assigns one paper under a name, takes it back, and asks for what is missing', async () => {
  const ran = await marksense('students', 'assign', made.out, '--copy', '4', '--student', '204101', '--by', 'R. Grader')
  expect(ran).toMatchObject({ code: 0, out: "1 papers decided, 0 still nobody's" })
  expect((await marksense('students', made.out)).out).toMatch(/copy 4: 204101 Ada Example, by hand: R\. Grader, \d{4}-\d\d-\d\d/)
  expect((await marksense('students', 'assign', made.out, '--copy', '4', '--nobody', '--by', 'R. Grader')).code).toBe(3)
  for (const args of [
    ['--copy', '4', '--student', '204101'],
    ['--copy', '4', '--by', 'X'],
    ['--copy', '4', '--student', '1', '--nobody', '--by', 'X'],
    ['--from', 'x.csv', '--copy', '4', '--by', 'X'],
  ])
    expect((await marksense('students', 'assign', made.out, ...args)).code).toBe(2)
  expect((await marksense('students', 'list', made.out)).code).toBe(2)
  expect(await marksense('students', 'assign', made.out, '--copy', '4', '--student', '7', '--by', 'X')).toMatchObject({ code: 1 })
})
