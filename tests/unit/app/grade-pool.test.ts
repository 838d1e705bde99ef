import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { gradePool } from '../../../src/app/grade-pool.ts'
import { rowsOfCsv } from '../../../src/exchange/index.ts'
import { type MadeExam, madeExam, madeFrom, readInto, resultOf, rightPages } from '../../support/app/made-exam.ts'
import { marksense, smallExam, tempFolder } from '../../support/small-exam.ts'

let first: MadeExam
let second: MadeExam

/** A second sitting: the same questions drawn from another seed, on another scale. */
beforeAll(async () => {
  first = await madeExam(3)
  const exam = smallExam()
  const text = readFileSync(exam, 'utf8')
  writeFileSync(exam, text.replace(/^seed:.*$/m, 'seed: again').replace('step: 0.5', 'step: 1'))
  second = await madeFrom(exam, 3)
  await readInto(first, await first.scan('one.pdf', await rightPages(first, [1, 2])))
  await readInto(second, await second.scan('two.pdf', await rightPages(second, [2, 3])))
})

it('puts the papers of several runs into one book, tells who has several, and whose scales differ', async () => {
  const to = join(tempFolder(), 'book')
  const { value, diagnostics } = await gradePool({ folders: [first.out, second.out], to, when: '2027-02-01T09:00:00Z' })
  expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['pool-student-twice', 'warning', `204218 has several papers: copy 2 of run ${first.run.id} and copy 2 of run ${second.run.id}`],
    ['pool-scale-differs', 'warning', `${second.out} has another grade scale than ${first.out}`],
  ])
  expect(value).toMatchObject({
    copies: 4,
    provisional: 0,
    twice: 1,
    runs: [
      { copies: 2, grading: 1 },
      { copies: 2, grading: 1 },
    ],
  })
  const rows = rowsOfCsv(readFileSync(value?.files[0] ?? '', 'utf8'))
  expect(rows.map((row) => [row['run'], row['id'], row['points'], row['limit']])).toEqual([
    [first.run.id, '204101', '6', '3'],
    [first.run.id, '204218', '6', '3'],
    [second.run.id, '204218', '6', '3'],
    [second.run.id, '204333', '6', '3'],
  ])
  const book = JSON.parse(readFileSync(value?.files[1] ?? '', 'utf8'))
  expect([
    book.schema,
    book.runs.map(({ run, copies }: { readonly run: string; readonly copies: readonly unknown[] }) => [run, copies.length]),
  ]).toEqual([
    'pooled-grades@1',
    [[first.run.id, 2], [second.run.id, 2]], // biome-ignore format: one thought
  ])
})

it('counts a student once whose other paper was withdrawn', async () => {
  writeFileSync(join(first.folder, 'amendments.yaml'), '- { copy: 2, withdraw: true, why: Sat again }\n')
  expect(resultOf(await gradePool({ folders: [first.out, second.out], to: tempFolder() }))).toMatchObject({ twice: 0, copies: 4 })
})

it('refuses what is of one copy in a file that both runs are graded with', async () => {
  const out = tempFolder()
  for (const [made, name] of [[first, 'a'], [second, 'b']] as const) cpSync(made.folder, join(out, name), { recursive: true }) // biome-ignore format: one thought
  writeFileSync(join(out, 'latest'), 'b\n')
  rmSync(join(out, 'a', 'amendments.yaml'), { force: true })
  writeFileSync(join(out, 'amendments.yaml'), '- { item: harmonic, void: true, why: Misprint }\n')
  const folders = [join(out, 'a'), join(out, 'b')]
  expect(resultOf(await gradePool({ folders, to: tempFolder() })).copies).toBe(4)
  writeFileSync(join(out, 'amendments.yaml'), '- { copy: 2, withdraw: true, why: Sat again }\n')
  const { value, diagnostics } = await gradePool({ folders, to: tempFolder() })
  expect([value, diagnostics.map(({ code, location }) => [code, location])]).toEqual([
    undefined,
    [['pool-copy-ambiguous', { kind: 'file', file: join(out, 'amendments.yaml'), line: 1, column: 11 }]],
  ])
})

it('refuses a run that is named twice, and one that is none', async () => {
  const codes = async (...folders: readonly string[]) =>
    (await gradePool({ folders, to: tempFolder() })).diagnostics.map(({ code }) => code)
  expect(await codes(first.out, second.out, first.folder)).toContain('pool-run-twice')
  expect(await codes(first.out, tempFolder())).toContain('run-not-found')
})

it('is what grade does with several runs; what cannot hold for several is a usage error', async () => {
  const to = tempFolder()
  const { code, out } = await marksense('grade', first.out, second.out, '--to', to)
  expect([code, out.split('\n').slice(-3)]).toEqual([
    0,
    ['4 copies of 2 runs, 0 of them provisional, 0 students twice', `  ${join(to, 'grades.csv')}`, `  ${join(to, 'grades.json')}`],
  ])
  const misuse = [[], ['--to', to, '--history'], ['--to', to, '--amendments', 'a.yaml']]
  for (const words of misuse) expect((await marksense('grade', first.out, second.out, ...words)).code).toBe(2)
  expect((await marksense('grade', first.out, '--to', to)).code).toBe(2)
  expect((await marksense('grade', first.out, '--spread', 'x')).code).toBe(2)
})
