import type { Diagnostic } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import { startOf } from './read-files.ts'

/** The fault of a number that is none of the run's copies. */
export function unknownCopy(folder: string, { copies }: Pick<Run, 'copies'>, number: number): Diagnostic {
  const numbers = copies.map((copy) => copy.number)
  return {
    code: 'copy-unknown',
    severity: 'error',
    message: `this run has no copy ${number}`,
    location: startOf(folder),
    hint: `its copies are ${Math.min(...numbers)} to ${Math.max(...numbers)}`,
  }
}
