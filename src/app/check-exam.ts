import { drawVariants } from '../exam/index.ts'
import { questionsOf } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import { checkBank } from './check-bank.ts'
import { copiesToDraw, setCopies } from './check-copies.ts'
import { wordingsOfNobody } from './check-wordings.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { atTheirLines } from './find-glyphs.ts'
import { type LoadedExam, loadExam } from './load-exam.ts'
import { inFolder } from './place-diagnostics.ts'
import { sampleBank } from './sample-bank.ts'

export interface CheckedExam {
  readonly items: number
  /** Asked on each variant. */
  readonly questions: number
  /** Of the first copy. */
  readonly pages: number
}

/**
 * Reads everything, draws the variants and sets the first copy in each language and look that students have, every item
 * of the bank and its translations, those with parameters under many values, and the translations of the exam: all
 * faults, without printing.
 */
export async function checkExam(examFile: string): Promise<Checked<CheckedExam>> {
  const loaded = await loadExam(examFile)
  if (loaded.value === undefined) return { value: undefined, diagnostics: loaded.diagnostics }
  const exam = loaded.value
  const drawn = drawVariants({ ...exam, copies: copiesToDraw(exam) })
  const found = await faultsOfBank(exam, drawn.diagnostics)
  const set = drawn.value === undefined ? undefined : setCopies(exam, drawn.value)
  const others = wordingsOfNobody(exam)
  const all = distinctDiagnostics([...drawn.diagnostics, ...found, ...(set?.diagnostics ?? []), ...others.diagnostics])
  const first = drawn.value?.variants[0]
  const facts = { items: exam.bank.items.size, questions: first === undefined ? 0 : questionsOf(first).length, pages: set?.pages ?? 0 }
  return checked(facts, [...loaded.diagnostics, ...inFolder(exam.folder, atTheirLines(all, others.exam))])
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

/** Without what was told already, of other values. */
function notTold(found: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(told.map(placeOf))
  return found.filter((one) => !places.has(placeOf(one)))
}

const placeOf = ({ code, location }: Diagnostic): string => `${code} ${JSON.stringify(location)}`
