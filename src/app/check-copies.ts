import { shortHash } from '../base/hash.ts'
import type { DrawnExam } from '../exam/index.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import { cellOf } from '../model/roster.ts'
import type { Copy } from '../model/variant.ts'
import type { LoadedExam } from './load-exam.ts'
import { pressOf } from './press.ts'

/** One is enough, unless students have languages or templates of their own: then all are, what each is asked being known. */
export function copiesToDraw({ roster, blueprint: { identify } }: LoadedExam): number {
  const students = identify.prefilled ? (roster?.students ?? []) : []
  const differ = students.some((student) => cellOf(student, 'language') !== undefined || cellOf(student, 'template') !== undefined)
  return differ ? students.length : 1
}

/** Sets the first copy of each language and template. `pages` are those of the very first. */
export function setCopies(
  exam: LoadedExam,
  { copies, variants, translations }: DrawnExam,
): { readonly pages: number; readonly diagnostics: readonly Diagnostic[] } {
  const { composer } = pressOf(exam, runId(shortHash('check')))
  const set = firstOfEach(copies).flatMap((copy) => {
    const spoken = copy.language === undefined ? undefined : translations.get(copy.language)?.get(copy.variant)
    const variant = spoken ?? variants.find(({ number }) => number === copy.variant)
    return variant === undefined ? [] : [composer.copy(copy, variant)]
  })
  return {
    pages: set[0]?.value?.drawings.length ?? 0,
    diagnostics: [...set.flatMap(({ diagnostics }) => diagnostics), ...composer.names()],
  }
}

function firstOfEach(copies: readonly Copy[]): readonly Copy[] {
  const first = new Map<string, Copy>()
  for (const copy of copies) {
    const look = `${copy.language ?? ''} ${copy.template ?? ''}`
    if (!first.has(look)) first.set(look, copy)
  }
  return [...first.values()]
}
