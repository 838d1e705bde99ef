import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const trees: string[] = []

/** A copy of the checks with only these sources under src/. */
function plant(sources: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'marksense-layers-'))
  trees.push(root)
  for (const name of ['tools', '.dependency-cruiser.js', 'tsconfig.json', 'package.json']) {
    cpSync(join(project, name), join(root, name), { recursive: true })
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, 'src', file)), { recursive: true })
    writeFileSync(join(root, 'src', file), text)
  }
  return root
}

const run = (root: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return { status, text: stdout + stderr }
}

/** The broken rules as `rule from → to`. */
function brokenArrows(sources: Readonly<Record<string, string>>): readonly string[] {
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { text } = run(plant(sources), tool, '--config', '.dependency-cruiser.js', '--output-type', 'err', 'src')
  return text
    .split('\n')
    .filter((line) => line.startsWith('  error '))
    .map((line) => line.slice('  error '.length).trim())
}

/** The broken bans as `ban file:line`. */
function brokenBans(sources: Readonly<Record<string, string>>): readonly string[] {
  const { text } = run(plant(sources), 'tools/bans.js')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+?:\d+):\d+ ([\w-]+): .+$/, '$2 $1'))
}

afterAll(() => {
  for (const root of trees) rmSync(root, { recursive: true, force: true })
})

const sound = {
  'model/sheet.ts': 'export interface Sheet { readonly copy: number }\n',
  'model/variant.ts': 'export interface Variant { readonly number: number }\n',
  'omr/index.ts': "export { copyOf } from './read.ts'\n",
  'omr/read.ts': "import type { Sheet } from '../model/sheet.ts'\nexport const copyOf = (sheet: Sheet): number => sheet.copy\n",
  'exam/index.ts': "import type { Variant } from '../model/variant.ts'\nexport const numberOf = (v: Variant): number => v.number\n",
  'app/index.ts':
    "import { numberOf } from '../exam/index.ts'\nimport { copyOf } from '../omr/index.ts'\nexport const both = [numberOf, copyOf]\n",
}

it('finds nothing in a sound tree', () => {
  expect(brokenArrows(sound)).toEqual([])
  expect(brokenBans(sound)).toEqual([])
})

it('catches each kind of forbidden import, and only those', () => {
  const faults = {
    // A layer that it may not see.
    'exam/peek.ts': "import { copyOf } from '../omr/index.ts'\nexport const peek = copyOf\n",
    // Past a front door.
    'app/deep.ts': "import { copyOf } from '../omr/read.ts'\nexport const deep = copyOf\n",
    // Packages outside their doors: with and without @types, a family of packages, and one that nobody owns.
    'app/draw.ts': "import PDFDocument from 'pdfkit'\nexport const draw = PDFDocument\n",
    'app/scan.ts': "import sharp from 'sharp'\nexport const scan = sharp\n",
    'app/parse.ts': "import { fromMarkdown } from 'mdast-util-from-markdown'\nexport const parse = fromMarkdown\n",
    'app/check.ts': "import fc from 'fast-check'\nexport const check = fc\n",
    // The disk in the core.
    'exam/disk.ts': "import { readFileSync } from 'node:fs'\nexport const disk = readFileSync\n",
    // The reader looks at what was asked.
    'omr/key.ts': "import type { Variant } from '../model/variant.ts'\nexport type Seen = Variant\n",
    // Its judge looks at pixels.
    'omr/pixels/patch.ts': 'export const patch = 1\n',
    'omr/judge/mark.ts': "import { patch } from '../pixels/patch.ts'\nexport const mark = patch\n",
    // A cycle.
    'score/a.ts': "import { b } from './b.ts'\nexport const a = (): number => b()\n",
    'score/b.ts': "import { a } from './a.ts'\nexport const b = (): number => a()\n",
    // A file that nobody imports and that imports nothing; a folder that layers.js does not know; a file that is not there.
    'score/alone.ts': 'export const alone = 1\n',
    'misc/index.ts': "import type { Sheet } from '../model/sheet.ts'\nexport type Other = Sheet\n",
    'app/gone.ts': "import { gone } from './gone-away.ts'\nexport const away = gone\n",
  }
  const found = brokenArrows({ ...sound, ...faults })
  const rules = found.map((line) => line.split(': ')[0]).sort()
  expect(rules).toEqual(
    [
      'layer-exam',
      'front-door-only',
      'door-pdfkit',
      'door-sharp',
      'door-mdast-util-',
      'door-missing',
      'core-is-pure',
      'sees-omr',
      'inside-omr-judge',
      'no-cycles',
      'no-orphans',
      'layer-unknown',
      'not-found',
    ].sort(),
  )
  expect(found).toContain('sees-omr: src/omr/key.ts → src/model/variant.ts')
  expect(found).toContain('layer-exam: src/exam/peek.ts → src/omr/index.ts')
})

it('catches each banned construct in the core, at its line', () => {
  const faults = {
    'score/state.ts': 'export class State {}\n',
    'score/fail.ts': "export const fail = (): never => {\n  throw new RangeError('no')\n}\n",
    'score/chance.ts': 'export const chance = (): number => Math.random()\n',
    'score/clock.ts': 'export const now = (): number => Date.now()\nexport const today = (): Date => new Date()\n',
    'score/locale.ts':
      "export const order = (a: string, b: string): number => a.localeCompare(b)\nexport const text = (n: number): string => n.toLocaleString('en')\n",
    'score/sorted.ts': 'export const sorted = (all: string[]): string[] => [...all.sort(), ...all.toSorted()]\n',
    'score/later.ts':
      'export async function later(): Promise<number> {\n  return await 1\n}\nexport const soon = (): void => void setTimeout(() => 1, 1)\n',
    'score/world.ts': "export const world = (): void => console.log(process.env['HOME'])\n",
    'score/default.ts': 'export default 1\n',
  }
  expect(brokenBans({ ...sound, ...faults })).toEqual([
    'random src/score/chance.ts:1',
    'clock src/score/clock.ts:1',
    'clock src/score/clock.ts:2',
    'export-default src/score/default.ts:1',
    'throw src/score/fail.ts:2',
    'async src/score/later.ts:1',
    'async src/score/later.ts:1',
    'async src/score/later.ts:2',
    'async src/score/later.ts:4',
    'locale src/score/locale.ts:1',
    'locale src/score/locale.ts:2',
    'sort-without-comparator src/score/sorted.ts:1',
    'sort-without-comparator src/score/sorted.ts:1',
    'class src/score/state.ts:1',
    'world src/score/world.ts:1',
    'world src/score/world.ts:1',
  ])
})

it('lets the shell be a shell, and errors be classes', () => {
  const shell = {
    'app/now.ts': 'export const now = async (): Promise<number> => Date.now()\n',
    'base/bug.ts': "export class Bug extends Error {}\nexport const bug = (): never => {\n  throw new Bug('our fault')\n}\n",
    'score/order.ts':
      'export const order = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b)\nexport const day = new Date(0)\nexport interface Step { readonly process: string }\nexport const nameOf = (s: Step): string => s.process\n',
  }
  expect(brokenBans({ ...sound, ...shell })).toEqual([])
})

it('lists the files without a mirror test', () => {
  const root = plant({ ...sound, 'score/with.ts': 'export const one = 1\n' })
  mkdirSync(join(root, 'tests/unit/score'), { recursive: true })
  writeFileSync(join(root, 'tests/unit/score/with.test.ts'), '')
  const { status, text } = run(root, 'tools/missing-tests.js')
  expect(text).toBe('src/omr/read.ts has no test: write tests/unit/omr/read.test.ts\n')
  expect(status).toBe(1)
})
