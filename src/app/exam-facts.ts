import { AMC_WIDTHS, STRONG_WIDTHS } from '../model/page-code.ts'
import type { ExamFacts } from '../model/run.ts'
import type { LoadedExam } from './load-exam.ts'

/** What a run keeps about its exam as a whole. */
export function examFactsOf(exam: LoadedExam): ExamFacts {
  const { blueprint } = exam
  return {
    title: blueprint.title,
    language: blueprint.language,
    ...(blueprint.date === undefined ? {} : { date: blueprint.date }),
    seed: blueprint.seed,
    ...(blueprint.draft ? { draft: true } : {}),
    marking: blueprint.marking,
    codeWidths: blueprint.pageCode === 'amc' ? AMC_WIDTHS : STRONG_WIDTHS,
    ...(blueprint.identify.grid === undefined ? {} : { gridDigits: blueprint.identify.grid }),
    ...(blueprint.grade === undefined ? {} : { grade: blueprint.grade }),
  }
}
