import type { Drawing } from '../model/drawing.ts'
import type { RunId } from '../model/ids.ts'
import { type Composer, createComposer } from '../paper/index.ts'
import { openPdf } from '../pdf/index.ts'
import { createTypesetter } from '../typeset/index.ts'
import { examFactsOf } from './exam-facts.ts'
import { loadFonts } from './fonts.ts'
import { formulaCache } from './formula-cache.ts'
import type { LoadedExam } from './load-exam.ts'
import { openGrowingFile } from './write-file.ts'

/** What the pages of one run are set with and written to. */
export interface Press {
  readonly composer: Composer
  /** Begins a PDF file; what follows the exam's title in its own tells the files of a run apart. */
  readonly openFile: (path: string, suffix: string) => PressFile
}

/** A PDF under way: it takes its name when it is complete. */
export interface PressFile {
  readonly addPage: (drawing: Drawing) => void
  readonly complete: () => Promise<void>
}

export function openPress(exam: LoadedExam, run: RunId): Press {
  const { blueprint, template, bank, images } = exam
  const { title, language, date } = blueprint
  const macros = bank.macros === undefined ? {} : { macros: bank.macros }
  const typesetter = createTypesetter({ fonts: loadFonts(), images, formulas: formulaCache(), language, ...macros })
  const { codeWidths } = examFactsOf(exam)
  const roster = exam.roster ?? { students: [] }
  return {
    composer: createComposer({ template, exam: blueprint, typesetter, run, codeWidths, roster }),
    openFile: (path, suffix) => {
      const out = openGrowingFile(path)
      const facts = { title: `${title}${suffix}`, language, ...(date === undefined ? {} : { date }) }
      const pdf = openPdf(out.write, facts, typesetter.resources())
      return {
        addPage: pdf.addPage,
        complete: async () => {
          await pdf.end()
          out.complete()
        },
      }
    },
  }
}
