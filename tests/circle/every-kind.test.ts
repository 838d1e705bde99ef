import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { runDemo } from '../../src/app/index.ts'
import { tempFolder } from '../support/small-exam.ts'

const exam = resolve(import.meta.dirname, '../../bank/all-kinds.yaml')

it('every kind of question is printed, answered, scanned, read and scored as it was meant', async () => {
  const { value, diagnostics } = await runDemo({ exam, out: join(tempFolder(), 'circle'), level: 'clean', seed: 'kinds' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(value?.lines.join('\n')).toMatch(/wrong +0 /)
  expect(value?.report.pages).toMatchObject({ review: 0, refused: 0 })
  const lines = value?.lines.join('\n') ?? ''
  expect(lines).toMatch(/scores +3 equal to the truth, 0 provisional, 0 wrong/)
}, 180_000)
