import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'

/** Writes text or bytes so that a reader sees the old file or the new one, never half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}

/** Takes back what was written. */
export const removeFile = (path: string): void => rmSync(path, { force: true })

/** A file that grows by chunks and takes its name when it is complete. */
export interface GrowingFile {
  readonly write: (chunk: Uint8Array) => void
  readonly complete: () => void
}

export function openGrowingFile(path: string): GrowingFile {
  const descriptor = openSync(`${path}.part`, 'w')
  return {
    write: (chunk) => {
      let at = 0
      while (at < chunk.length) at += writeSync(descriptor, chunk, at)
    },
    complete: () => {
      fsyncSync(descriptor)
      closeSync(descriptor)
      renameSync(`${path}.part`, path)
    },
  }
}
