import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
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
  expect(files.filter((file) => /\.test\.|\/tests\/|dist\/.*[^d]\.ts$/.test(file))).toEqual([])
})

it('starts, checks and prints an exam where it is installed', () => {
  expect(marksense('init', 'my-exam')).toMatchObject({ status: 0 })
  expect(marksense('check', 'my-exam/exam.yaml')).toMatchObject({ status: 0 })
  expect(marksense('make', 'my-exam/exam.yaml', '--out', 'out')).toMatchObject({ status: 0 })
  const made = join(site, 'out', readFileSync(join(site, 'out/latest'), 'utf8').trim())
  expect(existsSync(join(made, 'papers/all.pdf'))).toBe(true)
}, 300_000)
