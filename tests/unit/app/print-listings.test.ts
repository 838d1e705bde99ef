import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { examFactsOf } from '../../../src/app/exam-facts.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { matterOf } from '../../../src/app/matter-of.ts'
import { openPress } from '../../../src/app/press.ts'
import { beginListings, type ListingsTask, printListings } from '../../../src/app/print-listings.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

const exam = resultOf(await loadExam(smallExam()))
const { variants, copies } = resultOf(drawVariants({ ...exam, copies: 5 }))
const facts = examFactsOf(exam)
const roster = exam.roster ?? { students: [] }
const terms = { run: runId('r'), roster, codeWidths: facts.codeWidths }
const taskIn = (folder: string): ListingsTask => ({ folder, matter: matterOf(exam), terms, exam: facts, variants })

it('prints keys, and lists where there are students', async () => {
  const folder = tempFolder()
  const { files, used } = await printListings(taskIn(folder))
  expect(files).toEqual(['key.csv', 'key.json', 'key.pdf'])
  expect(readdirSync(folder).toSorted()).toEqual([...files])
  expect(used.fonts.size).toBeGreaterThan(1)
  const listed = await printListings({ ...taskIn(tempFolder()), students: { roster, copies } })
  expect(listed.files).toEqual(['key.csv', 'key.json', 'key.pdf', 'lists.pdf'])
})

it('prints the same on a press that printed before, when it is asked', async () => {
  const [alone, beside] = [tempFolder(), tempFolder()]
  await printListings(taskIn(alone))
  const task = taskIn(beside)
  const press = openPress(task.matter, terms)
  for (const [i, copy] of copies.entries()) {
    const variant = variants[i]
    if (variant !== undefined) press.composer.copy(copy, variant)
  }
  const listings = beginListings(press, task)
  expect(readdirSync(beside)).toEqual([])
  const { files } = await listings()
  for (const file of files) expect(readFileSync(join(beside, file)).equals(readFileSync(join(alone, file))), file).toBe(true)
})
