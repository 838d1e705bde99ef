/** Commands as a shell runs them, with the time that they and their children took. */
import { spawnSync } from 'node:child_process'

const quoted = (word) => `'${`${word}`.replaceAll("'", `'\\''`)}'`

/** `1m2.345s` → 62.345. */
const secondsOf = (text) => {
  const [, minutes, seconds] = /(\d+)m([\d.,]+)s/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds.replace(',', '.'))
}

/** Runs commands (lists of words) one after the other in a folder: wall and CPU seconds of all, children included. `fine` is an exit code that is no failure. */
export function timedCommands(commands, folder, environment = {}, fine = 0) {
  const script = commands
    .map((words) => `${words.map(quoted).join(' ')} >out.log 2>&1 || [ $? -eq ${fine} ] || { cat out.log >&2; exit 1; }`)
    .join('\n')
  const start = performance.now()
  // `times` (POSIX) prints user and system time of the shell, then of its children.
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${script}\ntimes`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${commands[0].join(' ')} failed:\n${stderr.slice(-3000)}`)
  const [user, system] = stdout.trim().split('\n').at(-1).split(/\s+/).map(secondsOf)
  return { wall, cpu: user + system }
}

export const isInstalled = (program) => spawnSync('sh', ['-c', `command -v ${quoted(program)}`]).status === 0
