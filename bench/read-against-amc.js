/** The same scans read by our command and captured by auto-multiple-choice, each in a process of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { exportAmc } from '../dist/app/index.js'
import { packageRoot } from '../dist/app/package-root.js'
import { isInstalled, timedCommands } from './command.js'
import { measuredApart } from './work-apart.js'

const AMC = 'auto-multiple-choice'
const program = join(packageRoot(), 'dist', 'cli', 'main.js')

/** Bytes of the last chunk of a PNG file. */
const END = 12

/** A PNG file with a comment before its end: another file with the same picture, for we read no file twice. */
function numbered(png, i) {
  const typed = Buffer.from(`tEXtComment\0${i}`, 'latin1')
  const ends = [Buffer.alloc(4), Buffer.alloc(4)]
  ends[0].writeUInt32BE(typed.length - 4)
  ends[1].writeUInt32BE(crc32(typed))
  return Buffer.concat([png.subarray(0, -END), ends[0], typed, ends[1], png.subarray(-END)])
}

/** CPU milliseconds a page of both, by name, over `count` files of these pages; undefined where auto-multiple-choice is not installed. */
export async function costAgainstAmc(folder, pages, { copies, count }) {
  if (!isInstalled(AMC)) return undefined
  mkdirSync(join(folder, 'pages'))
  const files = Array.from({ length: count }, (_, i) => join(folder, 'pages', `${i}.png`))
  for (const [i, file] of files.entries()) writeFileSync(file, numbered(readFileSync(pages[i % pages.length]), i))
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
