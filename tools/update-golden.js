/**
 * Writes golden texts anew and prints what changed: `npm run golden:update <name> …`, each the path of a file below
 * tests/golden without its `.txt`. Only named ones are written: look at each difference before it is committed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const names = process.argv.slice(2)
const fileOf = (name) => join('tests', 'golden', `${name}.txt`)
if (names.length === 0) {
  console.error('say which: npm run golden:update blocks/paragraph')
  process.exit(2)
}
const before = new Map(names.map((name) => [name, existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '']))
const run = spawnSync('npx', ['vitest', 'run', 'tests/golden'], {
  env: { ...process.env, GOLDEN_UPDATE: names.join(' ') },
  encoding: 'utf8',
})
const folder = mkdtempSync(join(tmpdir(), 'golden-'))
for (const [name, text] of before) {
  if (!existsSync(fileOf(name))) {
    console.error(`no test draws ${name}`)
    process.exitCode = 1
  } else if (readFileSync(fileOf(name), 'utf8') === text) console.log(`${name}: as it was`)
  else {
    const old = join(folder, 'before')
    writeFileSync(old, text)
    spawnSync('git', ['--no-pager', 'diff', '--no-index', '--', old, fileOf(name)], { stdio: 'inherit' })
  }
}
rmSync(folder, { recursive: true })
if (run.status !== 0) {
  console.error(run.stdout.slice(-2000))
  process.exitCode = 1
}
