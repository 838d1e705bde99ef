import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { withRun } from '../../../src/app/run-folder.ts'
import { type Split, splitPapers } from '../../../src/app/split-papers.ts'
import { openStandingPress } from '../../../src/app/standing-press.ts'
import { type MadeExam, madeFrom, readInto, resultOf } from '../../support/app/made-exam.ts'
import { differenceOf, looksOf } from '../../support/app/pages.ts'
import { smallExam } from '../../support/small-exam.ts'

async function madeInRooms(): Promise<MadeExam> {
  const exam = smallExam()
  writeFileSync(
    join(dirname(exam), 'students.csv'),
    'id,name,room\n204101,Ada Example,B/2\n204218,Bruno Sample,A\n204333,Chika Model,B/2\n',
  )
  return madeFrom(exam, 4)
}

const split = (made: MadeExam, how: Split) => withRun(made.folder, (run) => splitPapers(run, resultOf(openStandingPress(run)), how))
const allOf = (made: MadeExam) => looksOf(join(made.folder, 'papers', 'all.pdf'))

it('writes a file a copy, named by the roster, as the copy is in the file of all, and replaces earlier ones', async () => {
  const made = await madeInRooms()
  rmSync(dirname(made.exam), { recursive: true })
  const folder = join(made.folder, 'papers', 'copies')
  const files = resultOf(await split(made, { kind: 'copy', name: '{room}-{id}-{name}' }))
  const names = ['B-2-204101-Ada_Example.pdf', 'A-204218-Bruno_Sample.pdf', 'B-2-204333-Chika_Model.pdf', 'copy-4.pdf']
  expect(files).toEqual(names.map((name) => join(folder, name)))
  const all = await allOf(made)
  for (const [i, file] of files.entries()) {
    const [front, back] = await looksOf(file)
    expect(differenceOf(front, all[2 * i]), file).toBeLessThan(4e-3)
    expect(differenceOf(back, all[2 * i + 1]), file).toBeLessThan(1e-3)
    expect(differenceOf(front, all[2 * ((i + 1) % 4)]), file).toBeGreaterThan(5e-3)
  }
  resultOf(await split(made, { kind: 'copy' }))
  expect(readdirSync(folder)).toEqual(['copy-1.pdf', 'copy-2.pdf', 'copy-3.pdf', 'copy-4.pdf'])
})

it('writes a file a batch behind a separator sheet, which reading knows and does not read', async () => {
  const made = await madeInRooms()
  const files = resultOf(await split(made, { kind: 'batch', by: 'room', size: 5 }))
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['batch-1-A.pdf', 'batch-2-B-2.pdf', 'batch-3.pdf'])
  const all = await allOf(made)
  const [a, b] = [await looksOf(files[0] ?? ''), await looksOf(files[1] ?? '')]
  const copies = [...all.slice(2, 4), ...all.slice(0, 2), ...all.slice(4, 6)]
  const found = [...a.slice(2), ...b.slice(2)]
  expect(found.length).toBe(6)
  for (const [i, look] of found.entries()) expect(differenceOf(look, copies[i]), `page ${i + 1}`).toBeLessThan(5e-4)
  const read = await readInto(made, ...files)
  expect(read.pages).toEqual({ in: 14, read: 8, review: 0, blank: 3, refused: 3 })
  expect(read.refused.map(({ page, reason }) => [page, reason])).toEqual(
    [1, 1, 1].map((page) => [page, 'separator (a sheet that parts batches)']),
  )
})

it('parts batches by number where no column is named, and says which columns there are', async () => {
  const made = await madeInRooms()
  expect(resultOf(await split(made, { kind: 'batch', size: 3 })).map((file) => file.split('/').at(-1))).toEqual([
    'batch-1.pdf',
    'batch-2.pdf',
  ])
  const unknown = await split(made, { kind: 'batch', by: 'rom' })
  expect(unknown.diagnostics.map(({ code, hint }) => [code, hint])).toEqual([['batch-column-unknown', 'there is: room']])
  const pattern = await split(made, { kind: 'copy', name: '{rom}' })
  expect(pattern.diagnostics.map(({ code }) => code)).toEqual(['file-name-unknown'])
  expect(existsSync(join(made.folder, 'papers', 'copies'))).toBe(false)
})

it('gives the same bytes each time', async () => {
  const made = await madeInRooms()
  const bytes = async () => resultOf(await split(made, { kind: 'batch', by: 'room' })).map((file) => readFileSync(file).toString('base64'))
  expect(await bytes()).toEqual(await bytes())
})
