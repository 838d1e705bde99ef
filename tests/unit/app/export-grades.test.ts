import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { exportGrades } from '../../../src/app/export-grades.ts'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { rowsOfCsv } from '../../../src/exchange/index.ts'
import { type MadeExam, madeExam, madeFrom, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'
import { requireTool } from '../../support/tools.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(4)
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1, 4])), await made.fill(2, 1, ['triangle b'])]))
})

it('writes what grade says, the whole class with it, into the run’s folder or where it is told', async () => {
  const value = resultOf(await exportGrades({ folder: made.out, format: 'csv', options: {} }))
  expect(value).toEqual({ file: join(made.folder, 'exports', 'grades.csv'), students: 3, absent: 1, provisional: 1, unknown: 1 })
  const rows = rowsOfCsv(readFileSync(value.file, 'utf8'))
  const [graded] = resultOf(await gradeRun(made.out)).files
  const before = rowsOfCsv(readFileSync(graded ?? '', 'utf8'))
  expect(rows.map(({ id, status, grade }) => [id, status, grade])).toEqual([
    ['204101', 'final', before[0]?.['grade']],
    ['204218', 'provisional', before[1]?.['grade']],
    ['204333', 'absent', ''],
    ['', 'unknown', before[2]?.['grade']],
  ])
  const to = join(tempFolder(), 'new', 'x.xlsx')
  expect(resultOf(await exportGrades({ folder: made.out, format: 'xlsx', to, options: {} })).file).toBe(to)
  const first = readFileSync(to)
  resultOf(await exportGrades({ folder: made.out, format: 'xlsx', to, options: {} }))
  expect(readFileSync(to).equals(first)).toBe(true)
})

it('puts the papers of another sitting into the same book, and says of which each is', async () => {
  const later = await madeExam(6)
  await readInto(later, await later.scan('later.pdf', await rightPages(later, [3])))
  const to = join(tempFolder(), 'both.csv')
  const value = resultOf(await exportGrades({ folder: made.out, format: 'csv', to, options: {}, others: [later.out] }))
  expect(value).toMatchObject({ students: 3, absent: 0, provisional: 1, unknown: 1 })
  const rows = rowsOfCsv(readFileSync(to, 'utf8'))
  expect(rows.map(({ id, status, run }) => [id, status, run])).toEqual([
    ['204101', 'final', made.run.id],
    ['204218', 'provisional', made.run.id],
    ['204333', 'final', later.run.id],
    ['', 'unknown', made.run.id],
  ])
  const nowhere = await exportGrades({ folder: made.out, format: 'csv', to, options: {}, others: [tempFolder()] })
  expect(nowhere).toMatchObject({ value: undefined, diagnostics: [{ code: 'run-not-found' }] })
})

it('refuses options that would do nothing, and characters that an encoding does not have, and writes nothing then', async () => {
  const to = join(tempFolder(), 'x.csv')
  const unfit = await exportGrades({ folder: made.out, format: 'xlsx', to, options: { encoding: 'utf-8', titles: true } })
  expect(unfit.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['export-option-unfit', 'the format xlsx has no --encoding'],
    ['export-option-unfit', 'the format xlsx has no --titles'],
  ])
  const exam = smallExam()
  const roster = exam.replace('exam.yaml', 'students.csv')
  writeFileSync(roster, readFileSync(roster, 'utf8').replace('Chika Model', 'Łukasz Model'))
  const polish = await madeFrom(exam, 3)
  const lost = await exportGrades({ folder: polish.out, format: 'csv', to, options: { encoding: 'windows-1252' } })
  expect(lost).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'export-character', message: 'windows-1252 does not have: Ł (line 4)' }],
  })
  expect(existsSync(to)).toBe(false)
})

it('refuses a platform’s file in which a student could not be found', async () => {
  const { value, diagnostics } = await exportGrades({ folder: made.out, format: 'blackboard', options: {} })
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['export-left-out', 'export-address-missing']])
})

it.skipIf(!requireTool('pdftotext'))('prints the list for the wall', async () => {
  const { file } = resultOf(await exportGrades({ folder: made.out, format: 'pdf', options: { anonymous: true } }))
  const text = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout
  expect(text).toMatch(/Student number +Points/)
  expect(text).toMatch(/Grades[\s\S]*My exam[\s\S]*204101 +6 ?\/ ?6 +20[\s\S]*204218 .*provisional[\s\S]*204333 +absent/)
  expect(text).not.toContain('Ada')
})

it('refuses a run that was made as a draft', async () => {
  const exam = smallExam()
  writeFileSync(exam, `${readFileSync(exam, 'utf8')}\ndraft: true\n`)
  const draft = await madeFrom(exam, 3)
  expect(await exportGrades({ folder: draft.out, format: 'csv', options: {} })).toMatchObject({ diagnostics: [{ code: 'run-draft' }] })
})
