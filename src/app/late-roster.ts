import { parseRoster } from '../authored/index.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Roster } from '../model/roster.ts'
import type { Run } from '../model/run.ts'
import { loadTable } from './load-table.ts'
import { startOf } from './read-files.ts'

/**
 * The roster that a run is graded with: that of a file, else the one that was frozen with it. Whose copies are is found anew
 * with it; nothing is read again.
 */
export async function lateRoster(file: string | undefined, run: Pick<Run, 'roster' | 'exam' | 'copies'>): Promise<Checked<Roster>> {
  if (file === undefined) return checked(run.roster)
  const table = await loadTable(file)
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics }
  const parsed = parseRoster(table.value, {}, run.exam.language)
  const diagnostics = [...table.diagnostics, ...parsed.diagnostics]
  return parsed.value === undefined
    ? { value: undefined, diagnostics }
    : checked(parsed.value, [...diagnostics, ...leftOut(run, parsed.value, file)])
}

/** Copies that were printed for somebody whom the roster no longer has: they stay his. */
function leftOut({ copies }: Pick<Run, 'copies'>, { students }: Roster, file: string): readonly Diagnostic[] {
  const known = new Set<string>(students.map(({ id }) => id))
  const gone = copies.filter(({ student }) => student !== undefined && !known.has(student))
  if (gone.length === 0) return []
  const whose = gone.slice(0, 5).map(({ number, student }) => `copy ${number} for ${student}`)
  const more = gone.length > 5 ? ` and ${gone.length - 5} more` : ''
  return [
    {
      code: 'roster-student-gone',
      severity: 'warning',
      message: `copies were printed for students whom this roster does not have: ${whose.join(', ')}${more}`,
      location: startOf(file),
      hint: 'they are graded all the same; `withdraw` those that do not count',
    },
  ]
}
