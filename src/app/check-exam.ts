import { shortHash } from '../base/hash.ts'
import { drawVariants } from '../exam/index.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { runId } from '../model/ids.ts'
import type { Variant } from '../model/variant.ts'
import { checkBank } from './check-bank.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { atTheirLines } from './find-glyphs.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { inFolder } from './place-diagnostics.ts'
import { pressOf } from './press.ts'
import { sampleBank } from './sample-bank.ts'

export interface CheckedExam {
  readonly items: number
  /** Asked on each variant. */
  readonly questions: number
  /** Of the first copy. */
  readonly pages: number
}

/**
 * Reads everything, draws the first variant and sets every item of the bank and its translations once, those with
 * parameters under many values: all faults, without printing.
 */
export async function checkExam(examFile: string): Promise<Checked<CheckedExam>> {
  const loaded = await loadExam(examFile)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const exam = loaded.value
  const { blueprint, bank, roster } = exam
  const drawn = drawVariants({ bank, blueprint, roster, copies: 1 })
  const first = drawn.value?.variants[0]
  const found = await faultsOfBank(exam, drawn.diagnostics)
  const copy = first === undefined ? undefined : setFirstCopy(exam, first)
  const all = distinctDiagnostics([...drawn.diagnostics, ...found, ...(copy?.diagnostics ?? [])])
  return checked({ items: bank.items.size, questions: first === undefined ? 0 : questionsOf(first).length, pages: copy?.pages ?? 0 }, [
    ...loaded.diagnostics,
    ...inFolder(exam.folder, atTheirLines(all, exam)),
  ])
}

async function faultsOfBank(exam: LoadedExam, told: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const { bank, blueprint } = exam
  const wordings = [[blueprint.language, bank] as const, ...bank.translations].map(([language, wording]) => {
    return { language, sample: sampleBank(wording, blueprint.seed) }
  })
  const tried = notTold(
    wordings.flatMap(({ sample }) => sample.diagnostics),
    told,
  )
  const set: Diagnostic[] = []
  for (const { language, sample } of wordings) set.push(...(await checkBank(exam, language, sample.variants)))
  return [...tried, ...set]
}

function setFirstCopy(exam: LoadedExam, first: Variant): { readonly pages: number; readonly diagnostics: readonly Diagnostic[] } {
  const { composer } = pressOf(exam, runId(shortHash('check')))
  const { value, diagnostics } = composer.copy({ number: 1, variant: first.number }, first)
  return { pages: value?.drawings.length ?? 0, diagnostics: [...diagnostics, ...composer.names()] }
}

/** Without what was told already, of other values. */
function notTold(found: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(told.map(placeOf))
  return found.filter((one) => !places.has(placeOf(one)))
}

const placeOf = ({ code, location }: Diagnostic): string => `${code} ${JSON.stringify(location)}`
