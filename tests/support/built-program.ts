import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tempFolder } from './small-exam.ts'

const project = resolve(import.meta.dirname, '../..')

/** Compiles the program into a folder of its own, as `npm run build` would, and gives its command's file. */
export function buildProgram(): string {
  const root = tempFolder()
  for (const name of ['node_modules', 'templates', 'schemas', 'bank', 'package.json']) symlinkSync(join(project, name), join(root, name))
  node(join(project, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json', '--outDir', join(root, 'dist'))
  const bundle = JSON.stringify(pathToFileURL(join(project, 'tools/bundle.js')).href)
  node('--input-type=module', '-e', `await (await import(${bundle})).bundleProgram(${JSON.stringify(root)})`)
  return join(root, 'dist/cli/main.js')
}

function node(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the program does not build:\n${stdout}${stderr}`)
}
