import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { scansFor } from '../../../../src/app/accuracy/accuracy-scans.ts'
import { type MadeExam, madeExam } from '../../../support/app/made-exam.ts'

let made: MadeExam
beforeAll(async () => {
  made = await madeExam(3)
})

const asked = (more: { keep?: string; seed?: string; pages?: number } = {}) =>
  scansFor({ folder: made.folder, level: 'clean', seed: '5', container: 'jpeg', pages: 2, ...more })

it('makes the files of a class and tells what they show, and takes them away again', async () => {
  const { files, truths, done } = await asked()
  expect(files.map((file) => existsSync(file))).toEqual([true, true])
  expect(truths.map(({ page }) => page)).toEqual([1, 2])
  done()
  expect(files.map((file) => existsSync(file))).toEqual([false, false])
})

it('keeps them where it is told to, and takes the kept ones the next time', async () => {
  const keep = join(mkdtempSync(join(tmpdir(), 'marksense-kept-')), 'class')
  const first = await asked({ keep })
  first.done()
  const bytes = first.files.map((file) => readFileSync(file))
  // another seed would give other scans, were they made anew
  const again = await asked({ keep, seed: '6' })
  expect(again.files.map((file) => readFileSync(file))).toEqual(bytes)
  expect(again.truths).toEqual(JSON.parse(JSON.stringify(first.truths)))
})
