import { shortHash } from '../base/hash.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import type { Entry } from '../model/variant.ts'
import type { Composer } from '../paper/index.ts'
import type { CheckEntry } from './check-entries.ts'
import { formulaCache } from './formula-cache.ts'
import type { LoadedExam } from './load-exam.ts'
import { pressOf } from './press.ts'

/** Entries to be set by whoever has a free core. Plain data: it crosses threads; the exam comes without its items. */
export interface EntriesTask {
  readonly exam: LoadedExam
  readonly entries: readonly CheckEntry[]
}

export interface EntriesFound {
  readonly diagnostics: readonly Diagnostic[]
  /** Names of the entries without a fault. */
  readonly faultless: readonly string[]
}

/** Entries that are set together; which of them has a fault is found out when one has. */
const TOGETHER = 20

/**
 * Sets entries as a solution booklet prints them. Whether what they refer to is printed on the same copy is no matter
 * of an entry by itself.
 */
export async function setEntries({ exam, entries }: EntriesTask): Promise<EntriesFound> {
  const { composer } = pressOf(exam, runId(shortHash('check')))
  const diagnostics: Diagnostic[] = []
  const faultless: string[] = []
  for (let from = 0; from < entries.length; from += TOGETHER) {
    const some = entries.slice(from, from + TOGETHER)
    const found = faultsOf(
      composer,
      some.flatMap((one) => one.entries),
    )
    diagnostics.push(...found)
    const clean = found.length === 0 ? some : some.filter((one) => faultsOf(composer, one.entries).length === 0)
    faultless.push(...clean.map(({ name }) => name))
  }
  formulaCache().flush()
  return { diagnostics, faultless }
}

function faultsOf(composer: Composer, entries: readonly Entry[]): readonly Diagnostic[] {
  const { diagnostics } = composer.solutions({ number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] })
  return diagnostics.filter(({ code }) => code !== 'reference-missing')
}
