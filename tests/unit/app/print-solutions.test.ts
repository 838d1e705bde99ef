import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { pressOf } from '../../../src/app/press.ts'
import { printSolutions } from '../../../src/app/print-solutions.ts'
import { drawVariants, referenceVariantOf } from '../../../src/exam/index.ts'
import { runId } from '../../../src/model/ids.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam, tempFolder } from '../../support/small-exam.ts'

it('prints a booklet under the title of the exam', async () => {
  const exam = resultOf(await loadExam(smallExam()))
  const { variants } = resultOf(drawVariants({ ...exam, copies: 2 }))
  const file = join(tempFolder(), 'solutions.pdf')
  expect(await printSolutions(pressOf(exam, runId('r')), referenceVariantOf(variants, exam.bank), file, 'catalog')).toEqual([])
  expect(readFileSync(file, 'latin1')).toContain(Buffer.from('My exam – catalog', 'utf16le').swap16().toString('latin1'))
})
