import { type Checked, checked } from '../model/diagnostic.ts'
import { rulesOf } from '../score/index.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { gradingPaths } from './grading-paths.ts'
import { lateRoster } from './late-roster.ts'
import { loadAmendments } from './load-amendments.ts'
import type { OpenRun } from './run-folder.ts'

/** What is known of a run, with the roster that it is graded with, and the copies that were taken out of it. */
export interface AmendedEvidence {
  readonly evidence: Evidence
  readonly withdrawn: ReadonlySet<number>
}

export async function amendedEvidence({ folder, store }: OpenRun, named: string | undefined): Promise<Checked<AmendedEvidence>> {
  const read = evidenceOf(store)
  const paths = gradingPaths(folder, named === undefined ? {} : { roster: named })
  const roster = await lateRoster(paths.roster, read.run)
  const amendments = loadAmendments(paths.amendments, read.run)
  const diagnostics = [...roster.diagnostics, ...amendments.diagnostics]
  if (roster.value === undefined || amendments.value === undefined) return { value: undefined, diagnostics }
  const evidence = { ...read, run: { ...read.run, roster: roster.value } }
  return checked({ evidence, withdrawn: new Set(rulesOf(amendments.value).withdrawn.keys()) }, diagnostics)
}
