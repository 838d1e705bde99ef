import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { printRun } from '../../../src/app/print-run.ts'
import { runId } from '../../../src/model/ids.ts'
import { inStore, resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('prints the same bytes for the same exam, and freezes what it printed', async () => {
  const exam = resultOf(await loadExam(smallExam()))
  const folders = [join(tempFolder(), 'run'), join(tempFolder(), 'run')] as const
  for (const folder of folders) await printRun({ exam, run: runId('r'), count: 4, folder, onProgress: () => undefined })
  for (const file of ['papers/all.pdf', 'solutions.pdf', 'key.csv', 'key.json'])
    expect(readFileSync(join(folders[0], file)).equals(readFileSync(join(folders[1], file))), file).toBe(true)
  expect(readdirSync(dirname(folders[0]))).toEqual(['run'])
  const { copies, sheets, exam: facts } = inStore(folders[0], (store) => ({ ...store.run(), sheets: [...store.run().sheets] }))
  expect([copies.length, sheets.length, facts.title]).toEqual([4, 8, 'My exam'])
})
