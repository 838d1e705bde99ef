import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { madeExam } from '../../../support/app/made-exam.ts'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('writes keys of all variants or of single copies, and asks for one of both', async () => {
  const made = await madeExam(3)
  const to = join(tempFolder(), 'key.json')
  expect(await marksense('key', made.out, '--copy', '1,3', '--format', 'json', '--to', to)).toEqual({ code: 0, out: to, err: '' })
  expect(JSON.parse(readFileSync(to, 'utf8')).copies.map(({ copy }: { copy: number }) => copy)).toEqual([1, 3])
  const all = await marksense('key', made.out, '--json')
  expect(JSON.parse(all.out)).toEqual({ file: join(made.folder, 'exports', 'key.csv'), variants: 3 })
  const both = await marksense('key', made.out, '--copy', '1', '--variant', '1')
  expect([both.code, both.err]).toEqual([2, 'name either --copy or --variant, as numbers: 17, or 3,17,40-45'])
  expect((await marksense('key', made.out, '--variant', 'x')).code).toBe(2)
  expect(await marksense('key', made.out, '--variant', '9')).toMatchObject({ code: 1, err: expect.stringMatching(/variant-unknown/) })
})
