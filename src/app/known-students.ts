import { identificationText } from '../exchange/index.ts'
import type { Decision } from '../model/reading.ts'
import type { Student } from '../model/roster.ts'
import type { Identification, UnknownCause } from '../model/score.ts'
import { answersOf, type CopyAnswers } from '../score/index.ts'
import { type Evidence, withPrinted } from './evidence.ts'

/** How a paper's student is known, or why not. */
export type Knowing = Exclude<Identification['kind'], 'unknown'> | UnknownCause

/** A paper of which something was read. */
export interface KnownPaper {
  readonly copy: number
  readonly photocopyOf?: number
  readonly how: Knowing
  /** Absent of one that is nobody's. */
  readonly student?: Pick<Student, 'id' | 'name'>
  /** An amendment took it out: it claims no student from another paper. */
  readonly withdrawn?: true
  /** What the grid says, `_` for an empty column and `?` for one that cannot be read; empty without one. */
  readonly digits: string
  /** In words: the margin of a grid, who decided, what contradicts. */
  readonly detail: string
}

export interface KnownStudents {
  /** In the order of the run's copies. */
  readonly papers: readonly KnownPaper[]
  /** Of the roster, in its order: those of whom no paper is known. */
  readonly absent: readonly Pick<Student, 'id' | 'name'>[]
}

/** Who was recognised how, who is missing, and which papers are nobody's. */
export function knownStudents(evidence: Evidence, withdrawn: ReadonlySet<number> = new Set()): KnownStudents {
  const { run, decisions, printedOf } = evidence
  const names = new Map(run.roster.students.map(({ id, name }): [string, Pick<Student, 'id' | 'name'>] => [id, { id, name }]))
  const papers = answersOf(run, evidence, withdrawn).map((answers): KnownPaper => {
    const { student } = answers
    const known = student.kind === 'unknown' ? undefined : (names.get(student.student) ?? { id: student.student, name: '' })
    return {
      ...withPrinted({ copy: answers.copy }, printedOf),
      how: student.kind === 'unknown' ? (student.cause ?? 'unclear') : student.kind,
      ...(known === undefined ? {} : { student: known }),
      ...(withdrawn.has(answers.copy) ? { withdrawn: true } : {}),
      digits: student.kind === 'grid' || student.kind === 'unknown' ? student.digits : '',
      detail: detailOf(answers, decisions),
    }
  })
  const found = new Set(papers.flatMap(({ student, withdrawn: out }) => (student === undefined || out ? [] : [student.id])))
  return { papers, absent: [...names.values()].filter(({ id }) => !found.has(id)) }
}

function detailOf({ copy, student }: CopyAnswers, decisions: readonly Decision[]): string {
  if (student.kind === 'unknown') return student.reason
  if (student.kind !== 'decided') return identificationText(student)
  const last = decisions
    .filter(({ what }) => what.kind === 'student' && what.copy === copy)
    .toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
    .at(-1)
  return last === undefined ? 'decided' : `by hand: ${last.by}, ${last.when.slice(0, 10)}${last.why === '' ? '' : `, ${last.why}`}`
}

/** Whether a person has to say whose the paper is. */
export const isOpen = ({ student, withdrawn }: KnownPaper): boolean => student === undefined && withdrawn === undefined
