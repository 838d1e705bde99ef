import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type MadeExam, madeExam } from '../../../support/app/made-exam.ts'
import { marksense } from '../../../support/small-exam.ts'

let made: MadeExam

beforeAll(async () => {
  made = await madeExam(1, 1)
})

async function simulated(name: string, ...more: readonly string[]) {
  const folder = join(made.out, name)
  mkdirSync(folder)
  const ran = await marksense('simulate', made.out, '--to', join(folder, 'scans.pdf'), '--level', 'clean', ...more)
  const [scans, truth] = ['scans.pdf', 'truth.json'].map((file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  )
  return { ...ran, scans, truth }
}

it('writes scans.pdf with truth.json beside it; the same seed gives the same bytes, another seed others', async () => {
  const first = await simulated('first', '--json')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(first.out)).toMatchObject({ pages: 2, file: join(made.out, 'first', 'scans.pdf') })
  const same = await simulated('same', '--seed', '1')
  expect([same.scans, same.truth]).toEqual([first.scans, first.truth])
  expect(same.out).toMatch(/^2 pages in \S+scans\.pdf, truth in \S+truth\.json, \d+\.\d s$/)
  const other = await simulated('other', '--seed', '2')
  expect(other.scans).not.toBe(first.scans)
  expect(other.truth).not.toBe(first.truth)
})
