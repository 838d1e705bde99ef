import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { madeExam } from '../../../support/app/made-exam.ts'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('writes the named copies, and refuses what are no numbers or no copies', async () => {
  const made = await madeExam(3)
  const to = join(tempFolder(), 'again.pdf')
  const ran = await marksense('reprint', made.out, '--copy', '3,1-2', '--out', to)
  expect(ran).toEqual({ code: 0, out: `${to}: 3 copies, 6 pages`, err: '' })
  expect(existsSync(to)).toBe(true)
  expect(JSON.parse((await marksense('reprint', made.out, '--copy', '2', '--out', to, '--json')).out)).toEqual({
    file: to,
    copies: [2],
    pages: 2,
  })
  expect(await marksense('reprint', made.out, '--copy', 'two', '--out', to)).toMatchObject({ code: 2 })
  expect(await marksense('reprint', made.out, '--copy', '8', '--out', to)).toMatchObject({ code: 1 })
})
