import type { TableSource } from '../authored/index.ts'
import type { Checked } from '../model/diagnostic.ts'
import { absentFault, bytesOf, fileFault } from './read-files.ts'
import { readRoster } from './read-roster.ts'

/** A table that was named or found: CSV in any encoding, or XLSX. */
export async function loadTable(file: string): Promise<Checked<TableSource>> {
  const bytes = bytesOf(file)
  if (typeof bytes !== 'string') return readRoster(file, bytes)
  return { value: undefined, diagnostics: [bytes === 'there is no such file' ? absentFault(file) : fileFault(file, bytes)] }
}
