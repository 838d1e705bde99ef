import { join } from 'node:path'
import { expect, it } from 'vitest'
import { madeExam } from '../../../support/app/made-exam.ts'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('exports a run and names the files; a folder without a run is an error', async () => {
  const made = await madeExam(3)
  const to = join(tempFolder(), 'amc')
  const ran = await marksense('export', 'amc', made.out, '--to', to)
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^3 copies, \d+ pages, \d+ questions in \S+amc\n(.*\n)*.*layout\.sqlite/)
  const again = await marksense('export', 'amc', made.out, '--to', join(to, 'again'), '--json')
  expect(JSON.parse(again.out)).toMatchObject({ copies: 3 })
  const none = await marksense('export', 'amc', tempFolder(), '--to', join(to, 'none'))
  expect(none.code).toBe(1)
  expect(none.err).toMatch(/error run-not-found/)
})
