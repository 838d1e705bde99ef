import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type * as Pool from 'piscina'
import { loadPackage } from '../base/load-package.ts'
import { isSource } from './package-root.ts'

/** Who does a kind of task: worker threads, or this thread where threads cannot load our files. */
export interface Threads<Task, Result> {
  /** How many tasks are done at once. */
  readonly count: number
  readonly run: (task: Task) => Promise<Result>
  readonly close: () => Promise<void>
}

/** As many as the machine has cores, or as MARKSENSE_THREADS says where others need the machine too. */
function threadCount(): number {
  const wanted = Number(process.env['MARKSENSE_THREADS'])
  return Number.isInteger(wanted) && wanted > 0 ? wanted : Math.max(1, availableParallelism())
}

/** As many threads as cores (or as asked for) for a function that a file of this folder (named without its ending) exports. */
export function openThreads<Task, Result>(file: string, work: (task: Task) => Promise<Result>): Threads<Task, Result> {
  if (isSource()) return { count: 1, run: oneAtATime(work), close: async () => undefined }
  const count = threadCount()
  const { Piscina } = loadPackage<typeof Pool>('piscina')
  const pool = new Piscina<Task, Result>({
    filename: fileURLToPath(new URL(`./${file}.js`, import.meta.url)),
    name: work.name,
    minThreads: 1,
    maxThreads: count,
  })
  return { count, run: (task) => pool.run(task), close: () => pool.close() }
}

function oneAtATime<Task, Result>(work: (task: Task) => Promise<Result>): (task: Task) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(() => work(task))
    last = next.catch(() => undefined)
    return next
  }
}
