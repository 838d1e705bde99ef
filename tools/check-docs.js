/**
 * Whether the docs still tell the truth: the folder table of docs/ARCHITECTURE.md is tools/layers.js, the commands and
 * options that README.md and docs/ show exist, as do the files that docs/reading.md names, and docs/diagnostics.md is what the code prints.
 * `node tools/check-docs.js [root]`, exit code 1 on a finding.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { diagnosticsPage } from './diagnostics-page.js'
import { layers } from './layers.js'
import { roomFaults } from './rooms-table.js'

const root = process.argv[2] ?? '.'
const read = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')
const found = []

found.push(...roomFaults(read('docs/ARCHITECTURE.md')))
for (const folder of readdirSync(join(root, 'src'))) if (!(folder in layers)) found.push(`src/${folder}: not in tools/layers.js`)
for (const folder of Object.keys(layers))
  if (!existsSync(join(root, 'src', folder))) found.push(`tools/layers.js: src/${folder} does not exist`)

/** Command → its source, from which its options are read. */
const commands = new Map(
  readdirSync(join(root, 'src/cli/commands')).flatMap((file) => {
    const text = read(`src/cli/commands/${file}`)
    const name = /usage: '(\w+)/.exec(text)?.[1]
    return name === undefined ? [] : [[name, text]]
  }),
)
const optionsOf = (text) => ['json', 'help', ...[...text.matchAll(/\boption\('([\w-]+)'/g)].map(([, name]) => name)]

const { scripts } = JSON.parse(read('package.json'))
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
]

/** Lines of fenced blocks and code spans: where commands stand. */
const shown = (text) =>
  [...text.matchAll(/```[a-z]*\n([\s\S]*?)```|`([^`\n]+)`/g)].flatMap(([, block, span]) => (block ?? span).split('\n'))

for (const page of pages) {
  for (const line of shown(read(page))) {
    for (const [, script] of line.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)) {
      if (!(script in scripts)) found.push(`${page}: package.json has no script "${script}" (${line.trim()})`)
    }
    for (const [, file] of line.matchAll(/\bnode (tools\/[\w-]+[.]js)/g)) {
      if (!existsSync(join(root, file))) found.push(`${page}: there is no ${file}`)
    }
    const [, command, rest] = /^\s*(?:npx )?marksense (\w+)(.*)$/.exec(line) ?? []
    if (command === undefined) continue
    const source = commands.get(command)
    if (source === undefined) found.push(`${page}: there is no command "${command}"`)
    for (const [, option] of (rest ?? '').matchAll(/--([\w-]+)/g)) {
      if (source !== undefined && !optionsOf(source).includes(option)) found.push(`${page}: marksense ${command} has no option --${option}`)
    }
  }
  for (const [, target] of read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
    if (!existsSync(join(root, page, '..', target))) found.push(`${page}: links to ${target}, which does not exist`)
  }
}
const readers = new Set(readdirSync(join(root, 'src/omr'), { recursive: true }).map((file) => basename(file)))
for (const [, file] of read('docs/reading.md').matchAll(/`([\w-]+[.]ts)`/g)) {
  if (!readers.has(file)) found.push(`docs/reading.md: src/omr has no ${file}`)
}
for (const command of commands.keys()) {
  if (!read('README.md').includes(`\`marksense ${command}`)) found.push(`README.md: the table of commands lacks \`marksense ${command}\``)
}

if (read('docs/diagnostics.md') !== diagnosticsPage(root)) {
  found.push('docs/diagnostics.md is not what src/model/codes.ts says: run node tools/write-docs.js')
}

for (const line of found) console.error(line)
if (found.length > 0) process.exitCode = 1
