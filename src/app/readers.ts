import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { PageReading } from '../model/reading.ts'
import { isSource } from './package-root.ts'
import { type ReadTask, readRange } from './read-range.ts'

/** Who reads page ranges: worker threads, or this thread where threads cannot load our files. */
export interface Readers {
  readonly read: (task: ReadTask) => Promise<readonly PageReading[]>
  readonly close: () => Promise<void>
}

/** As many threads as cores, each with its own decoder and the run's sheets. */
export function openReaders(): Readers {
  if (isSource()) return { read: oneAtATime(readRange), close: async () => undefined }
  const pool = new Piscina<ReadTask, readonly PageReading[]>({
    filename: fileURLToPath(new URL('./read-range.js', import.meta.url)),
    name: readRange.name,
    maxThreads: Math.max(1, availableParallelism()),
    minThreads: 1,
  })
  return { read: (task) => pool.run(task), close: () => pool.close() }
}

function oneAtATime<In, Out>(work: (task: In) => Promise<Out>): (task: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(() => work(task))
    last = next.catch(() => undefined)
    return next
  }
}
