import { join } from 'node:path'
import { expect, it } from 'vitest'
import { marksense, smallExam, tempFolder } from '../../../support/small-exam.ts'

it('prints what came of the circle as JSON, with exit code 0 when nothing was read wrong', async () => {
  const out = join(tempFolder(), 'demo')
  const ran = await marksense('demo', '--exam', smallExam(1), '--out', out, '--level', 'clean', '--seed', '4', '--json')
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(ran.out)).toMatchObject({ wrong: 0, mistakes: [], copies: 3, boxes: 14, studentsWrong: 0, scoresWrong: 0 })
})

it('takes no other level, and reports an exam that is not there', async () => {
  expect((await marksense('demo', '--level', 'filthy')).code).toBe(2)
  const ran = await marksense('demo', '--exam', '/nowhere/exam.yaml', '--out', tempFolder())
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('file-unreadable')
})
