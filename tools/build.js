/** Compiles src/ to dist/ afresh, makes the command executable, puts the program into one file, and writes the schemas of what people write. */
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleProgram } from './bundle.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')

rmSync(join(root, 'dist'), { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' })
if (status === 0) {
  chmodSync(join(root, 'dist/cli/main.js'), 0o755)
  await bundleProgram(root)
  const { jsonSchemas } = await import(pathToFileURL(join(root, 'dist/authored/index.js')).href)
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(join(root, 'schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
}
process.exitCode = status ?? 1
