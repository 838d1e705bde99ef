import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { DOUBT_COLUMNS, writeDoubts } from '../../../src/app/write-doubts.ts'
import { rowsOfCsv } from '../../../src/exchange/index.ts'
import { type MadeExam, madeExam, RIGHT, readInto, resultOf, rightPages, withoutCode } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(4)
  const lost = withoutCode(await made.fill(3, 1, RIGHT[1] ?? []), made.sheetOf(3, 1))
  await readInto(made, await made.scan('one.pdf', [...(await rightPages(made, [1])), lost, await made.fill(3, 2, [])]))
})

it('writes one row a doubt, with a picture of the page or of the place on it', async () => {
  const out = join(tempFolder(), 'to-decide.csv')
  expect(resultOf(await writeDoubts({ folder: made.folder, out }))).toEqual({ boxes: 1, pages: 1, students: 0, file: out })
  const text = readFileSync(out, 'utf8')
  expect(text.split('\n')[0]).toBe('file,page,question,option,crop,read as,probability,decision')
  expect(text.split('\n')[0]?.split(',')).toEqual(DOUBT_COLUMNS)
  const rows = rowsOfCsv(text)
  expect(rows).toMatchObject([
    { file: 'one.pdf', page: '3', question: '', option: '', crop: 'to-decide-crops/0001.png', decision: '' },
    { file: 'one.pdf', page: '4', question: 'limit', option: 'a', crop: 'to-decide-crops/0002.png', decision: '' },
  ])
  const [page, row] = await Promise.all(rows.map(({ crop = '' }) => sharp(join(dirname(out), crop)).metadata()))
  expect([page?.format, page?.width, page?.height]).toEqual(['png', 1240, 1754])
  const boxes = made.sheetOf(3, 2).zones.filter((zone) => zone.role.kind === 'grade')
  const left = Math.min(...boxes.map(({ rect }) => rect.x))
  const right = Math.max(...boxes.map(({ rect }) => rect.x + rect.width))
  const width = ((right - left + 8) * 150) / 25.4
  expect(Math.abs((row?.width ?? 0) - width)).toBeLessThanOrEqual(4)
  expect(row?.height ?? 0).toBeLessThan(150)
})

it('shows the name field of a copy that is nobody’s', async () => {
  const other = await madeExam(4)
  await readInto(other, await other.scan('one.pdf', await rightPages(other, [4])))
  const out = join(other.out, 'doubts.csv')
  expect(resultOf(await writeDoubts({ folder: other.folder, out }))).toMatchObject({ students: 1 })
  const [row] = rowsOfCsv(readFileSync(out, 'utf8'))
  expect(row).toMatchObject({ page: '1', question: 'student', option: 'copy 4' })
  const { width = 0, height = 0 } = await sharp(join(dirname(out), row?.['crop'] ?? '')).metadata()
  const zones = other.sheetOf(4, 1).zones.filter(({ role }) => role.kind === 'name' || role.kind === 'student-digit')
  expect(zones.some(({ role }) => role.kind === 'name')).toBe(true)
  const px = (mm: number): number => (mm * 150) / 25.4
  const across = Math.max(...zones.map(({ rect }) => rect.x + rect.width)) - Math.min(...zones.map(({ rect }) => rect.x))
  expect(Math.abs(width - px(across + 8))).toBeLessThanOrEqual(4)
  expect(height).toBeGreaterThan(px(8))
})

it('tells files of the same name apart', async () => {
  const other = await madeExam(4)
  const blankRow = async (copy: number) => [await other.fill(copy, 1, RIGHT[1] ?? []), await other.fill(copy, 2, [])]
  for (const copy of [1, 2]) await readInto(other, await other.scan('scan.pdf', await blankRow(copy)))
  const out = join(other.out, 'doubts.csv')
  await writeDoubts({ folder: other.folder, out })
  const files = rowsOfCsv(readFileSync(out, 'utf8')).map(({ file }) => file)
  expect(files.map((file) => /^scan\.pdf \([0-9a-f]{8}\)$/.test(file ?? ''))).toEqual([true, true])
  expect(new Set(files).size).toBe(2)
})

it('writes an empty list, into a folder that was not there, and none of pictures, when nothing waits', async () => {
  const other = await madeExam(3)
  const folder = join(other.out, 'to', 'decide')
  const out = join(folder, 'doubts.csv')
  expect(resultOf(await writeDoubts({ folder: other.folder, out }))).toMatchObject({ boxes: 0, pages: 0, students: 0 })
  expect(rowsOfCsv(readFileSync(out, 'utf8'))).toEqual([])
  expect(readdirSync(folder)).toEqual(['doubts.csv'])
})
