import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs'
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

/** A file's SHA-256, by which the run knows it under any name. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  if (statSync(path).size > 0) for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}
