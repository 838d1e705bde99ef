import { compareText } from '../base/text.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourceFile } from './source-file.ts'

/** Diagnostics in the order of the files, then of lines and columns; the same fault at the same place is told once. */
export function inReadingOrder(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): readonly Diagnostic[] {
  const rank = new Map(files.map((source, i) => [source.file, i]))
  const keyOf = ({ location: at }: Diagnostic): readonly [number, number, number] =>
    at.kind === 'file' ? [rank.get(at.file) ?? files.length, at.line, at.column] : [files.length, 0, 0]
  const sorted = [...diagnostics].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || compareText(a.code, b.code)
  })
  const told = new Set<string>()
  return sorted.filter((diagnostic) => {
    const text = `${keyOf(diagnostic).join(':')} ${diagnostic.code} ${diagnostic.message}`
    if (told.has(text)) return false
    told.add(text)
    return true
  })
}
