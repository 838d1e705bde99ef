import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { csvOf, rowsOfCsv } from '../../src/exchange/index.ts'
import { type MadeExam, madeExam, RIGHT } from '../support/app/made-exam.ts'
import { marksense } from '../support/small-exam.ts'

let made: MadeExam
let scan: string

/** The boxes of a student number in the grid. */
const grid = (id: string): readonly string[] => [...id].map((digit, i) => `student place ${i + 1} digit ${digit}`)

/** A spare copy, photocopied for three students: the second has no number, and the third's second page was lost. */
beforeAll(async () => {
  made = await madeExam(4)
  const page = (number: number, boxes: readonly string[]) => made.fill(4, number, boxes)
  const [first = '', , third = ''] = made.run.roster.students.map(({ id }) => id)
  scan = await made.scan('copies.pdf', [
    await page(1, [...grid(first), ...(RIGHT[1] ?? [])]),
    await page(2, ['limit a 3']),
    await page(1, ['derivative b']),
    await page(2, ['limit a 1']),
    await page(1, [...grid(third), 'derivative a', 'triangle b']),
    await page(1, [...grid(third), 'derivative a', 'triangle b', 'harmonic false']),
    await page(2, ['limit a 0']),
  ])
})

const table = () => rowsOfCsv(readFileSync(join(made.folder, 'grades.csv'), 'utf8'))
async function doubts() {
  const file = join(made.out, 'doubts.csv')
  await marksense('doubts', made.out, '--out', file)
  return { file, rows: rowsOfCsv(readFileSync(file, 'utf8')) }
}

it('without being told, several papers of one code are duplicates that differ: none is taken', async () => {
  const { pages } = JSON.parse((await marksense('read', made.out, scan, '--json')).out)
  expect(pages).toEqual({ in: 7, read: 0, review: 7, blank: 0, refused: 0 })
})

it('told that sheets were photocopied, tells papers apart, asks where it cannot, and grades each under its own number', async () => {
  const { pages, review, ledger } = JSON.parse((await marksense('read', made.out, scan, '--photocopies', '--json')).out)
  expect(pages).toEqual({ in: 7, read: 6, review: 1, blank: 0, refused: 0 })
  expect(review).toMatchObject([{ page: 7, reason: expect.stringMatching(/^paper-unsure/), advice: expect.stringContaining('with page') }])
  expect(ledger.copies.filter((copy: { photocopyOf?: number }) => copy.photocopyOf === 4)).toMatchObject([
    { copy: 5, received: [1, 2], missing: [] },
    { copy: 6, received: [1, 2], missing: [] },
    { copy: 7, received: [1], missing: [2] },
    { copy: 8, received: [1], missing: [2] },
  ])
  await marksense('grade', made.out)
  const rows = table()
  expect(rows.map((row) => [row['copy'], row['photocopy of'], row['id'], row['points'], row['status']])).toEqual([
    ['5', '4', '204101', '6', 'final'],
    ['6', '4', '', '2', 'provisional'],
    ['7', '4', '', expect.anything(), 'provisional'],
    ['8', '4', '', expect.anything(), 'provisional'],
  ])
  expect(rows[2]?.['identified']).toContain('copy 8')
})

it('takes decisions for a scanned page: whose paper it is, which paper a page is of; saying it again changes nothing', async () => {
  const { file, rows } = await doubts()
  const decisions: Readonly<Record<string, string>> = { '3': '204218', '5': '', '6': '', '7': 'with page 6' }
  const filled = rows.map((row) => ({
    ...row,
    decision: row['question'] === 'student' || row['question'] === '' ? (decisions[row['page'] ?? ''] ?? '') : '',
  }))
  expect(
    filled
      .map((row) => row.decision)
      .filter((word) => word !== '')
      .sort(),
  ).toEqual(['204218', 'with page 6'])
  writeFileSync(file, csvOf(Object.keys(rows[0] ?? {}), filled))
  expect((await marksense('decide', made.out, file, '--by', 'R. Grader')).err).toBe('')
  await marksense('grade', made.out)
  const graded = table()
  expect(graded[1]).toMatchObject({ copy: '6', id: '204218', identified: 'decided', points: '2', status: 'final' })
  expect(graded[3]).toMatchObject({ copy: '8', 'missing pages': '', limit: '0' })
  const again = JSON.parse((await marksense('read', made.out, scan, '--photocopies', '--json')).out)
  expect(again.pages).toEqual({ in: 7, read: 7, review: 0, blank: 0, refused: 0 })
})

it('the word can be taken back; both are kept', async () => {
  const { pages } = JSON.parse((await marksense('read', made.out, scan, '--no-photocopies', '--json')).out)
  expect(pages.review).toBe(7)
  const { pages: after } = JSON.parse((await marksense('read', made.out, scan, '--photocopies', '--json')).out)
  expect(after.read).toBe(7)
})
