import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Checked, checked } from '../model/diagnostic.ts'
import { sheetsOf } from '../store/index.ts'
import { printCopies } from './print-copies.ts'
import { withRun } from './run-folder.ts'
import { differingSheets } from './same-sheets.ts'
import { openStandingPress } from './standing-press.ts'
import { unknownCopy } from './unknown-copy.ts'
import { removeFile } from './write-file.ts'

export interface ReprintRequest {
  readonly folder: string
  /** Numbers of copies, printed in this order. */
  readonly copies: readonly number[]
  /** The PDF to write. */
  readonly to: string
}

export interface Reprinted {
  readonly file: string
  readonly copies: readonly number[]
  readonly pages: number
}

/** Prints copies of a run again, as they were, out of what the run keeps. */
export function reprintCopies(request: ReprintRequest): Promise<Checked<Reprinted>> {
  return withRun(request.folder, async (run) => {
    const byNumber = new Map(run.store.run().copies.map((copy) => [copy.number, copy]))
    const copies = request.copies.flatMap((number) => byNumber.get(number) ?? [])
    const faults = request.copies
      .filter((number) => !byNumber.has(number))
      .map((number) => unknownCopy(run.folder, run.store.run(), number))
    if (faults.length > 0) return { value: undefined, diagnostics: faults }
    const opened = openStandingPress(run)
    if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
    const { press, variants, translations } = opened.value
    mkdirSync(dirname(request.to), { recursive: true })
    const printed = await printCopies(press, { variants, translations, copies }, request.to, () => undefined)
    const diagnostics = [...printed.diagnostics, ...differingSheets(run, copies, sheetsOf(printed.sheets))]
    const result = checked({ file: request.to, copies: request.copies, pages: printed.pages }, diagnostics)
    if (result.value === undefined) removeFile(request.to)
    return result
  })
}
