import type { StudentId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { Candidate, Identification } from '../model/score.ts'
import { type GridMatch, matchGrid } from './match-grid.ts'
import { EMPTY_COLUMN, type GridReading } from './read-grid.ts'
import { studentOfLabel } from './student-of-label.ts'

/** What a copy says about whose it is. */
export interface IdentityClues {
  readonly copy: number
  /** Whom it was printed for. */
  readonly prefilled: StudentId | undefined
  readonly decided: StudentId | undefined
  readonly grid: GridReading
  /** What labels in its name field say. */
  readonly labels?: readonly string[]
  /** Why there is no grid to read, when the page that has it is missing. */
  readonly open: string
}

/**
 * Whose copies these are. A decision wins; a prefilled copy is its student's unless its grid or a label names somebody else;
 * else a label says it, unless the grid says something else; else the grid is decoded against the roster. A student whom several copies claim is nobody's until a person decides.
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
    return { kind: 'unknown', digits: clue.grid.text, cause: 'conflict', reason: `${student} ${whose} ${copiesText(rivals)} too` }
  }
  return new Map(found.map((one) => [one.clue.copy, settle(one)]))
}

const claimsDecided = (found: readonly { readonly identification: Identification }[], student: StudentId): number =>
  found.filter(({ identification: i }) => i.kind === 'decided' && i.student === student).length

const copiesText = (copies: readonly number[]): string => (copies.length === 1 ? `copy ${copies[0]}` : `copies ${copies.join(', ')}`)

function identify(clue: IdentityClues, roster: Roster): Identification {
  const { decided, prefilled, grid } = clue
  const digits = grid.text
  if (decided !== undefined) return { kind: 'decided', student: decided }
  const match = digits === '' || isEmpty(digits) ? undefined : matchGrid(grid, roster)
  const label = labelOf(clue, roster)
  if (prefilled !== undefined) {
    const other = [label?.student, match?.kind === 'named' ? match.student : undefined].find(
      (one) => one !== undefined && one !== prefilled,
    )
    if (other === undefined) return { kind: 'prefilled', student: prefilled }
    return conflict(digits, `printed for ${prefilled}, but the ${other === label?.student ? 'label' : 'grid'} names ${other}`)
  }
  if (label !== undefined) return labelled(label, digits, match)
  return gridIdentity(clue, match)
}

type Label = Readonly<{ text: string; student?: StudentId; several?: true }>

/** What labels say together; undefined where none names anybody and the grid has something to say. */
function labelOf({ labels = [], grid }: IdentityClues, roster: Roster): Label | undefined {
  const named = labels.flatMap((text) => {
    const student = studentOfLabel(text, roster)
    return student === undefined ? [] : [{ text, student }]
  })
  const [first, ...others] = named
  if (first === undefined) return labels.length > 0 && isEmpty(grid.text) ? { text: labels.join(', ') } : undefined
  return others.some(({ student }) => student !== first.student) ? { text: named.map(({ text }) => text).join(', '), several: true } : first
}

/** A label stands unless the grid names somebody else, or has a number that is not near the label's. */
function labelled({ text, student, several }: Label, digits: string, match: GridMatch | undefined): Identification {
  if (several === true) return conflict(digits, `its labels name several students: ${text}`)
  if (student === undefined)
    return { kind: 'unknown', digits: text, cause: 'unexpected', reason: `its label says ${text}, which is nobody of the roster` }
  if (match?.kind === 'named' && match.student !== student)
    return conflict(digits, `the label names ${student}, but the grid names ${match.student}`)
  if (match?.kind === 'open' && !match.candidates.some((one) => one.student === student))
    return conflict(digits, `the label names ${student}, but the grid says ${digits}`)
  return { kind: 'label', student, text }
}

const conflict = (digits: string, reason: string): Identification => ({ kind: 'unknown', digits, cause: 'conflict', reason })

function gridIdentity(clue: IdentityClues, match: GridMatch | undefined): Identification {
  const { grid, open } = clue
  const digits = grid.text
  if (match === undefined)
    return open !== ''
      ? { kind: 'unknown', digits, cause: 'missing', reason: open }
      : { kind: 'unknown', digits, cause: 'empty', reason: whyEmpty(digits) }
  if (match.kind === 'open') return openMatch(clue, match.candidates)
  const { student, differing, next } = match
  return { kind: 'grid', student, digits, differing, ...(next === undefined ? {} : { next }) }
}

const whyEmpty = (digits: string): string => (digits === '' ? 'there is no student number on it' : 'the student number is not filled in')

const isEmpty = (digits: string): boolean => [...digits].every((digit) => digit === EMPTY_COLUMN)

/** A grid that nobody's number explains well enough, with those it may mean. */
function openMatch({ grid, open }: IdentityClues, candidates: readonly Candidate[]): Identification {
  const digits = grid.text
  if (open !== '') return { kind: 'unknown', digits, cause: 'missing', reason: open }
  const whose = candidates.map(({ student, differing }) => `${student} (${differingText(differing)})`)
  const perhaps = whose.length === 0 ? '' : `: perhaps ${whose.join(' or ')}`
  const reason = `no single student of the roster has a number like ${digits}${perhaps}`
  const cause = candidates.length === 0 && /^\d+$/.test(digits) ? 'unexpected' : 'unclear'
  return { kind: 'unknown', digits, cause, reason, ...(candidates.length === 0 ? {} : { candidates }) }
}

const differingText = (differing: number): string => (differing === 1 ? '1 digit differs' : `${differing} digits differ`)
