import type { DrawnExam } from '../exam/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { loadFonts, withFonts } from './fonts.ts'
import { openPress, type Press } from './press.ts'
import { startOf } from './read-files.ts'
import type { OpenRun } from './run-folder.ts'

/** The press of a run that was made before, and what its copies ask: from the run alone, the bank is not opened. */
export interface StandingPress extends Pick<DrawnExam, 'variants' | 'translations'> {
  readonly press: Press
}

export function openStandingPress({ folder, store }: OpenRun): Checked<StandingPress> {
  const standing = store.standing()
  if (standing === undefined) {
    const message = 'this run was made by a version of the program that did not keep what its pages were set from'
    const hint = 'print the copies from papers/all.pdf, or make the exam again'
    return { value: undefined, diagnostics: [{ code: 'run-not-standing', severity: 'error', message, location: startOf(folder), hint }] }
  }
  const { id, variants, roster, exam } = store.run()
  const matter = { ...standing.matter, fonts: withFonts(loadFonts(), standing.matter.fonts) }
  const press = openPress(matter, { run: id, roster, codeWidths: exam.codeWidths })
  return checked({ press, variants, translations: standing.translations })
}
