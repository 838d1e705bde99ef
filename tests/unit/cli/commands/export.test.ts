import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type MadeExam, madeExam, readInto, rightPages } from '../../../support/app/made-exam.ts'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(3)
  await readInto(made, await made.scan('one.pdf', await rightPages(made, [1, 2])))
})

it('exports grades in a format and says whose; a grade that may still change waits for somebody', async () => {
  const to = join(tempFolder(), 'grades.csv')
  const ran = await marksense('export', made.out, '--format', 'csv', '--decimal-comma', '--answers', 'letters', '--to', to)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toBe(`3 students, 1 absent, 0 provisional, 0 papers that are nobody's\n  ${to}`)
  expect(readFileSync(to, 'utf8').split('\n')[0]).toContain(';derivative;derivative answer;')
  const moodle = await marksense('export', made.out, '--format', 'moodle', '--column', 'Exam 1', '--to', to, '--json')
  expect(moodle.err).toMatch(/warning export-left-out: without a line in this file: 1 absent \(204333\)/)
  expect(JSON.parse(moodle.out)).toMatchObject({ file: to, absent: 1 })
  await readInto(made, await made.scan('two.pdf', [await made.fill(3, 1, [])]))
  expect((await marksense('export', 'json', made.out, '--to', to)).code).toBe(3)
})

it('asks for a format, and says which option a format does not have', async () => {
  const none = await marksense('export', made.out)
  expect(none.code).toBe(2)
  expect(none.err).toMatch(/name a format: --format csv, xlsx, ods, json, moodle, canvas, blackboard, pdf/)
  expect((await marksense('export', made.out, '--format', 'doc')).code).toBe(2)
  expect(await marksense('export', made.out, '--format', 'ods', '--titles')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/export-option-unfit/),
  })
})

it('exports a run as a project of auto-multiple-choice and names the files; a folder without a run is an error', async () => {
  const to = join(tempFolder(), 'amc')
  const ran = await marksense('export', 'amc', made.out, '--to', to)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^3 copies, \d+ pages, \d+ questions in \S+amc\n(.*\n)*.*layout\.sqlite/)
  const again = await marksense('export', 'amc', made.out, '--to', join(to, 'again'), '--json')
  expect(JSON.parse(again.out)).toMatchObject({ copies: 3 })
  const none = await marksense('export', 'amc', tempFolder(), '--to', join(to, 'none'))
  expect(none.code).toBe(1)
  expect(none.err).toMatch(/error run-not-found/)
  expect((await marksense('export', 'amc', made.out)).code).toBe(2)
})
