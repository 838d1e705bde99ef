import type { Diagnostic, Location } from '../model/diagnostic.ts'
import type { Terminal } from './terminal.ts'

/**
 * A diagnostic as people and editors read it:
 *
 *     bank/ml/knn.md:12:3: error draw-unknown-item: no item is called "knn-rat"
 *       hint: did you mean "knn-rate"?
 */
export function linesOfDiagnostic(diagnostic: Diagnostic, colors: Terminal['colors']): readonly string[] {
  const severity = diagnostic.severity === 'error' ? colors.red('error') : colors.yellow('warning')
  const first = `${placeOf(diagnostic.location)}: ${severity} ${colors.bold(diagnostic.code)}: ${diagnostic.message}`
  return diagnostic.hint === undefined ? [first] : [first, `  hint: ${diagnostic.hint}`]
}

/** Prints all, and one line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) for (const line of linesOfDiagnostic(diagnostic, terminal.colors)) terminal.err(line)
  const errors = diagnostics.filter((d) => d.severity === 'error').length
  const warnings = diagnostics.length - errors
  if (diagnostics.length > 0)
    terminal.err(`${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`)
}

export function placeOf(location: Location): string {
  switch (location.kind) {
    case 'file':
      return `${location.file}:${location.line}:${location.column}`
    case 'scan':
      return `${location.file}: page ${location.page}${location.zone === undefined ? '' : `, ${location.zone}`}`
    case 'question':
      return `variant ${location.variant}, question ${location.item}`
  }
}
