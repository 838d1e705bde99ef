import type { Diagnostic } from '../model/diagnostic.ts'

/** Takes the faults found while something is being made. */
export type Report = (fault: Diagnostic) => void

/** Makes a thing once per name; later uses get the same thing and repeat its faults. */
export type Memory<T> = (name: string, report: Report, make: (report: Report) => T) => T

export function createMemory<T>(): Memory<T> {
  const kept = new Map<string, { readonly value: T; readonly faults: readonly Diagnostic[] }>()
  return (name, report, make) => {
    const known = kept.get(name) ?? made(make)
    kept.set(name, known)
    known.faults.forEach(report)
    return known.value
  }
}

function made<T>(make: (report: Report) => T): { readonly value: T; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = []
  return { value: make((fault) => faults.push(fault)), faults }
}
