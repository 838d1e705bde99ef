import type { StudentId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { Identification } from '../model/score.ts'
import { EMPTY_COLUMN } from './read-grid.ts'

/** What a copy says about whose it is. */
export interface IdentityClues {
  readonly copy: number
  /** Whom it was printed for. */
  readonly prefilled: StudentId | undefined
  readonly decided: StudentId | undefined
  /** As `readGrid` reads it. */
  readonly digits: string
  /** Why there is no grid to read, when the page that has it is missing. */
  readonly open: string
}

/**
 * Whose copies these are. A decision wins; a prefilled copy is its student's unless its grid names somebody else; else
 * the grid is read against the roster. A student whom several copies claim is nobody's until a person decides.
 */
export function matchStudents(clues: readonly IdentityClues[], roster: Roster): ReadonlyMap<number, Identification> {
  const found = clues.map((clue) => ({ clue, identification: identify(clue, roster) }))
  const claims = new Map<StudentId, number[]>()
  for (const { clue, identification } of found) {
    if (identification.kind === 'unknown') continue
    claims.set(identification.student, [...(claims.get(identification.student) ?? []), clue.copy])
  }
  const decided = new Set(found.flatMap(({ identification: i }) => (i.kind === 'decided' ? [i.student] : [])))
  const settle = ({ clue, identification }: (typeof found)[number]): Identification => {
    if (identification.kind === 'unknown') return identification
    const { student } = identification
    const rivals = (claims.get(student) ?? []).filter((copy) => copy !== clue.copy)
    const isOnlyDecided = identification.kind === 'decided' && claimsDecided(found, student) === 1
    if (rivals.length === 0 || isOnlyDecided) return identification
    const whose = decided.has(student) ? 'was given to' : 'is claimed by'
    return { kind: 'unknown', digits: clue.digits, reason: `${student} ${whose} ${copiesText(rivals)} too` }
  }
  return new Map(found.map((one) => [one.clue.copy, settle(one)]))
}

const claimsDecided = (found: readonly { readonly identification: Identification }[], student: StudentId): number =>
  found.filter(({ identification: i }) => i.kind === 'decided' && i.student === student).length

const copiesText = (copies: readonly number[]): string => (copies.length === 1 ? `copy ${copies[0]}` : `copies ${copies.join(', ')}`)

function identify(clue: IdentityClues, roster: Roster): Identification {
  const { decided, prefilled, digits } = clue
  if (decided !== undefined) return { kind: 'decided', student: decided }
  const grid = matchGrid(digits, roster)
  if (prefilled === undefined) return grid ?? { kind: 'unknown', digits, reason: whyUnknown(clue) }
  if (grid === undefined || grid.student === prefilled) return { kind: 'prefilled', student: prefilled }
  return { kind: 'unknown', digits, reason: `printed for ${prefilled}, but the grid names ${grid.student}` }
}

function whyUnknown({ digits, open }: IdentityClues): string {
  if (open !== '') return open
  if (digits === '') return 'there is no student number on it'
  return isEmpty(digits) ? 'the student number is not filled in' : `no single student of the roster has a number like ${digits}`
}

const isEmpty = (digits: string): boolean => [...digits].every((digit) => digit === EMPTY_COLUMN)

/** The one student at no difference; else the one at a single differing or missing digit, when nobody else is as near. */
function matchGrid(digits: string, roster: Roster): Extract<Identification, { readonly kind: 'grid' }> | undefined {
  if (digits === '' || isEmpty(digits)) return undefined
  for (const differing of [0, 1]) {
    const near = roster.students.filter((student) => distanceTo(digits, student.id) === differing)
    const [student] = near
    if (near.length === 1 && student !== undefined && differing < digits.length)
      return { kind: 'grid', student: student.id, digits, differing }
    if (near.length > 0) return undefined
  }
  return undefined
}

/** Columns that differ from the id; a shorter id may stand at either end of the grid, or after leading zeros. */
function distanceTo(digits: string, id: string): number {
  const width = digits.length
  if (id.length > width) return width + 1
  const forms = [id.padStart(width, '0'), id.padStart(width, EMPTY_COLUMN), id.padEnd(width, EMPTY_COLUMN)]
  return Math.min(...forms.map((form) => [...form].filter((digit, i) => digit !== digits[i]).length))
}
