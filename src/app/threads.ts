import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type * as Pool from 'piscina'
import { loadPackage } from '../base/load-package.ts'
import { isSource } from './package-root.ts'

/** What threads do; `threadTasks` has it. */
export type ThreadTask = 'print-listings' | 'read-range' | 'set-entries' | 'simulate-stretch'

/** A task, and what it is given. Plain data: it crosses threads. */
export interface GivenTask {
  readonly name: ThreadTask
  readonly given: unknown
}

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

/** As many threads as cores (or as asked for) for a task; `work` is what it does, for where there are none. */
export function openThreads<Task, Result>(name: ThreadTask, work: (task: Task) => Promise<Result>): Threads<Task, Result> {
  if (isSource()) return { count: 1, run: oneAtATime(work), close: async () => undefined }
  return openPool(name, threadCount())
}

/** One thread for something to be done beside what this one does; undefined where it would only take turns with it. */
export const openSideThread = <Task, Result>(name: ThreadTask): Threads<Task, Result> | undefined =>
  isSource() || threadCount() < 2 ? undefined : openPool(name, 1)

function openPool<Task, Result>(name: ThreadTask, count: number): Threads<Task, Result> {
  const { Piscina } = loadPackage<typeof Pool>('piscina')
  const filename = fileURLToPath(new URL('./thread.js', import.meta.url))
  const pool = new Piscina<GivenTask, Result>({ filename, name: 'runTask', minThreads: 1, maxThreads: count })
  return { count, run: (given) => pool.run({ name, given }), close: () => pool.close() }
}

function oneAtATime<Task, Result>(work: (task: Task) => Promise<Result>): (task: Task) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(() => work(task))
    last = next.catch(() => undefined)
    return next
  }
}
