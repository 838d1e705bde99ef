import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tempFolder } from './small-exam.ts'

const project = resolve(import.meta.dirname, '../..')

/** Compiles the program into a folder of its own, as `npm run build` would, and gives its command's file. */
export function buildProgram(): string {
  const root = tempFolder()
  for (const name of ['node_modules', 'templates', 'schemas', 'bank', 'package.json']) symlinkSync(join(project, name), join(root, name))
  const compiler = join(project, 'node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--outDir', join(root, 'dist')], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the program does not compile:\n${stdout}`)
  return join(root, 'dist/cli/main.js')
}
