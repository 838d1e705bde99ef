import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { decideDoubts } from '../../../src/app/decide-doubts.ts'
import { placeOf } from '../../../src/app/doubts.ts'
import { evidenceOf } from '../../../src/app/evidence.ts'
import { gradeRun } from '../../../src/app/grade-run.ts'
import { writeDoubts } from '../../../src/app/write-doubts.ts'
import { csvOf, rowsOfCsv } from '../../../src/exchange/index.ts'
import {
  inStore,
  type MadeExam,
  madeExam,
  RIGHT,
  readInto,
  resultOf,
  rightPages,
  withFalseCode,
  withoutCode,
  withoutDiscs,
} from '../../support/app/made-exam.ts'

let made: MadeExam
let list: string

beforeAll(async () => {
  made = await madeExam(4)
  const odd = [
    withFalseCode(await made.fill(3, 1, RIGHT[1] ?? []), made.sheetOf(3, 1)),
    await made.fill(3, 2, []),
    withoutCode(await made.fill(2, 1, RIGHT[1] ?? []), made.sheetOf(2, 1)),
    await made.fill(4, 1, RIGHT[1] ?? []),
    await made.fill(4, 2, RIGHT[2] ?? []),
  ]
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1, 2])), ...odd]))
  list = join(made.out, 'doubts.csv')
  await writeDoubts({ folder: made.folder, out: list })
})

/** The list with these decisions, by `page question option`. */
function filled(name: string, decisions: Readonly<Record<string, string>>): string {
  const text = readFileSync(list, 'utf8')
  const columns = text.split('\n')[0]?.split(',') ?? []
  const rows = rowsOfCsv(text).map((row) => ({
    ...row,
    decision: decisions[`${row['page']} ${row['question']} ${row['option']}`.trim()] ?? '',
  }))
  const file = join(made.out, name)
  writeFileSync(file, csvOf(columns, rows))
  return file
}

const decide = (file: string, when: string) => decideDoubts({ folder: made.folder, file, by: 'R. Grader', why: 'looked', when })
const graded = async () => {
  const [csv = ''] = resultOf(await gradeRun(made.folder)).files
  return rowsOfCsv(readFileSync(csv, 'utf8'))
}

it('takes none of a list with a row that it cannot understand, and names the line', async () => {
  const bad = await decide(filled('bad.csv', { '5': 'copy 3 page 1', '7': 'set asid', '6 limit a': '7' }), '2027-01-21T09:00:00Z')
  expect(bad.value).toBeUndefined()
  expect(bad.diagnostics).toMatchObject([
    {
      code: 'decision-unclear',
      message: 'cannot understand the decision "set asid"',
      location: { file: join(made.out, 'bad.csv'), line: 3 },
    },
    { code: 'decision-unclear', message: 'cannot understand the decision "7"', location: { line: 5 } },
  ])
  expect(inStore(made.folder, (store) => store.decisions())).toEqual([])
})

it('takes pages, students and points; a page that is named is read', async () => {
  const when = '2027-01-21T10:00:00Z'
  const decisions = { '5': 'copy 3 page 1', '7': 'set aside', '8 student copy 4': '204218' }
  expect(resultOf(await decide(filled('good.csv', decisions), when))).toEqual({ decisions: 3, open: 1 })
  const { ledger, pages, decisions: kept } = inStore(made.folder, evidenceOf)
  expect(kept).toHaveLength(3)
  for (const decision of kept) expect(decision).toMatchObject({ when, by: 'R. Grader', why: 'looked' })
  expect(kept.map(({ what }) => what.kind).sort()).toEqual(['page', 'set-aside', 'student'])
  expect(ledger.pages.find(({ source }) => source.page === 7)).toMatchObject({ outcome: 'refused', reason: 'set-aside' })
  const named = pages.find((page) => page.reading.source.page === 5)
  expect(named?.reading).toMatchObject({ copy: 3, page: 1 })
  expect(named?.marks.filter(({ state }) => state === 'marked')).toHaveLength(3)
  const rows = await graded()
  expect(rows[2]).toMatchObject({ id: '204333', derivative: '1', triangle: '1', harmonic: '1', status: 'provisional' })
  expect(rows[3]).toMatchObject({ id: '204218', identified: 'decided', points: '6' })
})

it('appends: points of a row settle the copy, and a later word stands', async () => {
  await decide(filled('points.csv', { '6 limit a': '2' }), '2027-01-21T11:00:00Z')
  expect((await graded())[2]).toMatchObject({ points: '5', status: 'final', limit: '2' })
  await decide(filled('again.csv', { '6 limit a': '3', '8 student copy 4': '204101' }), '2027-01-21T12:00:00Z')
  const rows = await graded()
  expect(rows[2]).toMatchObject({ points: '6', limit: '3' })
  expect(rows[3]).toMatchObject({ id: '204101' })
  expect(inStore(made.folder, (store) => store.decisions())).toHaveLength(3 + 4 + 4 + 1)
})

it('a page that could not be registered is placed by its four corners, measured as it stands, and stays so after reading again', async () => {
  const other = await madeExam(3)
  const sheet = other.sheetOf(2, 1)
  const lost = withoutDiscs(await other.fill(2, 1, RIGHT[1] ?? []), sheet)
  const file = await other.scan('lost.pdf', [lost])
  const waiting = await readInto(other, file)
  expect(waiting.review).toMatchObject([{ page: 1, reason: expect.stringMatching(/^no-fiducials/) }])
  const out = join(other.out, 'doubts.csv')
  await writeDoubts({ folder: other.folder, out })
  const [row] = rowsOfCsv(readFileSync(out, 'utf8'))
  const px = (mm: number) => ((mm * 150) / 25.4).toFixed(0)
  const at = sheet.fiducials.map(({ x, y }) => `${px(x)},${px(y)}`).join(' ')
  writeFileSync(out, csvOf([...Object.keys(row ?? {}), 'why'], [{ ...row, decision: `copy 2 page 1 at ${at}`, why: 'discs were cut off' }]))
  const request = { folder: other.folder, file: out, by: 'R. Grader', why: 'all', when: '2027-01-21T10:00:00Z' }
  expect(resultOf(await decideDoubts(request))).toEqual({ decisions: 1, open: 0 })
  const { pages, decisions } = inStore(other.folder, evidenceOf)
  expect(decisions).toMatchObject([{ by: 'R. Grader', why: 'discs were cut off', what: { kind: 'page', corners: { length: 4 } } }])
  const meant = pages[0]?.marks.flatMap(({ zone, state }) => (state === 'blank' ? [] : [`${zone} ${state}`]))
  const ours = sheet.zones.filter((zone) => (RIGHT[1] ?? []).includes(`${placeOf(zone).question} ${placeOf(zone).option}`))
  expect(meant?.sort()).toEqual(ours.map(({ id }) => `${id} marked`).sort())
  const standing = inStore(other.folder, (store) => store.pages())
  expect(await readInto(other, file)).toMatchObject({ pages: { in: 1, read: 1 }, review: [] })
  expect(inStore(other.folder, (store) => store.pages())).toEqual(standing)
})

it('a list that is not there is a fault', async () => {
  expect(await decide('/nowhere/doubts.csv', '2027-01-21T13:00:00Z')).toMatchObject({ diagnostics: [{ code: 'file-unreadable' }] })
})
