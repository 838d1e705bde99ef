import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type MadeExam, madeExam, RIGHT, readInto, rightPages } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam
const doubts = (...more: readonly string[]) => marksense('doubts', made.out, '--out', join(made.out, 'd.csv'), ...more)

beforeAll(async () => {
  made = await madeExam(4)
  await readInto(made, await made.scan('one.pdf', await rightPages(made, [1])))
})

it('is exit code 0 when nothing waits, and 3 when something does', async () => {
  expect(await doubts()).toEqual({ code: 0, out: `0 boxes, 0 pages, 0 students to decide in ${join(made.out, 'd.csv')}`, err: '' })
  await readInto(made, await made.scan('two.pdf', [await made.fill(4, 1, RIGHT[1] ?? []), await made.fill(4, 2, [])]))
  const ran = await doubts('--json')
  expect(ran.code).toBe(3)
  expect(JSON.parse(ran.out)).toEqual({ boxes: 1, pages: 0, students: 1, file: join(made.out, 'd.csv') })
  expect(readFileSync(join(made.out, 'd.csv'), 'utf8')).toMatch(/^two\.pdf,1,student,copy 4,d-crops\/0001\.png,/m)
  expect(existsSync(join(made.out, 'd-crops', '0002.png'))).toBe(true)
  expect((await marksense('doubts', made.out)).code).toBe(2)
})
