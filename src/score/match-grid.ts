import type { StudentId } from '../model/ids.ts'
import type { Roster } from '../model/roster.ts'
import type { Candidate } from '../model/score.ts'
import { MATCH } from './match-params.ts'
import { EMPTY_COLUMN, type GridReading } from './read-grid.ts'

/** Whom a grid names, or may name. */
export type GridMatch =
  | { readonly kind: 'named'; readonly student: StudentId; readonly differing: number; readonly next?: Candidate }
  | { readonly kind: 'open'; readonly candidates: readonly Candidate[] }

/**
 * Decodes the columns of a grid jointly against the roster. Each student's number explains the boxes with some
 * likelihood: a column holds the right digit, a wrong one, none or two at the rates of `MATCH`, and a box is marked with
 * the chance that its mark has (Bayes' rule, columns independent given the number). A number that agrees in all columns
 * with one student's is theirs. Else the likeliest student is taken when at most one digit differs and the chance that
 * it is another student, or nobody of the roster, is small; in a roster of dense numbers one digit tells too little.
 */
export function matchGrid(grid: GridReading, roster: Roster): GridMatch {
  const columns = grid.chances.map(columnLikelihoods)
  const all = roster.students.flatMap(({ id }) =>
    id.length <= grid.text.length ? [{ student: id, ...explain(grid.text, columns, id) }] : [],
  )
  const ranked = likeliest(all, MATCH.candidates)
  const [best] = ranked
  if (best === undefined) return { kind: 'open', candidates: [] }
  const candidates = ranked.map(({ student, differing, likelihood }): Candidate => {
    return { student, differing, behind: rounded(best.likelihood - likelihood) }
  })
  const exact = all.filter(({ differing }) => differing === 0)
  const isNear = best.differing <= MATCH.mostDiffering && best.differing < grid.text.length
  const isNamed = exact.length === 1 ? exact[0] === best : exact.length === 0 && isNear && isSure(best, all, columns)
  if (!isNamed) return { kind: 'open', candidates: candidates.filter(isWorthNaming) }
  const [, next] = candidates
  return { kind: 'named', student: best.student, differing: best.differing, ...(next === undefined ? {} : { next }) }
}

const isWorthNaming = ({ differing, behind }: Candidate): boolean => differing <= MATCH.candidateDiffers && behind <= MATCH.candidateBehind

const rounded = (logOdds: number): number => Math.round(logOdds * 10) / 10

/** Logarithm of how likely the grid is if its writer has this number, and in how many columns they differ. */
interface Explanation {
  readonly student: StudentId
  readonly likelihood: number
  readonly differing: number
}

/** The first few by likelihood, then by digits, then in the order of the roster. */
function likeliest(all: readonly Explanation[], most: number): readonly Explanation[] {
  const first: Explanation[] = []
  for (const one of all) {
    const place = first.findIndex(
      (held) => held.likelihood < one.likelihood || (held.likelihood === one.likelihood && held.differing > one.differing),
    )
    if (place >= 0) first.splice(place, 0, one)
    else if (first.length < most) first.push(one)
    first.length = Math.min(first.length, most)
  }
  return first
}

/** A shorter id may stand at either end of the grid, or after leading zeros: the likeliest of these. */
function explain(text: string, columns: readonly ColumnLikelihoods[], id: string): Omit<Explanation, 'student'> {
  const width = text.length
  const forms = [id.padStart(width, '0'), ...(id.length < width ? [id.padStart(width, EMPTY_COLUMN), id.padEnd(width, EMPTY_COLUMN)] : [])]
  const explained = forms.map((form) => ({ likelihood: likelihoodOf(columns, form), differing: differingFrom(text, form) }))
  return explained.reduce((best, one) => (one.likelihood > best.likelihood ? one : best))
}

const differingFrom = (text: string, form: string): number => [...form].filter((digit, i) => digit !== text[i]).length

const likelihoodOf = (columns: readonly ColumnLikelihoods[], form: string): number =>
  columns.reduce((sum, column, i) => sum + (column[form[i] ?? EMPTY_COLUMN] ?? Number.NEGATIVE_INFINITY), 0)

/** By the digit (or `_`) that should stand in a column: logarithm of the likelihood of its boxes, against all of them empty. */
type ColumnLikelihoods = Readonly<Record<string, number>>

function columnLikelihoods(chances: readonly number[]): ColumnLikelihoods {
  const odds = chances.map(oddsOf)
  const all = odds.reduce((sum, o) => sum + o, 0)
  const right = 1 - MATCH.wrong - MATCH.missing - MATCH.second
  const likelihoods: Record<string, number> = { [EMPTY_COLUMN]: Math.log(1 - MATCH.wrong + (MATCH.wrong / MATCH.digits) * all) }
  for (const [digit, own] of odds.entries()) {
    const others = (all - own) / (MATCH.digits - 1)
    likelihoods[digit] = Math.log(right * own + MATCH.wrong * others + MATCH.missing + MATCH.second * own * others)
  }
  return likelihoods
}

const oddsOf = (chance: number): number => {
  const held = Math.min(MATCH.surest, Math.max(1 - MATCH.surest, chance))
  return held / (1 - held)
}

/** Whether the likeliest student is surely the one: against all others of the roster and somebody with any number. */
function isSure(best: Explanation, all: readonly Explanation[], columns: readonly ColumnLikelihoods[]): boolean {
  const others = all.reduce((sum, one) => (one === best ? sum : sum + Math.exp(one.likelihood - best.likelihood)), 0)
  const anyNumber = columns.reduce((sum, column) => sum + Math.log(meanLikelihood(column)), 0)
  const stranger = (MATCH.stranger / (1 - MATCH.stranger)) * all.length * Math.exp(anyNumber - best.likelihood)
  return others + stranger <= MATCH.wrongAtMost * (1 + others + stranger)
}

function meanLikelihood(column: ColumnLikelihoods): number {
  const digits = Object.entries(column).filter(([digit]) => digit !== EMPTY_COLUMN)
  return digits.reduce((sum, [, likelihood]) => sum + Math.exp(likelihood), 0) / Math.max(1, digits.length)
}
