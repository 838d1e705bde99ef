import { decimalOfRatio, larger, type Ratio } from '../../base/ratio.ts'
import { cellOf, type Student } from '../../model/roster.ts'
import type { CopyScore } from '../../model/score.ts'
import { type BookEntry, fullPoints, type GradeBook } from '../grade-book.ts'
import type { ExportFault, ExportOptions } from './exporter.ts'

/** A student with the number that a learning platform is told. */
export interface PlatformGrade {
  readonly student: Student
  readonly grade: string
}

export interface PlatformGrades {
  readonly grades: readonly PlatformGrade[]
  /** The most that a student can have. */
  readonly possible: Ratio | undefined
  /** What the column is called. */
  readonly column: string
  readonly faults: readonly ExportFault[]
}

/**
 * Whose grades may go to a platform: those that are final, and provisional ones where they are asked for. Who is absent gets no
 * line, for an empty one would take a grade away, and a 0 would be a lie. Whoever is left out is named.
 */
export function platformGrades(book: GradeBook, options: ExportOptions): PlatformGrades {
  const value = ({ total, grade }: CopyScore): Ratio => (options.points === true ? total : grade)
  const papers = new Map<string, number>()
  for (const { student, status } of book.entries)
    if (student !== undefined && status !== 'withdrawn') papers.set(student.id, (papers.get(student.id) ?? 0) + 1)
  const hasSeveral = ({ student }: BookEntry): boolean => (papers.get(student?.id ?? '') ?? 0) > 1
  const goes = (entry: BookEntry): boolean =>
    entry.offRoster !== true &&
    !hasSeveral(entry) &&
    (entry.status === 'final' || (entry.status === 'provisional' && options.provisional === true))
  const grades = book.entries.flatMap((entry): readonly PlatformGrade[] => {
    const { student, score } = entry
    return student === undefined || score === undefined || !goes(entry) ? [] : [{ student, grade: decimalOfRatio(value(score)) }]
  })
  return {
    grades,
    possible: options.points === true || book.scale === undefined ? fullPoints(book) : bestGrade(book.scale),
    column: options.column ?? book.title,
    faults: leftOut(
      book.entries.filter((entry) => !goes(entry)),
      hasSeveral,
    ),
  }
}

const bestGrade = ({ from, to, ceiling, points }: NonNullable<GradeBook['scale']>): Ratio =>
  ceiling ?? (points === undefined ? larger(from, to) : points.map(([, grade]) => grade).reduce(larger))

const MOST_NAMED = 8

function leftOut(entries: readonly BookEntry[], hasSeveral: (entry: BookEntry) => boolean): readonly ExportFault[] {
  if (entries.length === 0) return []
  const whyOf = (entry: BookEntry) => (hasSeveral(entry) ? 'several' : entry.offRoster === true ? 'off-roster' : entry.status)
  const named = (why: ReturnType<typeof whyOf>, what: string): readonly string[] => {
    const those = entries.filter((entry) => whyOf(entry) === why)
    const names = those.map(({ student, score }) => student?.id ?? `copy ${score?.copy}`)
    return those.length === 0 ? [] : [`${those.length} ${what} (${listed(names)})`]
  }
  const parts = [
    ...named('absent', 'absent'),
    ...named('provisional', 'provisional'),
    ...named('withdrawn', 'withdrawn'),
    ...named('several', 'papers of students with several'),
    ...named('off-roster', 'not on the roster'),
    ...named('unknown', "nobody's"),
  ]
  return [
    {
      code: 'export-left-out',
      severity: 'warning',
      message: `without a line in this file: ${parts.join(', ')}`,
      hint: 'decide what is open (`marksense doubts`), or say --provisional for grades that may still change',
    },
  ]
}

const listed = (names: readonly string[]): string => `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`

/** The first of several columns of the roster in which a student has something. */
export const cellIn = (student: Student, columns: readonly string[]): string =>
  columns.map((column) => cellOf(student, column)).find((text) => text !== undefined) ?? ''

export const EMAIL = ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'courriel', 'adresse e-mail', 'correo']
const USERNAME = ['username', 'user name', 'user', 'login', 'benutzername', "nom d'utilisateur", 'usuario']

/** The column that the option names, `id` for the student's number; else the first known one that is filled in. */
export const usernameOf = ({ username }: ExportOptions, student: Student): string => {
  if (username === undefined) return cellIn(student, USERNAME)
  return username === 'id' ? student.id : (student.columns[username] ?? '')
}

/** Who has no address by which a platform finds him, and who shares one. */
export function addressFaults(
  grades: readonly PlatformGrade[],
  addressOf: (student: Student) => string,
  { what, hint }: { readonly what: string; readonly hint: string },
): readonly ExportFault[] {
  const without = grades.filter(({ student }) => addressOf(student) === '').map(({ student }) => student.id)
  const byAddress = new Map<string, string[]>()
  for (const { student } of grades) {
    const address = addressOf(student)
    if (address !== '') byAddress.set(address, [...(byAddress.get(address) ?? []), student.id])
  }
  const missing = `${without.length} students have no ${what}: ${listed(without)}`
  return [
    ...(without.length === 0 ? [] : [{ code: 'export-address-missing', severity: 'error', message: missing, hint } as const]),
    ...[...byAddress].flatMap(([address, ids]) =>
      ids.length < 2
        ? []
        : [
            {
              code: 'export-address-twice',
              severity: 'error',
              message: `${ids.join(' and ')} have the same ${what} \`${address}\``,
              hint,
            } as const,
          ],
    ),
  ]
}
