import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listStudents, STUDENT_COLUMNS } from '../../../src/app/list-students.ts'
import { rowsOfCsv } from '../../../src/exchange/index.ts'
import { madeExam, readInto, resultOf } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('writes a list that can be filled in, absent students at its end', async () => {
  const made = await madeExam(4)
  await readInto(made, await made.scan('one.pdf', [await made.fill(2, 1, []), await made.fill(4, 1, [])]))
  const to = join(tempFolder(), 'new', 'list.csv')
  const known = resultOf(await listStudents({ folder: made.out, to }))
  expect(known.papers.map(({ copy, how }) => [copy, how])).toEqual([
    [2, 'prefilled'],
    [4, 'empty'],
  ])
  const text = readFileSync(to, 'utf8')
  expect(text.split('\n')[0]).toBe(STUDENT_COLUMNS.join(','))
  expect(rowsOfCsv(text).map(({ copy, student, how }) => [copy, student, how])).toEqual([
    ['2', '204218', 'prefilled'],
    ['4', '', 'empty'],
    ['', '204101', 'absent'],
    ['', '204333', 'absent'],
  ])
})
