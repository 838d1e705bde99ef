import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isExamFolder } from './run-folder.ts'

/** A file that people put beside a run: in its folder, else in the exam's folder around it, which notes its latest run. */
export function besideRun(folder: string, ...names: readonly string[]): string | undefined {
  const around = dirname(folder)
  const places = isExamFolder(around) ? [folder, around] : [folder]
  return places.flatMap((place) => names.map((name) => join(place, name))).find((path) => existsSync(path))
}
