import { join, posix } from 'node:path'
import { compareText } from '../base/text.ts'
import { bytesOf, type SourceFile, textOf } from './read-files.ts'

export interface ReadMacros extends SourceFile {
  readonly bytes: Uint8Array
}

/**
 * The `macros.tex` files of an exam: beside exam.yaml, in the folders of its bank files, and in those between. Together
 * they are one set of macros for the whole bank. Outer folders come first.
 */
export function readMacroFiles(folder: string, bankFiles: readonly string[]): readonly ReadMacros[] {
  const folders = new Set(['.', ...bankFiles.flatMap(foldersAbove)])
  return [...folders].sort(compareText).flatMap((at) => {
    const file = posix.join(at, 'macros.tex')
    const bytes = bytesOf(join(folder, file))
    return typeof bytes === 'string' ? [] : [{ file, bytes, text: textOf(bytes) }]
  })
}

/** Every folder that a file is in, up to and without the exam's. */
function foldersAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}
