import type { DiagnosticCode } from '../../model/codes.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'

/** A fault of a file of an AMC project. */
export function amcFault(
  code: keyof typeof HINTS & DiagnosticCode,
  severity: Diagnostic['severity'],
  message: string,
  at: string | { readonly file: string; readonly line: number },
): Diagnostic {
  const place = typeof at === 'string' ? { file: at, line: 1 } : at
  return { code, severity, message, location: { kind: 'file', ...place, column: 1 }, hint: HINTS[code] }
}

const AGAIN = 'let auto-multiple-choice write the file again: prepare, then meptex'

const HINTS = {
  'amc-row-broken': AGAIN,
  'amc-no-pages': AGAIN,
  'amc-box-outside': 'questions did not fit on the page: see the printed file',
  'amc-key-missing': 'run `auto-multiple-choice prepare --mode b` in the project, which writes data/scoring.sqlite',
  'amc-not-scanned': 'give its points by hand',
  'amc-no-boxes': 'add its points where the grades are put together',
  'amc-code-letters': 'name students by `decide`, or import a project whose code has digits alone',
  'amc-code-several': 'name the code with --code',
} as const
