import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runDemo } from '../../../src/app/run-demo.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('goes the whole circle, reads nothing wrong, and names the files to look at', async () => {
  const [exam, out] = [smallExam(1), tempFolder()]
  const { report, lines } = resultOf(await runDemo({ exam, out, level: 'clean', seed: '2' }))
  const { pages } = report
  expect(report).toMatchObject({ wrong: 0, studentsWrong: 0, scoresWrong: 0, copies: 3, boxes: 14, mistakes: [] })
  expect(pages.in).toBe(pages.read + pages.review + pages.blank + pages.refused)
  expect(report.scoresRight + report.scoresProvisional).toBe(1)
  expect(report.steps.map(({ step }) => step)).toEqual(['make', 'simulate', 'read', 'doubts', 'grade'])
  for (const file of report.files) expect(existsSync(file), file).toBe(true)
  expect(report.files.map((file) => file.split('/').at(-1))).toEqual(
    expect.arrayContaining(['all.pdf', 'solutions.pdf', 'key.csv', 'scans.pdf', 'truth.json', 'doubts.csv', 'grades.csv']),
  )
  expect(lines).toContain('wrong      0 (boxes read wrong without a doubt: must be 0)')
  expect(lines.find((line) => line.startsWith('pages'))).toContain(`${pages.in} in = ${pages.read} read`)
  expect(lines.join('\n')).toContain(`${join(out, 'clean-2', 'doubts.csv')}   what waits for a person`)
  expect(readFileSync(join(out, 'clean-2', 'latest'), 'utf8').trim()).toBe(report.run)
})

it('stops at an exam that cannot be made', async () => {
  expect(await runDemo({ exam: '/nowhere/exam.yaml', out: tempFolder(), level: 'clean', seed: '1' })).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'file-unreadable' }],
  })
})
