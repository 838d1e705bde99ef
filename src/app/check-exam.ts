import { shortHash } from '../base/hash.ts'
import { drawVariants } from '../exam/index.ts'
import { questionsOf } from '../exchange/index.ts'
import { askItem } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import type { Item } from '../model/item.ts'
import type { Entry, Variant } from '../model/variant.ts'
import { defaultScheme } from '../schemes/index.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { composerFor, typesetterFor } from './make-run.ts'
import { inFolder } from './place-diagnostics.ts'

export interface CheckedExam {
  readonly items: number
  /** Asked on each variant. */
  readonly questions: number
  /** Of the first copy. */
  readonly pages: number
}

/** Reads everything, draws the first variant and sets every item of the bank once: all faults, without printing. */
export async function checkExam(examFile: string): Promise<Checked<CheckedExam>> {
  const loaded = await loadExam(examFile)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const exam = loaded.value
  const { blueprint, bank, roster } = exam
  const drawn = drawVariants({ bank, blueprint, roster, copies: 1 })
  const set = setEverything(exam, drawn.value?.variants[0])
  const diagnostics = [...loaded.diagnostics, ...inFolder(exam.folder, [...drawn.diagnostics, ...set.diagnostics])]
  const first = drawn.value?.variants[0]
  return checked(
    { items: bank.items.size, questions: first === undefined ? 0 : questionsOf(first).length, pages: set.value ?? 0 },
    diagnostics,
  )
}

/** Composes the first copy and the solutions of the whole bank; the number is the copy's pages. */
function setEverything(exam: LoadedExam, first: Variant | undefined): Checked<number> {
  const composer = composerFor(exam, runId(shortHash('check')), typesetterFor(exam))
  const bank = composer.solutions(wholeBank([...exam.bank.items.values()]))
  const copy = first === undefined ? undefined : composer.copy({ number: 1, variant: first.number }, first)
  const diagnostics = new Map([...bank.diagnostics, ...(copy?.diagnostics ?? [])].map((diagnostic) => [keyOf(diagnostic), diagnostic]))
  return checked(copy?.value?.drawings.length ?? 0, [...diagnostics.values()])
}

const keyOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${message} ${location.kind === 'question' ? location.item : JSON.stringify(location)}`

/** A variant that asks every item of the bank, with its kind's own scheme. */
function wholeBank(items: readonly Item[]): Variant {
  const entries = items.map((item, i): Entry => {
    const asked = askItem(item, { scheme: item.settings.scoring ?? defaultScheme(item.type), shuffleOptions: false })
    const order = asked.field.kind === 'choice' ? asked.field.options.map((option) => option.id) : []
    return { kind: 'question', question: { number: i + 1, asked, order } }
  })
  return { number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }
}
