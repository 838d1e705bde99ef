import { shortHash } from '../base/hash.ts'
import { type DrawnExam, drawVariants } from '../exam/index.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { composerFor, typesetterFor } from './make-run.ts'
import { inFolder } from './place-diagnostics.ts'
import { sampleBank } from './sample-bank.ts'

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
  const set = setEverything(exam, drawn)
  const diagnostics = [...loaded.diagnostics, ...inFolder(exam.folder, set.diagnostics)]
  const first = drawn.value?.variants[0]
  return checked(
    { items: bank.items.size, questions: first === undefined ? 0 : questionsOf(first).length, pages: set.value ?? 0 },
    diagnostics,
  )
}

/** Composes the first copy, and the solutions of the whole bank and its translations under many values; the number is the copy's pages. */
function setEverything(exam: LoadedExam, drawn: Checked<DrawnExam>): Checked<number> {
  const first = drawn.value?.variants[0]
  const composer = composerFor(exam, runId(shortHash('check')), typesetterFor(exam))
  const wordings = [exam.bank, ...exam.bank.translations.values()]
  const samples = wordings.map((wording) => sampleBank(wording, exam.blueprint.seed))
  const tried = notTold(
    samples.flatMap((sample) => sample.diagnostics),
    drawn.diagnostics,
  )
  const bank = samples.flatMap(({ variants }) => variants.flatMap((variant) => composer.solutions(variant).diagnostics))
  const copy = first === undefined ? undefined : composer.copy({ number: 1, variant: first.number }, first)
  const diagnostics = new Map(
    [...drawn.diagnostics, ...tried, ...bank, ...(copy?.diagnostics ?? [])].map((diagnostic) => [keyOf(diagnostic), diagnostic]),
  )
  return checked(copy?.value?.drawings.length ?? 0, [...diagnostics.values()])
}

/** Without what was told already, of other values. */
function notTold(found: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(told.map(placeOf))
  return found.filter((one) => !places.has(placeOf(one)))
}

const placeOf = ({ code, location }: Diagnostic): string => `${code} ${JSON.stringify(location)}`

const keyOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${message} ${location.kind === 'question' ? location.item : JSON.stringify(location)}`
