import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { csvOf } from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import { amendedEvidence } from './amended-evidence.ts'
import { type KnownStudents, knownStudents } from './known-students.ts'
import { withRun } from './run-folder.ts'
import { writeWhole } from './write-file.ts'

export interface StudentsRequest {
  readonly folder: string
  /** A CSV to write beside what is given back: filled in, `assignStudents` takes it. */
  readonly to?: string
  /** A later roster, as `gradedOf` takes it. */
  readonly roster?: string
}

/** Columns of the list; `student` is what a person fills in. */
export const STUDENT_COLUMNS = ['copy', 'student', 'name', 'how', 'digits', 'detail'] as const

/** Who was recognised how. Nothing changes. */
export function listStudents({ folder, to, roster }: StudentsRequest): Promise<Checked<KnownStudents>> {
  return withRun(folder, async (run) => {
    const { value, diagnostics } = await amendedEvidence(run, roster)
    if (value === undefined) return { value, diagnostics }
    const known = knownStudents(value.evidence, value.withdrawn)
    if (to !== undefined) {
      mkdirSync(dirname(to), { recursive: true })
      writeWhole(to, csvOf(STUDENT_COLUMNS, rowsOf(known)))
    }
    return checked(known, diagnostics)
  })
}

const rowsOf = ({ papers, absent }: KnownStudents) => [
  ...papers.map(({ copy, student, how, digits, detail }) => ({
    ...{ copy, how, digits, detail },
    student: student?.id ?? '',
    name: student?.name ?? '',
  })),
  ...absent.map(({ id, name }) => ({ copy: '', student: id, name, how: 'absent', digits: '', detail: '' })),
]
