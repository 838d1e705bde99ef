import type { Rng } from '../base/rng.ts'
import type { StudentId } from '../model/ids.ts'
import type { Run } from '../model/run.ts'
import { happens } from './noise.ts'

export interface GridSlips {
  readonly wrongDigit: number
  readonly missingDigit: number
}

/**
 * The digits a student marks, by column, padded with zeros to the grid's width: their own, now and then with one wrong
 * or one missing. A wrong digit never makes another student's number: no reader could know.
 */
export function idDigits(student: StudentId, run: Run, rng: Rng, slips: GridSlips): readonly (number | undefined)[] {
  const columns = run.exam.gridDigits
  if (columns === undefined) return []
  const own = Array.from(student.padStart(columns, '0'), (c) => (/\d/.test(c) ? Number(c) : undefined))
  const column = rng.below(columns)
  if (happens(rng, slips.missingDigit)) return own.map((digit, i) => (i === column ? undefined : digit))
  if (!happens(rng, slips.wrongDigit)) return own
  const wrong = own.map((digit, i) => (i === column && digit !== undefined ? (digit + 1 + rng.below(9)) % 10 : digit))
  const taken = run.roster.students.some((s) => s.id.padStart(columns, '0') === wrong.join(''))
  return taken ? own : wrong
}
