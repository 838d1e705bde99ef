import { parseAmendments } from '../authored/index.ts'
import type { Amendment } from '../model/amendment.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import { checkAmendments } from '../score/index.ts'
import { absentFault, bytesOf, fileFault, textOf } from './read-files.ts'

/** The amendments of a file, checked against their run; none where there is no file. */
export function loadAmendments(file: string | undefined, run: Pick<Run, 'variants' | 'copies'>): Checked<readonly Amendment[]> {
  if (file === undefined) return checked([])
  const bytes = bytesOf(file)
  if (typeof bytes === 'string')
    return { value: undefined, diagnostics: [bytes === 'there is no such file' ? absentFault(file) : fileFault(file, bytes)] }
  const parsed = parseAmendments({ file, text: textOf(bytes) })
  const faults = parsed.value === undefined ? [] : checkAmendments(run, parsed.value)
  return checked(parsed.value ?? [], [...parsed.diagnostics, ...faults])
}
