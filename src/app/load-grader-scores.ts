import { parseGraderScores } from '../authored/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { GraderRow } from '../model/grader-row.ts'
import { loadTable } from './load-table.ts'

/** Points that graders gave elsewhere, from a table; none where there is no file. */
export async function loadGraderScores(file: string | undefined, language: string): Promise<Checked<readonly GraderRow[]>> {
  if (file === undefined) return checked([])
  const table = await loadTable(file)
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics }
  const parsed = parseGraderScores(table.value, language)
  return { value: parsed.value, diagnostics: [...table.diagnostics, ...parsed.diagnostics] }
}
