import { expect, it } from 'vitest'
import { examFactsOf } from '../../../src/app/exam-facts.ts'
import { loadExam } from '../../../src/app/load-exam.ts'
import { AMC_WIDTHS, STRONG_WIDTHS } from '../../../src/model/page-code.ts'
import { resultOf } from '../../support/app/made-exam.ts'
import { smallExam } from '../../support/small-exam.ts'

it('keeps what reading and grading ask of the exam, and leaves out what it does not say', async () => {
  const exam = resultOf(await loadExam(smallExam()))
  const facts = examFactsOf(exam)
  expect(facts).toMatchObject({ title: exam.blueprint.title, seed: 'my-exam-1', marking: 'fill', codeWidths: STRONG_WIDTHS })
  expect(Object.keys(facts)).not.toContain('draft')
  const { grade: _, ...plain } = exam.blueprint
  const other = examFactsOf({ ...exam, blueprint: { ...plain, draft: true, pageCode: 'amc' } })
  expect(other).toMatchObject({ draft: true, codeWidths: AMC_WIDTHS })
  expect(Object.keys(other)).not.toContain('grade')
})
