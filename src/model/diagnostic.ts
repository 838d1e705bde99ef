import type { DiagnosticCode } from './codes.ts'

/** Where a fault is: in a text file, on a scanned page, or in a question of a variant. Lines, columns and pages count from 1. */
export type Location =
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number; readonly length?: number }
  | { readonly kind: 'scan'; readonly file: string; readonly page: number; readonly zone?: string }
  | { readonly kind: 'question'; readonly variant: number; readonly item: string }

/**
 * A fault of what somebody wrote or scanned: a value, collected, never thrown. The message says what is wrong, with
 * the value; the hint says what to do.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly location: Location
  readonly hint?: string
}

/** A value if there was no error, and all diagnostics either way. */
export interface Checked<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export const isError = (d: Diagnostic): boolean => d.severity === 'error'

/** The value with its diagnostics; the value is withheld when one of them is an error. */
export const checked = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({
  value: diagnostics.some(isError) ? undefined : value,
  diagnostics,
})
