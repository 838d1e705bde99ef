import { createRecent } from '../base/recent.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Takes the faults found while something is being made. */
export type Report = (fault: Diagnostic) => void

/** Makes a thing once per name, as long as it is remembered; later uses get the same thing and repeat its faults. */
export type Memory<T> = (name: string, report: Report, make: (report: Report) => T) => T

/** Things of a bank of a thousand items; with parameters there is no end of them, and what is forgotten is made again. */
const MOST = 5000

export function createMemory<T>(most = MOST): Memory<T> {
  const kept = createRecent<{ readonly value: T; readonly faults: readonly Diagnostic[] }>(most)
  const remembered = (name: string, make: (report: Report) => T) => {
    const thing = made(make)
    kept.set(name, thing)
    return thing
  }
  return (name, report, make) => {
    const known = kept.get(name) ?? remembered(name, make)
    for (const fault of known.faults) report(fault)
    return known.value
  }
}

function made<T>(make: (report: Report) => T): { readonly value: T; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = []
  return { value: make((fault) => faults.push(fault)), faults }
}
