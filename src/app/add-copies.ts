import { join } from 'node:path'
import { dealFurther } from '../exam/index.ts'
import { type Checked, checked, isError } from '../model/diagnostic.ts'
import type { RunId } from '../model/ids.ts'
import { distinctDiagnostics } from './distinct-diagnostics.ts'
import { madeFactsOf, writeMadeFacts } from './made-facts.ts'
import { printCopies } from './print-copies.ts'
import { withRun } from './run-folder.ts'
import { openStandingPress } from './standing-press.ts'
import { removeFile } from './write-file.ts'

export interface AddRequest {
  readonly folder: string
  /** How many spare copies more. */
  readonly count: number
  readonly onProgress?: (done: number, total: number) => void
}

export interface AddedCopies {
  readonly run: RunId
  readonly folder: string
  /** Numbers of the first and the last copy added. */
  readonly first: number
  readonly last: number
  readonly pages: number
  readonly files: readonly string[]
  readonly seconds: number
}

/**
 * Prints spare copies more of a run that was made, into a PDF of their own: `papers/added-1.pdf`, then `added-2.pdf`.
 * Nothing that is there is touched, the bank is not opened, and reading knows the new copies at once. Each call adds.
 * A call that was interrupted leaves the run as it was, and the next one writes the same file.
 */
export function addCopies({ folder: named, count, onProgress }: AddRequest): Promise<Checked<AddedCopies>> {
  return withRun(named, async (run) => {
    const start = performance.now()
    const { folder, store } = run
    const opened = openStandingPress(run)
    if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
    const { press, variants, translations } = opened.value
    const { id, copies: before } = store.run()
    const numbers = variants.map((variant) => variant.number)
    const copies = dealFurther(numbers, before, count)
    const file = join(folder, 'papers', `added-${store.additions().length + 1}.pdf`)
    const printed = await printCopies(press, { variants, translations, copies }, file, onProgress ?? (() => undefined))
    const diagnostics = distinctDiagnostics(printed.diagnostics)
    if (diagnostics.some(isError)) {
      removeFile(file)
      return { value: undefined, diagnostics }
    }
    store.addCopies(copies, printed.sheets)
    const facts = madeFactsOf(folder)
    writeMadeFacts(folder, {
      ...facts,
      copies: facts.copies + count,
      pages: facts.pages + printed.pages,
      files: [...facts.files, file],
      added: [...(facts.added ?? []), { file, firstPages: printed.firstPages }],
    })
    const [first, last] = [copies[0]?.number ?? 0, copies.at(-1)?.number ?? 0]
    const seconds = (performance.now() - start) / 1000
    return checked({ run: id, folder, first, last, pages: printed.pages, files: [file], seconds }, diagnostics)
  })
}
