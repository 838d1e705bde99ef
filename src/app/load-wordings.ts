import { join } from 'node:path'
import { parseExamWording } from '../authored/index.ts'
import { sha256 } from '../base/hash.ts'
import type { Blueprint, ExamWording } from '../model/blueprint.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { bytesOf, textOf } from './read-files.ts'

/** The translation of an exam into a language stands beside it: `exam.fr.yaml` beside `exam.yaml`. */
export const wordingFile = (exam: string, language: string): string => exam.replace(/(\.ya?ml)?$/, `.${language}$1`)

/** The exam's texts in the languages of its copies, as far as somebody wrote them; the files go into `inputs`. */
export function loadWordings(
  folder: string,
  blueprint: Blueprint,
  languages: ReadonlySet<string>,
  inputs: Map<string, string>,
): Checked<Blueprint['wordings']> {
  const wordings: ExamWording[] = []
  const diagnostics: Diagnostic[] = []
  for (const language of [...languages].sort()) {
    const file = wordingFile(blueprint.file, language)
    const bytes = bytesOf(join(folder, file))
    if (typeof bytes === 'string') continue
    inputs.set(file, sha256(bytes))
    const wording = parseExamWording({ file, text: textOf(bytes) }, language, blueprint)
    diagnostics.push(...wording.diagnostics)
    if (wording.value !== undefined) wordings.push(wording.value)
  }
  return checked(wordings, diagnostics)
}
