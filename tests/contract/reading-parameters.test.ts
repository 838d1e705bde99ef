import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const OMR = 'src/omr'
const TESTS = 'tests/unit/omr'
const files = ['params.ts', 'mark-params.ts'] as const
const within = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const tested = new Set(within(TESTS).map((file) => basename(file)))
const readers = within(OMR)
  .filter((name) => name.endsWith('.ts') && !(files as readonly string[]).includes(name))
  .map((name) => readFileSync(join(OMR, name), 'utf8'))
  .join('\n')

interface Group {
  readonly name: string
  readonly words: string
  readonly body: string
}

/** The groups of numbers of a file, each with the words before it. */
const groups = files.flatMap((file): readonly Group[] => {
  const text = readFileSync(join(OMR, file), 'utf8')
  return [...text.matchAll(/^export const (\w+) = (\{[\s\S]*?\n\}|[^{\n]+)/gm)].map(({ 1: name = '', 2: body = '', index }) => ({
    name,
    words: text.slice(text.lastIndexOf('/**', index), index),
    body,
  }))
})

const keysOf = ({ body }: Group): readonly string[] => [...body.matchAll(/^ {2}(\w+):/gm)].map(({ 1: key = '' }) => key)

describe('the numbers that decide how scans are read', () => {
  it('are found', () => expect(groups.flatMap(keysOf).length).toBeGreaterThan(200))

  it.each(groups.map((group) => [group.name, group] as const))('%s has words on it, and tests that pin it', (_, { words, body }) => {
    expect(words).toMatch(/^\/\*\*[^/]*\*\/\n$/)
    const pinned = `${words}${body}`.match(/Pinned by [^*]+/g)?.join(' ') ?? ''
    const tests = [...pinned.matchAll(/([\w-]+)\.test\.ts/g)].map(({ 1: name = '' }) => name)
    expect(tests.length > 0 || pinned.includes('the real scans'), pinned).toBe(true)
    for (const name of tests) expect(tested.has(`${name}.test.ts`), name).toBe(true)
  })

  it.each(groups.map((group) => [group.name, group] as const))('%s has no number that nothing asks for', (name, group) => {
    const unused = keysOf(group).filter((key) => !new RegExp(`\\b${name}\\.${key}\\b|\\b${key}\\b[^}]*\\} = ${name}\\b`).test(readers))
    expect(unused).toEqual([])
  })

  it.each(groups.map((group) => [group.name, group] as const))('%s says of each number what it is', (_, { body }) => {
    const lines = body.split('\n').slice(1, -1)
    // a comment speaks for the numbers below it, a few at most; without one, the words on the group do
    let since = 0
    const silent = lines.filter((line) => {
      since = /^\s+(\/\*\*|\*)/.test(line) ? 0 : since + 1
      return since > MOST_TOGETHER
    })
    expect(silent).toEqual([])
  })
})

const MOST_TOGETHER = 6
