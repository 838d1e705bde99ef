import { join } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'

/** Diagnostics of an exam's files, with paths as seen from where the command runs instead of from the exam's folder. */
export const inFolder = (folder: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) =>
    diagnostic.location.kind === 'file'
      ? { ...diagnostic, location: { ...diagnostic.location, file: join(folder, diagnostic.location.file) } }
      : diagnostic,
  )
