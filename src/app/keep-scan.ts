import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** The scan's place in the run: linked where the disk allows, else copied. */
export function keepScan(folder: string, path: string, scan: string): string {
  const scans = join(folder, 'scans')
  const kept = join(scans, scan)
  if (existsSync(kept)) return kept
  mkdirSync(scans, { recursive: true })
  try {
    linkSync(path, kept)
  } catch {
    copyFileSync(path, `${kept}.part`)
    renameSync(`${kept}.part`, kept)
  }
  return kept
}

/** Bytes read at once: a page's picture in a few turns, for each turn costs more than the copying. */
const BLOCK = 1 << 20

/** A file's SHA-256, by which the run knows it under any name. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    const block = Buffer.allocUnsafe(BLOCK)
    for (;;) {
      const { bytesRead } = await file.read(block, 0, BLOCK)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(block.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
