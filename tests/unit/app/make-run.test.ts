import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { madeFactsOf } from '../../../src/app/made-facts.ts'
import { makeRun } from '../../../src/app/make-run.ts'
import { inStore, resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

const edit = (file: string, from: string | RegExp, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

it('freezes what was printed, over what an interrupted make left', async () => {
  const [exam, out] = [smallExam(), tempFolder()]
  const progress: string[] = []
  const first = resultOf(await makeRun({ exam, out, copies: 3, onProgress: (done, total) => progress.push(`${done}/${total}`) }))
  expect(progress).toEqual(['1/3', '2/3', '3/3'])
  const other = tempFolder()
  mkdirSync(join(other, `${first.run}.part`))
  writeFileSync(join(other, `${first.run}.part`, 'half.pdf'), 'half')
  const made = resultOf(await makeRun({ exam, out: other, copies: 3 }))
  expect(made).toMatchObject({ run: first.run, copies: 3, pages: 6, existed: false })
  expect(readdirSync(other).sort()).toEqual([first.run, 'latest'].sort())
  expect(existsSync(join(made.folder, 'half.pdf'))).toBe(false)
  expect(madeFactsOf(made.folder).firstPages).toEqual([0, 2, 4])
  const run = inStore(made.folder, (store) => store.run())
  expect(run.copies.map(({ number, student }) => [number, student])).toEqual([
    [1, '204101'],
    [2, '204218'],
    [3, '204333'],
  ])
})

it('prints as many copies as the exam says when there is no roster, and the seed makes another run', async () => {
  const exam = smallExam()
  edit(exam, /roster: students.csv\ncopies-extra: 2\n/, 'copies: 2\n')
  const one = await makeRun({ exam, out: tempFolder() })
  expect(one).toMatchObject({ value: { copies: 2, pages: 4 } })
  edit(exam, 'seed: my-exam-1', 'seed: my-exam-2')
  expect(resultOf(await makeRun({ exam, out: tempFolder() })).run).not.toBe(one.value?.run)
})

it('leaves nothing behind when an item cannot be printed', async () => {
  const [exam, out] = [smallExam(), tempFolder()]
  edit(join(dirname(exam), 'bank', 'questions.md'), '$\\sqrt{7}$', '$\\sqqrt{7}$')
  const made = await makeRun({ exam, out })
  expect(made.value).toBeUndefined()
  expect(made.diagnostics.filter(({ message }) => message.includes('sqqrt'))).toHaveLength(1)
  expect(readdirSync(out)).toEqual([])
})
