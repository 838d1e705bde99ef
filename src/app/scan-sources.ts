import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isArchive, type Undecodable, unpackArchive } from '../image/index.ts'

/** A file of scans: one that was named, or one out of an archive. */
export interface ScanSource {
  readonly path: string
  /** As people know it: its name, with the archive's before it. */
  readonly name: string
  /** Why nothing of it can be read; it stands for what was lost. */
  readonly fault?: Undecodable
}

/**
 * The files to be read, one after the other: archives are unpacked when their turn comes, into a folder of the run that
 * is gone when the next file is asked for. An archive that cannot be unpacked whole comes itself too, with the reason.
 */
export async function* scanSources(files: readonly string[], folder: string): AsyncGenerator<ScanSource> {
  sweep(folder)
  for (const path of files) {
    const name = basename(path)
    if (!(await isArchive(path))) {
      yield { path, name }
      continue
    }
    const place = join(unpackedIn(folder), `${process.pid}`)
    mkdirSync(place, { recursive: true })
    try {
      const { files: unpacked, fault } = await unpackArchive(path, place)
      for (const file of unpacked) yield { path: file.path, name: `${name}/${file.name}` }
      if (fault !== undefined) yield { path, name, fault }
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
  sweep(folder)
}

const unpackedIn = (folder: string): string => join(folder, 'unpacked')

/** Removes what processes left behind that are no more. */
function sweep(folder: string): void {
  const place = unpackedIn(folder)
  if (!existsSync(place)) return
  for (const process of readdirSync(place)) if (!isAlive(Number(process))) rmSync(join(place, process), { recursive: true, force: true })
  if (readdirSync(place).length === 0) rmSync(place, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
