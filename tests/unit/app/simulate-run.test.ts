import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { simulateRun } from '../../../src/app/simulate-run.ts'
import { openScan } from '../../../src/image/index.ts'
import { type MadeExam, madeExam, resultOf } from '../../support/app/made-exam.ts'
import { tempFolder } from '../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(1, 1)
})

it('writes scans and their truth, page by page in scan order', async () => {
  const to = join(tempFolder(), 'scans.pdf')
  const progress: string[] = []
  const done = resultOf(
    await simulateRun({ folder: made.out, to, level: 'clean', seed: '3', onProgress: (at, total) => progress.push(`${at}/${total}`) }),
  )
  expect(done).toMatchObject({ pages: 2, file: to, truth: join(to, '..', 'truth.json') })
  expect(progress).toEqual(['1/2', '2/2'])
  const scan = await openScan(to)
  expect(scan).toMatchObject({ kind: 'scan', pages: 2 })
  if (scan.kind === 'scan') scan.close()
  const truth = JSON.parse(readFileSync(done.truth, 'utf8'))
  expect(truth).toMatchObject({ schema: 'truth@1', run: made.run.id, level: 'clean', seed: '3' })
  expect(truth.pages).toHaveLength(2)
  expect(truth.copies.map((copy: { student: string }) => copy.student)).toEqual(['204101'])
  expect(existsSync(`${to}.part`)).toBe(false)
})

it('keeps the truth when nobody watches', async () => {
  const to = join(tempFolder(), 'no', 'such', 'folder', 'scans.pdf')
  const { truth } = resultOf(await simulateRun({ folder: made.out, to, level: 'clean', seed: '3' }))
  expect(JSON.parse(readFileSync(truth, 'utf8')).pages).toMatchObject([
    { copy: 1, page: 1 },
    { copy: 1, page: 2 },
  ])
})

it.each(['pdf-bilevel', 'tiff', 'jpeg', 'png'] as const)('writes scans as %s, with the same truth', async (container) => {
  const folder = tempFolder()
  const to = join(folder, container === 'tiff' ? 'scans.tiff' : 'scans')
  const { truth, pages } = resultOf(await simulateRun({ folder: made.out, to, level: 'clean', seed: '3', container }))
  const files =
    container === 'jpeg' || container === 'png' ? [1, 2].map((n) => join(to, `page-000${n}.${container === 'jpeg' ? 'jpg' : 'png'}`)) : [to]
  let found = 0
  for (const file of files) {
    const scan = await openScan(file)
    if (scan.kind !== 'scan') throw new Error(`${file} is no scan`)
    found += scan.pages
    scan.close()
  }
  expect([found, pages]).toEqual([2, 2])
  const plain = join(tempFolder(), 'scans.pdf')
  expect(readFileSync(truth, 'utf8')).toBe(
    readFileSync(resultOf(await simulateRun({ folder: made.out, to: plain, level: 'clean', seed: '3' })).truth, 'utf8'),
  )
})

it('says when there is no run', async () => {
  const to = join(tempFolder(), 'scans.pdf')
  expect(await simulateRun({ folder: '/nowhere', to, level: 'clean', seed: '1' })).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'run-not-found' }],
  })
  expect(existsSync(to)).toBe(false)
})

it('says so where the printed papers are not there', async () => {
  const { folder, out } = await madeExam(1, 1)
  rmSync(join(folder, 'papers', 'all.pdf'))
  const { value, diagnostics } = await simulateRun({ folder: out, to: join(tempFolder(), 'scans.pdf'), level: 'clean', seed: '3' })
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([expect.stringMatching(/all\.pdf/)])
})
