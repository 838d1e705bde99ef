import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { writeCatalog } from '../../../src/app/write-catalog.ts'
import { present } from '../../../src/base/bug.ts'
import { openPdfPages } from '../../../src/image/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('prints every item of the bank, drawn or not', async () => {
  const exam = present((await loadExam(smallExam())).value, 'exam')
  const { value, diagnostics } = await writeCatalog(exam, runId('0123456789abcdef'), tempFolder())
  expect(diagnostics).toEqual([])
  expect((await openPdfPages(value ?? '')).kind).toBe('pages')
})
