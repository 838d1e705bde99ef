import type { DiagnosticCode } from '../model/codes.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** What is wrong with an expression, at which of its characters. */
export interface Fault {
  readonly kind: 'fault'
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
  readonly offset: number
}

/** The fault of an expression whose first character stands at a place. */
export const diagnosticOf = ({ code, message, hint, offset }: Fault, at: Location): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location: placeAfter(at, offset),
  hint,
})

/** So many characters further on the same line. */
export const placeAfter = (at: Location, offset: number): Location =>
  at.kind === 'file' ? { kind: 'file', file: at.file, line: at.line, column: at.column + offset } : at
