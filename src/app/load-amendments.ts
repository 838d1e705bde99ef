import { parseAmendments } from '../authored/index.ts'
import type { Amendment } from '../model/amendment.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import { checkAmendments } from '../score/index.ts'
import { besideRun } from './beside-run.ts'
import { absentFault, bytesOf, fileFault, textOf } from './read-files.ts'

export interface LoadedAmendments {
  /** Undefined where there are none. */
  readonly file: string | undefined
  readonly amendments: readonly Amendment[]
}

/** The amendments of a run: of the named file, else of `amendments.yaml` in the run's folder, else in the exam's. */
export function loadAmendments(
  folder: string,
  named: string | undefined,
  run: Pick<Run, 'variants' | 'copies'>,
): Checked<LoadedAmendments> {
  const file = named ?? besideRun(folder, 'amendments.yaml')
  if (file === undefined) return checked({ file, amendments: [] })
  const bytes = bytesOf(file)
  if (typeof bytes === 'string')
    return { value: undefined, diagnostics: [bytes === 'there is no such file' ? absentFault(file) : fileFault(file, bytes)] }
  const parsed = parseAmendments({ file, text: textOf(bytes) })
  const faults = parsed.value === undefined ? [] : checkAmendments(run, parsed.value)
  return checked({ file, amendments: parsed.value ?? [] }, [...parsed.diagnostics, ...faults])
}
