import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { pressOf } from '../../../src/app/press.ts'
import { printCopies } from '../../../src/app/print-copies.ts'
import { drawVariants } from '../../../src/exam/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { sheetsOf } from '../../../src/store/index.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('prints copies in order and says where each begins', async () => {
  const exam = resultOf(await loadExam(smallExam()))
  const drawn = resultOf(drawVariants({ ...exam, copies: 3 }))
  const file = join(tempFolder(), 'all.pdf')
  const progress: number[] = []
  const printed = await printCopies(pressOf(exam, runId('r')), drawn, file, (done) => progress.push(done))
  expect(printed).toMatchObject({ pages: 6, firstPages: [0, 2, 4], diagnostics: [] })
  expect(sheetsOf(printed.sheets).map(({ copy, page }) => [copy, page])).toEqual(
    [1, 2, 3].flatMap((copy) => [1, 2].map((page) => [copy, page])),
  )
  expect(readFileSync(file, 'latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(6)
  expect(progress).toEqual([1, 2, 3])
})
