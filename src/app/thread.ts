import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.ts'
import { type LoadedProgram, loadProgram } from './program-code.ts'
import type { threadTasks } from './thread-tasks.ts'
import type { GivenTask } from './threads.ts'

/** What a thread needs of the program. */
interface Program {
  readonly threadTasks: typeof threadTasks
}

/** Does tasks with the program of one file, loaded at the first of them with the code that was kept of it. */
export function taskRunner(file: string, cache: string | undefined): (task: GivenTask) => Promise<unknown> {
  let loaded: LoadedProgram<Program> | undefined
  return async ({ name, given }) => {
    loaded ??= loadProgram<Program>(file, `thread ${name}`, cache)
    const work = await loaded.program.threadTasks[name]()
    const result = await work(given as never)
    loaded.keep()
    return result
  }
}

let run: ReturnType<typeof taskRunner> | undefined

/** What a worker thread is started for. */
export function runTask(task: GivenTask): Promise<unknown> {
  run ??= taskRunner(fileURLToPath(new URL('./program.cjs', import.meta.url)), cacheFolder())
  return run(task)
}
