import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, checked } from '../model/diagnostic.ts'
import { openRunStore, type RunStore } from '../store/index.ts'
import { startOf } from './read-files.ts'

const STORE = 'run.sqlite'
const LATEST = 'latest'

export const storeFile = (folder: string): string => join(folder, STORE)

/** Notes in an exam's folder which run was made last. */
export const noteLatest = (out: string, run: string): void => writeFileSync(join(out, LATEST), `${run}\n`)

/** Whether a folder holds the runs of an exam. */
export const isExamFolder = (folder: string): boolean => existsSync(join(folder, LATEST))

/** The folder of a run: itself, or the latest run of an exam's folder. */
export function runFolderOf(folder: string): string | undefined {
  if (existsSync(storeFile(folder))) return folder
  const note = join(folder, LATEST)
  if (!existsSync(note)) return undefined
  const latest = join(folder, readFileSync(note, 'utf8').trim())
  return existsSync(storeFile(latest)) ? latest : undefined
}

export interface OpenRun {
  readonly folder: string
  readonly store: RunStore
}

/** Opens the run in a folder; the caller closes its store. */
export function openRunIn(folder: string): Checked<OpenRun> {
  const found = runFolderOf(folder)
  if (found === undefined) {
    const message = `${folder} holds no run`
    return {
      value: undefined,
      diagnostics: [
        {
          code: 'run-not-found',
          severity: 'error',
          message,
          location: startOf(folder),
          hint: 'name the folder that make was given with --out, or a run in it',
        },
      ],
    }
  }
  const store = openRunStore(storeFile(found))
  return store.value === undefined
    ? { value: undefined, diagnostics: store.diagnostics }
    : checked({ folder: found, store: store.value }, store.diagnostics)
}

/** Runs a use case on an opened run and closes the store whatever happens. */
export async function withRun<T>(folder: string, use: (run: OpenRun) => Promise<Checked<T>> | Checked<T>): Promise<Checked<T>> {
  const opened = openRunIn(folder)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  try {
    return await use(opened.value)
  } finally {
    opened.value.store.close()
  }
}
