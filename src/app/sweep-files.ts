import { mkdirSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Part of the files that stay after a sweep, so that the next one is not due at once. */
const KEPT = 0.75

/**
 * Removes the files of a cache (a folder of folders of files) that were not used for the longest time when there are
 * more than `most`; at most once in `interval` milliseconds. What cannot be read or removed is left alone.
 */
export function sweepFiles(folder: string, most: number, interval: number): void {
  try {
    const note = join(folder, 'swept')
    // a file system keeps parts of a millisecond, the clock does not
    if (Date.now() - Math.floor(timeOf(note)) < interval) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(note, '')
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => readdirSync(join(folder, entry.name)).map((name) => join(folder, entry.name, name)))
    if (files.length <= most) return
    const byAge = files.map((path) => ({ path, time: timeOf(path) })).sort((a, b) => a.time - b.time)
    for (const { path } of byAge.slice(0, files.length - Math.floor(most * KEPT))) unlinkSync(path)
  } catch {
    // a cache that cannot be swept is swept another time
  }
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
