/** The same scans read by our command and captured by auto-multiple-choice, each in a process of its own. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportAmc } from '../dist/app/index.js'
import { packageRoot } from '../dist/app/package-root.js'
import { isInstalled, timedCommands } from './command.js'
import { measuredApart } from './work-apart.js'

const AMC = 'auto-multiple-choice'
const program = join(packageRoot(), 'dist', 'cli', 'main.js')

/** CPU milliseconds a page of both, by name; undefined where auto-multiple-choice is not installed. */
export async function costAgainstAmc(folder, pages, copies) {
  if (!isInstalled(AMC)) return undefined
  mkdirSync(join(folder, 'pages'))
  const files = pages.map((_, i) => join(folder, 'pages', `${i}.png`))
  for (const [i, file] of files.entries()) copyFileSync(pages[i], file)
  const out = join(folder, 'ours')
  measuredApart('make', [out, copies])
  const ours = timedCommands([['node', program, 'read', out, ...files]], folder, { MARKSENSE_THREADS: '1' }, REVIEW)
  const project = join(folder, 'amc')
  const { value, diagnostics } = await exportAmc({ folder: out, to: project })
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  mkdirSync(join(project, 'cr'), { recursive: true })
  writeFileSync(join(project, 'scans.txt'), files.map((file) => `${file}\n`).join(''))
  const places = ['--projet', project, '--data', join(project, 'data'), '--cr', join(project, 'cr')]
  const amc = timedCommands(
    [[AMC, 'analyse', ...places, '--no-multiple', '--n-procs', '1', '--liste-fichiers', join(project, 'scans.txt')]],
    project,
  )
  const each = ({ cpu }) => (cpu / files.length) * 1000
  return { ours: each(ours), amc: each(amc) }
}

/** Exit code of a command after which a person has something to look at. */
const REVIEW = 3
