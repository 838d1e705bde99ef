import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { compareText } from '../base/text.ts'
import type { ExamWording } from '../model/blueprint.ts'
import type { Block } from '../model/content.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import type { Entry, Variant } from '../model/variant.ts'
import type { LoadedExam } from './load-exam.ts'
import { loadWordings, wordingFile } from './load-wordings.ts'
import { pressOf } from './press.ts'

/**
 * Reads and sets the translations of an exam into languages that no student has yet: they may get one tomorrow. The
 * exam is given back with them. Only languages that its template or its bank speaks: other files beside it are no matter.
 */
export function wordingsOfNobody(exam: LoadedExam): { readonly exam: LoadedExam; readonly diagnostics: readonly Diagnostic[] } {
  const { blueprint, bank, template, folder } = exam
  const used = [blueprint.language, ...blueprint.wordings.map(({ language }) => language)]
  const spoken = new Set([...Object.keys(template.style.strings), ...bank.translations.keys()])
  const idle = [...spoken].filter((language) => !used.includes(language)).sort(compareText)
  const there = idle.filter((language) => existsSync(join(folder, wordingFile(blueprint.file, language))))
  const read = loadWordings(folder, blueprint, new Set(there), new Map())
  const wordings = read.value ?? []
  const set = wordings.flatMap((wording) => faultsOf(exam, wording))
  return {
    exam: { ...exam, blueprint: { ...blueprint, wordings: [...blueprint.wordings, ...wordings] } },
    diagnostics: [...read.diagnostics, ...set],
  }
}

/** Of its texts, set as the booklet of an exam that asks nothing. */
function faultsOf(exam: LoadedExam, wording: ExamWording): readonly Diagnostic[] {
  const spoken: LoadedExam = { ...exam, roster: undefined, blueprint: { ...exam.blueprint, ...wording, parts: exam.blueprint.parts } }
  const entry = (kind: 'heading' | 'passage', content: readonly Block[] | undefined): readonly Entry[] =>
    content === undefined ? [] : [{ kind, content }]
  const parts = wording.parts.map(({ title = [], intro = [], draws }): Variant['parts'][number] => ({
    title,
    intro,
    newPage: false,
    entries: draws.flatMap((draw) => [...entry('heading', draw.heading), ...entry('passage', draw.intro)]),
  }))
  return pressOf(spoken, runId(shortHash('check'))).composer.solutions({ number: 1, parts }).diagnostics
}
