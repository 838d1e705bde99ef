import type { Diagnostic } from '../model/diagnostic.ts'

/** The same fault on a hundred copies, or of the bank and of a copy, is one fault. */
export const distinctDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values(),
]

const keyOf = ({ code, message, location }: Diagnostic): string =>
  `${code} ${message} ${location.kind === 'question' ? location.item : JSON.stringify(location)}`
