import { join, normalize } from 'node:path'
import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** A path that a file of an exam names, seen from where the command runs; it may not lead out of the exam's folder. */
export function pathWithin(folder: string, path: string, at: Location): string | Diagnostic {
  const plain = normalize(path)
  if (!plain.startsWith('..') && !plain.startsWith('/') && !/^[A-Za-z]:/.test(plain)) return join(folder, plain)
  return {
    code: 'path-outside',
    severity: 'error',
    message: `${path} leads out of the exam's folder`,
    location: at,
    hint: 'move the file beside exam.yaml or into a folder below it',
  }
}
