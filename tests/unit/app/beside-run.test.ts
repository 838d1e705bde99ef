import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { besideRun } from '../../../src/app/beside-run.ts'
import { tempFolder } from '../../support/small-exam.ts'

it("finds a file in the run's folder before that of the exam's, and looks into no other folder", () => {
  const out = tempFolder()
  const run = join(out, 'abc')
  mkdirSync(run)
  expect(besideRun(run, 'a.yaml')).toBeUndefined()
  writeFileSync(join(out, 'a.yaml'), '')
  expect(besideRun(run, 'a.yaml')).toBeUndefined()
  writeFileSync(join(out, 'latest'), 'abc\n')
  expect(besideRun(run, 'a.yaml', 'b.yaml')).toBe(join(out, 'a.yaml'))
  writeFileSync(join(run, 'b.yaml'), '')
  expect(besideRun(run, 'a.yaml', 'b.yaml')).toBe(join(run, 'b.yaml'))
})
