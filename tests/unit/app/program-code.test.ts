import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadProgram, tuneEngine } from '../../../src/app/program-code.ts'

interface Counter {
  readonly name: string
  readonly sum: (last: number) => number
}

/** A program in a file, and a folder for what is kept. */
function place(name = 'first') {
  const folder = mkdtempSync(join(tmpdir(), 'marksense-code-'))
  const file = join(folder, 'program.cjs')
  writeFileSync(
    file,
    `const { basename } = require('node:path')
     exports.name = '${name} ' + basename(__filename)
     exports.sum = (last) => { let all = 0; for (let i = 1; i <= last; i++) all += i; return all }`,
  )
  return { file, cache: join(folder, 'cache') }
}

function keptIn(cache: string): readonly string[] {
  const code = join(cache, 'code')
  if (!existsSync(code)) return []
  return readdirSync(code, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(code, name))
}

function runIn({ file, cache }: { readonly file: string; readonly cache: string | undefined }, purpose = 'sum') {
  const { program, keep } = loadProgram<Counter>(file, purpose, cache)
  const said = [program.name, program.sum(10)]
  keep()
  return said
}

it('loads a program from its file, with its own modules at hand', () => {
  expect(runIn(place())).toEqual(['first program.cjs', 55])
})

it('keeps what was compiled once for each purpose, and gives the same with it', () => {
  const at = place()
  for (const purpose of ['sum', 'sum', 'other']) expect(runIn(at, purpose)).toEqual(['first program.cjs', 55])
  expect(keptIn(at.cache)).toHaveLength(2)
})

it('writes what is kept once: a run that had it at hand leaves it alone', () => {
  const at = place()
  runIn(at)
  const [kept = ''] = keptIn(at.cache)
  const before = readFileSync(kept)
  runIn(at)
  expect(readFileSync(kept).equals(before)).toBe(true)
})

it('takes code of no other program, though its text be as long', () => {
  const at = place('first')
  runIn(at)
  writeFileSync(at.file, readFileSync(at.file, 'utf8').replace('first', 'other'))
  expect(runIn(at)).toEqual(['other program.cjs', 55])
  expect(keptIn(at.cache)).toHaveLength(2)
})

it.each([
  ['a byte is another', (bytes: Buffer) => bytes.fill(bytes.readUInt8(200) ^ 1, 200, 201)],
  ['its end is missing', (bytes: Buffer) => bytes.subarray(0, 120)],
  ['nothing is left of it', () => Buffer.alloc(0)],
])('compiles again and mends what is kept when %s', (_name, damaged) => {
  const at = place()
  runIn(at)
  const [kept = ''] = keptIn(at.cache)
  const sound = readFileSync(kept).length
  writeFileSync(kept, damaged(readFileSync(kept)))
  expect(runIn(at)).toEqual(['first program.cjs', 55])
  expect(readFileSync(kept).length).toBe(sound)
})

it('keeps nothing where nothing is to be kept, and needs no place that can be written', () => {
  const { file } = place()
  expect(runIn({ file, cache: undefined })).toEqual(['first program.cjs', 55])
  expect(runIn({ file, cache: join(file, 'no-folder') })).toEqual(['first program.cjs', 55])
})

it.each([
  ['read', 'v20.19.0', ['--interrupt-budget=1000000', '--heap-growing-percent=1000']],
  ['grade', 'v20.19.0', ['--interrupt-budget=1000000']],
  ['make', 'v24.1.0', ['--interrupt-budget=1000000', '--heap-growing-percent=40']],
  ['make', 'v18.20.0', []],
  ['make', 'v26.0.0', []],
])('sets up V8 for %s on Node %s where that is known to have the settings', (purpose, version, wanted) => {
  const flags: string[] = []
  tuneEngine(purpose, version, (flag) => flags.push(flag))
  expect(flags).toEqual(wanted)
})
