import type { Drawing } from '../model/drawing.ts'
import type { RunId } from '../model/ids.ts'
import type { Matter } from '../model/matter.ts'
import type { CodeWidths } from '../model/page-code.ts'
import type { Roster } from '../model/roster.ts'
import { type Composer, createComposer } from '../paper/index.ts'
import { openPdf } from '../pdf/index.ts'
import { wordsOf } from '../template/index.ts'
import { createTypesetter } from '../typeset/index.ts'
import { examFactsOf } from './exam-facts.ts'
import { formulaCache } from './formula-cache.ts'
import type { LoadedExam } from './load-exam.ts'
import { matterOf } from './matter-of.ts'
import { wordStore } from './word-store.ts'
import { openGrowingFile } from './write-file.ts'

/** What the pages of one run are set with and written to. */
export interface Press {
  readonly composer: Composer
  /** Of the exam's language. */
  readonly words: Readonly<Record<string, string>>
  /**
   * Begins a PDF file, for paper or for a screen (tagged); what follows the exam's title in its own tells the files of a
   * run apart.
   */
  readonly openFile: (path: string, suffix: string, medium: 'paper' | 'screen') => PressFile
  /** What the completed files show of the matter's fonts and images. */
  readonly used: () => { readonly fonts: ReadonlySet<string>; readonly images: ReadonlySet<string> }
}

/** A PDF under way: it takes its name when it is complete. */
export interface PressFile {
  readonly addPage: (drawing: Drawing) => void
  readonly complete: () => Promise<void>
}

/** Whose pages they are. */
export interface PressTerms {
  readonly run: RunId
  readonly roster: Roster | undefined
  readonly codeWidths: CodeWidths
}

export function openPress(matter: Matter, { run, roster, codeWidths }: PressTerms): Press {
  const { look, template, otherTemplates = [], macros, images, fonts } = matter
  const { title, language, date, institution } = look
  const used = { fonts: new Set<string>(), images: new Set<string>() }
  const words = wordStore(fonts)
  const typesetter = createTypesetter({
    fonts,
    images,
    formulas: formulaCache(),
    ...(words === undefined ? {} : { words }),
    language,
    ...(macros === undefined ? {} : { macros }),
  })
  return {
    composer: createComposer({ template, otherTemplates, exam: look, typesetter, run, codeWidths, roster: roster ?? { students: [] } }),
    words: wordsOf(template.style.strings, language),
    openFile: (path, suffix, medium) => {
      const out = openGrowingFile(path)
      const facts = {
        title: `${title}${suffix}`,
        language,
        ...(date === undefined ? {} : { date }),
        ...(institution === undefined ? {} : { author: institution }),
        tagged: medium === 'screen',
      }
      const pdf = openPdf(out.write, facts, typesetter.resources())
      return {
        addPage: pdf.addPage,
        complete: async () => {
          for (const id of pdf.used().fonts) used.fonts.add(id)
          for (const path of pdf.used().images) used.images.add(path)
          await pdf.end()
          out.complete()
        },
      }
    },
    used: () => used,
  }
}

/** The press of an exam as it was loaded. */
export const pressOf = (exam: LoadedExam, run: RunId): Press =>
  openPress(matterOf(exam), { run, roster: exam.roster, codeWidths: examFactsOf(exam).codeWidths })
