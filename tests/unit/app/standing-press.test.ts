import { expect, it } from 'vitest'
import { loadExam } from '../../../src/app/load-exam.ts'
import { pressOf } from '../../../src/app/press.ts'
import { withRun } from '../../../src/app/run-folder.ts'
import { openStandingPress } from '../../../src/app/standing-press.ts'
import { present } from '../../../src/base/bug.ts'
import { checked } from '../../../src/model/diagnostic.ts'
import { createRunStore } from '../../../src/store/index.ts'
import { madeExam, resultOf } from '../../support/app/made-exam.ts'
import { smallRun } from '../../support/simulate/small-run.ts'
import { tempFolder } from '../../support/small-exam.ts'

it('draws from the run alone what the exam itself draws', async () => {
  const made = await madeExam(3)
  const exam = resultOf(await loadExam(made.exam))
  const press = pressOf(exam, made.run.id)
  const again = await withRun(made.folder, (run) => checked(resultOf(openStandingPress(run)).press))
  for (const copy of made.run.copies) {
    const variant = present(made.run.variants[copy.variant - 1], 'variant')
    const [own, kept] = [press, resultOf(again)].map(({ composer }) => resultOf(composer.copy(copy, variant)))
    expect(kept).toEqual(own)
  }
})

it('refuses a run that keeps nothing to be set from', async () => {
  const folder = tempFolder()
  createRunStore(`${folder}/run.sqlite`, smallRun(1)).close()
  const opened = await withRun(folder, (run) => openStandingPress(run))
  expect(opened.diagnostics.map(({ code }) => code)).toEqual(['run-not-standing'])
})
