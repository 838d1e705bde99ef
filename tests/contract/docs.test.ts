import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const root = mkdtempSync(join(tmpdir(), 'marksense-docs-'))

const findings = (folder: string): readonly string[] => {
  const { stderr } = spawnSync(process.execPath, ['tools/check-docs.js'], { cwd: folder, encoding: 'utf8' })
  return stderr.split('\n').filter((line) => line !== '')
}

beforeAll(() => {
  for (const name of ['tools', 'src', 'docs', 'bank', 'package.json', 'README.md', 'CHANGELOG.md'])
    cpSync(join(project, name), join(root, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('finds the docs in step with the code', () => {
  expect(findings(project)).toEqual([])
})

it('notices arrows, commands, options, links, files and diagnostics that have moved on', () => {
  const page = join(root, 'docs/ARCHITECTURE.md')
  writeFileSync(
    page,
    readFileSync(page, 'utf8')
      .replace('| ● `model` |', '| ○ `model` |')
      .replace(/^\| ● `omr` .*\n/m, ''),
  )
  appendFileSync(
    join(root, 'README.md'),
    '\n```\nmarksense bake cake\nmarksense check exam.yaml --loudly\nnpm run nothing\n```\n\n[gone](docs/gone.md)\n',
  )
  appendFileSync(join(root, 'docs/reading.md'), '\nDiscs (`gone.ts`).\n')
  appendFileSync(join(root, 'docs/diagnostics.md'), '| `invented` | Nothing. |\n')
  expect(findings(root)).toEqual([
    expect.stringMatching(/^docs\/ARCHITECTURE[.]md: not as in tools\/layers[.]js .*: \| ○ `model` \|/),
    'docs/ARCHITECTURE.md: the table lacks omr',
    'README.md: there is no command "bake"',
    'README.md: marksense check has no option --loudly',
    'README.md: package.json has no script "nothing" (npm run nothing)',
    'README.md: links to docs/gone.md, which does not exist',
    'docs/reading.md: src/omr has no gone.ts',
    'docs/diagnostics.md is not what src/model/codes.ts says: run node tools/write-docs.js',
  ])
})
