import { present } from '../base/bug.ts'
import { shortHash } from '../base/hash.ts'
import { createRng } from '../base/rng.ts'
import { drawVariants } from '../exam/index.ts'
import { questionsOf } from '../exchange/index.ts'
import { drawValues, lowerItem } from '../items/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import type { Item } from '../model/item.ts'
import type { Values } from '../model/params.ts'
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

/** Sets of values with which each item with parameters is checked. */
const SAMPLES = 20

/** Composes the first copy, and the solutions of the whole bank and its translations; the number is the copy's pages. */
function setEverything(exam: LoadedExam, first: Variant | undefined): Checked<number> {
  const composer = composerFor(exam, runId(shortHash('check')), typesetterFor(exam))
  const wordings = [exam.bank, ...exam.bank.translations.values()]
  const asked = wordings.map(({ items }) => wholeBank([...items.values()], exam.blueprint.seed))
  const bank = asked.flatMap(({ value, diagnostics }) => [
    ...diagnostics,
    ...(value === undefined ? [] : composer.solutions(value).diagnostics),
  ])
  const copy = first === undefined ? undefined : composer.copy({ number: 1, variant: first.number }, first)
  const diagnostics = new Map([...bank, ...(copy?.diagnostics ?? [])].map((diagnostic) => [keyOf(diagnostic), diagnostic]))
  return checked(copy?.value?.drawings.length ?? 0, [...diagnostics.values()])
}

const keyOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${message} ${location.kind === 'question' ? location.item : JSON.stringify(location)}`

/** A variant that asks every item of some, with its kind's own scheme and the first of its sample values. */
function wholeBank(items: readonly Item[], seed: string): Checked<Variant> {
  const diagnostics: Diagnostic[] = []
  const entries = items.map((item, i): Entry => {
    const samples = samplesOf(item, seed, diagnostics)
    const use = { scheme: item.settings.scoring ?? defaultScheme(item.type), shuffleOptions: false }
    const lowered = samples.map((values) => lowerItem(item, values === undefined ? use : { ...use, values }))
    const faults = new Map(lowered.flatMap(({ faults: of }) => of).map((fault) => [fault.code, fault]))
    diagnostics.push(...faults.values())
    const { asked } = present(lowered[0], item.id)
    const order = asked.field.kind === 'choice' ? asked.field.options.map((option) => option.id) : []
    return { kind: 'question', question: { number: i + 1, asked, order } }
  })
  return { value: { number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }, diagnostics }
}

/** Values to try an item with; undefined once for an item without parameters, or when none can be drawn. */
function samplesOf({ id, params }: Item, seed: string, diagnostics: Diagnostic[]): readonly (Values | undefined)[] {
  if (params === undefined) return [undefined]
  const rng = createRng(seed).fork('check').fork(id)
  const drawn = Array.from({ length: SAMPLES }, (_, i) => drawValues(params, rng.fork(`${i}`)))
  const faults = new Map(drawn.flatMap((one) => one.diagnostics).map((fault) => [fault.code, fault]))
  diagnostics.push(...faults.values())
  const values = drawn.flatMap((one) => (one.value === undefined ? [] : [one.value]))
  return values.length === 0 ? [undefined] : values
}
