/** Use cases in a process of their own, so that memory is theirs and nothing is warm. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, checkExam, readBatch, runDemo } from '../dist/app/index.js'
import { packageRoot } from '../dist/app/package-root.js'
import { loadProgram, tuneEngine } from '../dist/app/program-code.js'
import { timed } from './clock.js'
import { sampleExam } from './place.js'

const file = fileURLToPath(import.meta.url)

/** The command as the shell starts it, in this process. */
async function madeByCommand(out, copies) {
  tuneEngine('make')
  const { program } = loadProgram(join(packageRoot(), 'dist/app/program.cjs'), 'make', cacheFolder())
  const said = []
  const terminal = { ...program.openTerminal(process.stdout, process.stderr), out: (line) => said.push(line) }
  const code = await program.runCli(['make', sampleExam, '--out', out, '--copies', copies, '--json'], terminal)
  if (code !== 0) throw new Error(`make ended with ${code}`)
  return JSON.parse(said.join('\n'))
}

const works = {
  make: async (out, copies) => {
    const value = await madeByCommand(out, copies)
    const bytesOf = (name) => statSync(value.files.find((made) => made.endsWith(name))).size
    return { pages: value.pages, bytes: bytesOf('all.pdf'), storeBytes: bytesOf('run.sqlite') }
  },
  read: async (folder, scans) => {
    tuneEngine('read')
    return (await readBatch({ folder, paths: [scans] })).value.pages
  },
  check: async (exam) => {
    const { value, diagnostics } = await checkExam(exam)
    return { items: value.items, faults: diagnostics.length }
  },
  demo: async (out, level) => (await runDemo({ out, level, seed: '1' })).value.report,
}

/** Does one of the works elsewhere: its value, wall and CPU seconds, and the most memory it held, MB. */
export function measuredApart(work, args, environment = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, work, ...args.map(String)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, ...environment },
  })
  if (status !== 0) throw new Error(`${work} failed:\n${stderr}`)
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1))
}

const STATUS = '/proc/self/status'

/** The most memory that this process ever held, MB. What getrusage tells is no less than what the process that started it held (Linux, exec). */
function peakMemory() {
  const told = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8')) : null
  return (told === null ? process.resourceUsage().maxRSS : Number(told[1])) / 1024
}

if (process.argv[1] === file) {
  const [, , work, ...args] = process.argv
  const spent = await timed(() => works[work](...args))
  console.log(`\n${JSON.stringify({ ...spent, peak: peakMemory() })}`)
}
