import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { rowsOfCsv } from '../../../src/exchange/index.ts'
import { type MadeExam, madeExam, madeFrom, RIGHT, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(4)
  const wrong = await made.fill(2, 1, ['derivative a', 'triangle b'])
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), wrong]))
})

async function graded() {
  const value = resultOf(await gradeRun(made.out))
  const [csv = '', json = ''] = value.files.map((file) => readFileSync(file, 'utf8'))
  return { value, csv, rows: rowsOfCsv(csv), json: JSON.parse(json) }
}

it('writes a row for each copy of which something was read, by item id; a missing page makes it provisional', async () => {
  const { value, csv, rows, json } = await graded()
  expect(value).toMatchObject({ run: made.run.id, copies: 2, provisional: 1 })
  expect(csv.split('\n')[0]).toBe(
    'id,name,email,copy,identified,points,of,grade,passed,status,lowest,highest,missing pages,derivative,triangle,harmonic,limit',
  )
  expect(rows).toMatchObject([
    { id: '204101', copy: '1', points: '6', of: '6', grade: '20', status: 'final', 'missing pages': '', limit: '3' },
    { id: '204218', copy: '2', status: 'provisional', 'missing pages': '2', derivative: '0', triangle: '1', harmonic: '0' },
  ])
  expect(json).toMatchObject({ schema: 'grades@1', run: made.run.id })
  expect(json.copies).toHaveLength(2)
  expect(Object.keys(json.copies[1].items).sort()).toEqual(['derivative', 'harmonic', 'limit', 'triangle'])
  expect(json.copies[0]).toMatchObject({ copy: 1, student: { kind: 'prefilled', student: '204101' }, points: '6', range: ['6', '6'] })
  expect(json.copies[1]).toMatchObject({ points: '1', range: ['1', '4'], maximum: '6', provisional: true, missingPages: [2] })
  expect(json.copies[1].items.derivative).toMatchObject({ answer: { kind: 'chosen', options: ['a'] }, points: '0' })
  expect(json.copies[1].items.harmonic.answer).toEqual({ kind: 'blank' })
})

it('is final once the page is there, and the same when graded again', async () => {
  await readInto(made, await made.scan('two.pdf', [await made.fill(2, 2, ['limit a 2'])]))
  const { value, rows, csv } = await graded()
  expect(value.provisional).toBe(0)
  expect(rows[1]).toMatchObject({ points: '3', grade: '10', passed: 'yes', status: 'final', lowest: '10', highest: '10', limit: '2' })
  expect((await graded()).csv).toBe(csv)
})

it('a row of grader boxes without a mark keeps the copy open between its bounds', async () => {
  await readInto(made, await made.scan('three.pdf', [await made.fill(3, 1, RIGHT[1] ?? []), await made.fill(3, 2, [])]))
  const { json } = await graded()
  expect(json.copies[2]).toMatchObject({ copy: 3, points: '3', range: ['3', '6'], provisional: true, missingPages: [] })
  expect(json.copies[2].items.limit).toMatchObject({ answer: { kind: 'unclear' }, range: ['0', '3'] })
})

it('refuses a run that was made as a draft', async () => {
  const exam = smallExam()
  writeFileSync(exam, `${readFileSync(exam, 'utf8')}\ndraft: true\n`)
  const draft = await madeFrom(exam, 3)
  expect(draft.run.exam.draft).toBe(true)
  expect(await gradeRun(draft.out)).toMatchObject({ value: undefined, diagnostics: [{ code: 'run-draft', severity: 'error' }] })
})

it("takes graders' lists, and names where they disagree", async () => {
  const scores = join(made.out, 'lists.csv')
  writeFileSync(scores, 'student,item,points,grader\n204101,limit,0,R. Grader\n204101,limit,3,S. Other\n204218,limit,1,R. Grader\n')
  const value = resultOf(await gradeRun(made.out, { scores }))
  expect(value).toMatchObject({
    with: { scores },
    disagreements: ['graders disagree on `limit` of 204101: R. Grader 0, S. Other 3; the average 1.5 counts'],
  })
  expect(value.changeLines).toContain('  204101 Ada Example, limit: 3 of 3 → 1.5 of 3, scores: R. Grader 0, S. Other 3')
  expect(resultOf(await gradeRun(made.out, { scores, spread: ratio(3) })).disagreements).toEqual([])
})
