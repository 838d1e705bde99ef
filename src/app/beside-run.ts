import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file that people put beside a run: in its folder, else in the exam's folder, which holds all runs of the exam. */
export const besideRun = (folder: string, ...names: readonly string[]): string | undefined =>
  [folder, dirname(folder)].flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path))
