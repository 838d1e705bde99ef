import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compareNatural } from '../base/text.ts'
import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** A text file as the parsers take it; `file` is relative to the exam's folder, with forward slashes. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

const SKIPPED = new Set(['node_modules', 'templates', 'out', 'dist'])

/** Every Markdown file of a folder and its subfolders, in natural order; hidden, output and template folders left out. */
export function markdownFilesIn(folder: string): readonly string[] {
  const found: string[] = []
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
      const path = join(at, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && entry.name.endsWith('.md')) found.push(relative(folder, path).split(sep).join('/'))
    }
  }
  walk(folder)
  return found.sort(compareNatural)
}

/** A file's bytes, or the reason why there are none. */
export function bytesOf(path: string): Uint8Array | string {
  try {
    if (statSync(path).isDirectory()) return 'it is a folder'
    return readFileSync(path)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'there is no such file'
      : `${error instanceof Error ? error.message : error}`
  }
}

/** Text of bytes: UTF-8 with or without byte order mark, else Windows-1252 (spreadsheets' habit). */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The start of a file, for faults of the file as a whole. */
export const startOf = (file: string): Location => ({ kind: 'file', file, line: 1, column: 1 })

export const fileFault = (file: string, reason: string, at: Location = startOf(file)): Diagnostic => ({
  code: 'file-unreadable',
  severity: 'error',
  message: `cannot read ${file}: ${reason}`,
  location: at,
  hint: 'check the path; paths in a file are relative to that file',
})

/** The fault of a path on the command line that leads nowhere. */
export const absentFault = (path: string): Diagnostic => ({ ...fileFault(path, 'there is no such file'), hint: 'check the path' })
