import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'

/** Writes text or bytes so that a reader sees the old file or the new one, never half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}

/** Takes back what was written. */
export const removeFile = (path: string): void => rmSync(path, { force: true })

/** Bytes that are handed to the system together. */
const TOGETHER = 1 << 16

/** A file that grows by chunks and takes its name when it is complete. */
export interface GrowingFile {
  readonly write: (chunk: Uint8Array) => void
  readonly complete: () => void
}

export function openGrowingFile(path: string): GrowingFile {
  const descriptor = openSync(`${path}.part`, 'w')
  const waiting: Uint8Array[] = []
  let held = 0
  const flush = () => {
    const bytes = Buffer.concat(waiting)
    waiting.length = 0
    held = 0
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
  }
  return {
    write: (chunk) => {
      waiting.push(chunk)
      held += chunk.length
      if (held >= TOGETHER) flush()
    },
    complete: () => {
      flush()
      fsyncSync(descriptor)
      closeSync(descriptor)
      renameSync(`${path}.part`, path)
    },
  }
}
