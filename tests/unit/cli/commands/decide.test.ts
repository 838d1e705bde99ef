import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { inStore, type MadeExam, madeExam, RIGHT, readInto, rightPages } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam
let list: string

beforeAll(async () => {
  made = await madeExam(4)
  const odd = [await made.fill(4, 1, RIGHT[1] ?? []), await made.fill(4, 2, [])]
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), ...odd]))
  list = join(made.out, 'd.csv')
  await marksense('doubts', made.out, '--out', list)
})

/** Fills the last column of the row that begins so. */
const decided = (begin: string, decision: string) => {
  const lines = readFileSync(list, 'utf8').split('\n')
  writeFileSync(list, lines.map((line) => (line.startsWith(begin) ? `${line.replace(/,[^,]*$/, '')},${decision}` : line)).join('\n'))
}

it('keeps decisions with name, reason and time, and says what is left', async () => {
  decided('one.pdf,3,student', '204333')
  const ran = await marksense('decide', made.out, list, '--by', 'R. Grader', '--why', 'asked her', '--json')
  expect(ran).toMatchObject({ code: 3, err: '' })
  expect(JSON.parse(ran.out)).toEqual({ decisions: 1, open: 1 })
  const [decision, ...more] = inStore(made.folder, (store) => store.decisions())
  expect(more).toEqual([])
  expect(decision).toMatchObject({ by: 'R. Grader', why: 'asked her', what: { kind: 'student', copy: 4, student: '204333' } })
  expect(decision?.when).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

it('is exit code 1 for a row that cannot be understood, with file and line; 0 when all is decided', async () => {
  decided('one.pdf,4,limit', 'many')
  const bad = await marksense('decide', made.out, list, '--by', 'me')
  expect(bad).toMatchObject({ code: 1, out: '' })
  expect(bad.err).toContain(`${list}:3:1: error decision-unclear: cannot understand the decision "many"`)
  decided('one.pdf,4,limit', '1')
  expect(await marksense('decide', made.out, list, '--by', 'me')).toEqual({ code: 0, out: '5 decisions taken, 0 rows still open', err: '' })
})

it('wants a name', async () => {
  expect((await marksense('decide', made.out, list)).code).toBe(2)
})
