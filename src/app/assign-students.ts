import { nearestWord } from '../base/spelling.ts'
import { rowsOfCsv } from '../exchange/index.ts'
import { type Checked, checked, type Diagnostic, type Location } from '../model/diagnostic.ts'
import { studentId } from '../model/ids.ts'
import type { DecidedThing } from '../model/reading.ts'
import { isPhotocopied } from '../score/index.ts'
import { amendedEvidence } from './amended-evidence.ts'
import type { Evidence } from './evidence.ts'
import { isOpen, knownStudents } from './known-students.ts'
import { bytesOf, fileFault, startOf, textOf } from './read-files.ts'
import { type OpenRun, withRun } from './run-folder.ts'
import { unknownCopy } from './unknown-copy.ts'

/** A paper and whose it is; without a student an earlier word is taken back. */
export interface Assignment {
  readonly copy: number
  readonly student?: string
  readonly why: string
}

export interface AssignRequest {
  readonly folder: string
  /** One assignment, or a CSV with columns `copy` and `student`, and `why` if somebody adds it. */
  readonly what: Assignment | { readonly file: string; readonly why: string }
  readonly by: string
  /** A later roster, as `gradedOf` takes it. */
  readonly roster?: string
  /** ISO 8601 time of the decision. */
  readonly when: string
}

export interface AssignedStudents {
  readonly assigned: number
  /** Papers that are still nobody's. */
  readonly open: number
}

/** An assignment and the place where it was said. */
interface Said {
  readonly assignment: Assignment
  readonly at: Location
}

/**
 * Says whose papers are, each as a decision that is added and never edited; a later one on the same paper wins. All are checked
 * first: one that makes no sense keeps the others from being taken. Rows of a list that say what is known already are passed over.
 */
export function assignStudents({ folder, what, by, when, roster }: AssignRequest): Promise<Checked<AssignedStudents>> {
  return withRun(folder, async (run) => {
    const said = 'file' in what ? saidIn(what) : checked<readonly Said[]>([{ assignment: what, at: startOf(run.folder) }])
    if (said.value === undefined) return { value: undefined, diagnostics: said.diagnostics }
    const { value, diagnostics } = await amendedEvidence(run, roster)
    if (value === undefined) return { value, diagnostics }
    const { evidence, withdrawn } = value
    const known = new Map(knownStudents(evidence, withdrawn).papers.map(({ copy, student }) => [copy, student?.id]))
    const news = 'file' in what ? said.value.filter(({ assignment: { copy, student } }) => known.get(copy) !== student) : said.value
    const faults = news.flatMap((one) => faultOf(one, run, evidence) ?? [])
    if (faults.length > 0) return { value: undefined, diagnostics: [...diagnostics, ...faults] }
    const decisions = news.map(({ assignment }) => ({ when, by, why: assignment.why, what: thingOf(assignment, run, evidence) }))
    run.store.addDecisions(decisions)
    const now = (await amendedEvidence(run, roster)).value ?? value
    const open = knownStudents(now.evidence, now.withdrawn).papers.filter(isOpen).length
    return checked({ assigned: decisions.length, open }, diagnostics)
  })
}

/** Rows with a copy; those without are of absent students. */
function saidIn({ file, why }: { readonly file: string; readonly why: string }): Checked<readonly Said[]> {
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') return { value: undefined, diagnostics: [fileFault(file, bytes)] }
  const rows = rowsOfCsv(textOf(bytes))
  const faults: Diagnostic[] = []
  const said = rows.flatMap((row, i): readonly Said[] => {
    const cell = (name: string): string => (row[name] ?? '').trim()
    const at: Location = { kind: 'file', file, line: i + 2, column: 1 }
    const [copy, student] = [Number(cell('copy')), cell('student')]
    if (cell('copy') === '' || student === '') return []
    if (!Number.isInteger(copy)) {
      const hint = 'write the number of a copy, as `marksense students` lists them'
      faults.push({
        code: 'decision-unclear',
        severity: 'error',
        message: `\`${cell('copy')}\` is no number of a copy`,
        location: at,
        hint,
      })
      return []
    }
    return [{ assignment: { copy, student, why: cell('why') === '' ? why : cell('why') }, at }]
  })
  return checked(said, faults)
}

function faultOf({ assignment: { copy, student }, at }: Said, { folder }: OpenRun, { run, pages }: Evidence): Diagnostic | undefined {
  if (!run.copies.some(({ number }) => number === copy)) return { ...unknownCopy(folder, run, copy), location: at }
  if (!pages.some(({ reading }) => reading.copy === copy)) {
    const hint = 'read its scans first, or look at what `marksense students` lists'
    return { code: 'copy-unread', severity: 'error', message: `no page of copy ${copy} was read`, location: at, hint }
  }
  const ids: readonly string[] = run.roster.students.map(({ id }) => id)
  if (student === undefined || ids.includes(student)) return undefined
  const near = nearestWord(student, ids)
  const hint = near === undefined ? 'write the id of a student of the roster' : `did you mean ${near}?`
  return { code: 'student-unknown', severity: 'error', message: `the roster has no student \`${student}\``, location: at, hint }
}

/** Of photocopies a paper is told by one of its scanned pages, and the copy is the number printed on it. */
function thingOf({ copy, student }: Assignment, { store }: OpenRun, { pages, printedOf }: Evidence): DecidedThing {
  const whose = student === undefined ? {} : { student: studentId(student) }
  const source = pages.find(({ reading }) => reading.copy === copy)?.reading.source
  if (!isPhotocopied(store.decisions()) || source === undefined) return { kind: 'student', copy, ...whose }
  const part = source.part === undefined ? {} : { part: source.part }
  return { kind: 'student', copy: printedOf.get(copy) ?? copy, ...whose, at: { scan: source.scan, scanPage: source.page, ...part } }
}
