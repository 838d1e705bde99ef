import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Sources are packed from a copy, since packing builds dist afresh; the packages come from the project. */
const project = resolve(import.meta.dirname, '../..')
const root = mkdtempSync(join(tmpdir(), 'marksense-package-'))
const source = join(root, 'source')
const site = join(root, 'site')
const packed = ['src', 'tools', 'templates', 'schemas', 'bank', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE', 'tests/contract']

const run = (command: string, args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, MARKSENSE_CACHE: join(root, 'cache') },
  })
  return { status, output: `${stdout}${stderr}` }
}
const marksense = (...args: readonly string[]) => run(join(site, 'node_modules/.bin/marksense'), args, site)

let files: readonly string[] = []

beforeAll(() => {
  for (const name of packed) cpSync(join(project, name), join(source, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(source, 'node_modules'))
  expect(run('npm', ['pack', '--offline', '--pack-destination', root], source)).toMatchObject({ status: 0 })
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly version: string }
  const tarball = join(root, `marksense-${version}.tgz`)
  files = run('tar', ['-tzf', tarball], root).output.trim().split('\n')
  installFrom(tarball)
}, 300_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** As npm lays it out: the package, its dependencies around it, its command linked. */
function installFrom(tarball: string): void {
  const place = join(site, 'node_modules/marksense')
  mkdirSync(join(site, 'node_modules/.bin'), { recursive: true })
  mkdirSync(place)
  run('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'], root)
  symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'))
  const command = join(place, 'dist/cli/main.js')
  chmodSync(command, 0o755)
  symlinkSync(command, join(site, 'node_modules/.bin/marksense'))
}

it('packs the program, its templates, schemas and sample bank, and nothing else', () => {
  const wanted = [
    'dist/cli/main.js',
    'templates/classic/template.yaml',
    'templates/new-project/exam.yaml',
    'schemas/exam.json',
    'bank/exam.yaml',
  ]
  expect(files).toEqual(expect.arrayContaining(wanted.map((file) => `package/${file}`)))
  const roots = new Set(files.map((file) => file.split('/')[1]))
  expect([...roots].toSorted()).toEqual(['LICENSE', 'README.md', 'bank', 'dist', 'package.json', 'schemas', 'templates'])
  expect(files.filter((file) => /\.test\.|\/tests\/|dist\/.*[^d]\.ts$|accuracy\/.*js$/.test(file))).toEqual([])
})

it('starts, checks and prints an exam where it is installed', () => {
  expect(marksense('init', 'my-exam')).toMatchObject({ status: 0 })
  expect(marksense('check', 'my-exam/exam.yaml')).toMatchObject({ status: 0 })
  expect(marksense('make', 'my-exam/exam.yaml', '--out', 'out')).toMatchObject({ status: 0 })
  const made = join(site, 'out', readFileSync(join(site, 'out/latest'), 'utf8').trim())
  expect(existsSync(join(made, 'papers/all.pdf'))).toBe(true)
}, 300_000)

/** Content of every file under a folder, hashed. SQLite's `-shm` is not content: it is the memory of whoever had the store open. */
function hashesIn(folder: string): readonly string[] {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('-shm'),
  )
  return inside
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .toSorted()
}

const keptCode = (): number =>
  readdirSync(join(root, 'cache/code'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin')).length

it('makes the same bytes with one thread and with two', () => {
  const folder = join(site, 'many')
  mkdirSync(folder)
  const claims = Array.from(
    { length: 100 },
    (_, i) => `## claim-${i}\n\n\`\`\`item\ntype: true-false\nanswer: ${i % 3 === 0}\n\`\`\`\n\n${i} divides by three.\n`,
  )
  writeFileSync(join(folder, 'bank.md'), claims.join('\n'))
  writeFileSync(join(folder, 'exam.yaml'), 'title: Many\nseed: many\ncopies: 101\nparts: [{ title: All, draw: [{ from: bank.md }] }]\n')
  const madeWith = (threads: number): readonly string[] => {
    const command = join(site, 'node_modules/.bin/marksense')
    const { status, output } = run('env', [`MARKSENSE_THREADS=${threads}`, command, 'make', 'many/exam.yaml', '--out', 'same'], site)
    expect(status, output).toBe(0)
    renameSync(join(site, 'same'), join(site, `same-${threads}`))
    return hashesIn(join(site, `same-${threads}`))
  }
  const alone = madeWith(1)
  const kept = keptCode()
  expect(madeWith(2)).toEqual(alone)
  expect(keptCode(), 'the second thread keeps its own code').toBe(kept + 1)
  expect(alone.filter((line) => /(all|key)\.pdf|key\.(csv|json)|run\.sqlite /.test(line))).toHaveLength(5)
}, 300_000)
