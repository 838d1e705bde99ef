import { shortHash } from '../base/hash.ts'
import { stableJson } from '../base/text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Variant } from '../model/variant.ts'
import { type CheckEntry, checkEntriesOf } from './check-entries.ts'
import { openFaultless } from './faultless.ts'
import type { LoadedExam } from './load-exam.ts'
import { matterOf } from './matter-of.ts'
import { programStamp } from './program-stamp.ts'
import { type EntriesFound, type EntriesTask, setEntries } from './set-entries.ts'
import { openThreads } from './threads.ts'

/** Below this many entries other threads cost more than they save. */
const WORTH_THREADS = 200
/** Tasks a thread, so that none waits long for another. */
const TASKS = 4

/**
 * Sets what some variants ask, in a language, as a solution booklet prints it. What an earlier check found faultless
 * under the same look, macros and program is not set again.
 */
export async function checkBank(exam: LoadedExam, language: string, variants: readonly Variant[]): Promise<readonly Diagnostic[]> {
  const known = openFaultless()
  const bare = { items: new Map(), stimuli: new Map(), translations: new Map() }
  const spoken: LoadedExam = { ...exam, blueprint: { ...exam.blueprint, language }, bank: { ...exam.bank, ...bare }, roster: undefined }
  const look = lookOf(spoken)
  const nameOf = (name: string): string => shortHash(`${look} ${name}`)
  const entries = variants.flatMap((variant) => checkEntriesOf(variant, exam.images)).filter(({ name }) => !known.has(nameOf(name)))
  const found = await setAll(spoken, entries)
  known.add(found.faultless.map(nameOf))
  return found.diagnostics
}

/** Hash of all that the setting of any question depends on beside the question: program, template, words, macros and fonts. */
function lookOf(exam: LoadedExam): string {
  const { blueprint, template, bank } = exam
  const { parts, audience, seed, scoring, grade, languageAt, fonts: _, ...look } = blueprint
  const fonts = matterOf(exam).fonts.map(({ bytes, ...font }) => [font, shortHash(bytes)])
  return shortHash(stableJson([programStamp(), look, template, bank.macros ?? '', fonts]))
}

async function setAll(exam: LoadedExam, entries: readonly CheckEntry[]): Promise<EntriesFound> {
  if (entries.length === 0) return { diagnostics: [], faultless: [] }
  if (entries.length < WORTH_THREADS) return setEntries({ exam, entries })
  const threads = openThreads<EntriesTask, EntriesFound>('set-entries', setEntries)
  const size = Math.ceil(entries.length / (threads.count * TASKS))
  const tasks = Array.from({ length: Math.ceil(entries.length / size) }, (_, i) => taskOf(exam, entries.slice(i * size, (i + 1) * size)))
  const found = await Promise.all(tasks.map((task) => threads.run(task)))
  await threads.close()
  return { diagnostics: found.flatMap((one) => one.diagnostics), faultless: found.flatMap((one) => one.faultless) }
}

/** With the pictures of its entries and no others: it is copied to its thread. */
function taskOf(exam: LoadedExam, entries: readonly CheckEntry[]): EntriesTask {
  const shown = new Set(entries.flatMap((one) => one.pictures))
  return { exam: { ...exam, images: new Map([...exam.images].filter(([path]) => shown.has(path))) }, entries }
}
