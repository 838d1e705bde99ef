import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('writes the page, judges its scan, and wants one of the two', async () => {
  const file = join(tempFolder(), 'new', 'test.pdf')
  const written = await marksense('test-page', '--out', file)
  expect([written.code, written.err, existsSync(file)]).toEqual([0, '', true])
  const judged = await marksense('test-page', file)
  expect(judged.code).toBe(0)
  expect(judged.out).toMatch(/test\.pdf page 1: ready for an exam\n {2}good {2}size/)
  expect(JSON.parse((await marksense('test-page', file, '--json')).out)[0].findings.length).toBeGreaterThan(8)
  expect(await marksense('test-page')).toMatchObject({ code: 2 })
  expect(await marksense('test-page', file, '--out', file)).toMatchObject({ code: 2 })
  expect(await marksense('test-page', join(tempFolder(), 'none.pdf'))).toMatchObject({ code: 1 })
})
