import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { checkExam } from '../../src/app/index.ts'
import { imagesOf, jsonSchemas, parseBank, parseBlueprint, parseRoster, type SourceFile } from '../../src/authored/index.ts'
import { drawVariants } from '../../src/exam/index.ts'
import { askItem, itemKinds } from '../../src/items/index.ts'
import type { Block } from '../../src/model/content.ts'

const project = resolve(import.meta.dirname, '../..')
const source = (file: string): SourceFile => ({ file, text: readFileSync(join(project, 'bank', file), 'utf8') })
const files = readdirSync(join(project, 'bank/ml')).filter((file) => file.endsWith('.md'))

const bank = parseBank(files.map((file) => source(`ml/${file}`)))
const blueprint = parseBlueprint(source('exam.yaml'))
const roster = parseRoster(source('students.csv'), {}, 'en')

/** The words of running text, formulas left out. */
const wordsIn = (blocks: readonly Block[]): readonly string[] =>
  [...JSON.stringify(blocks).matchAll(/"kind":"text","text":"([^"]*)"/g)].flatMap(
    (match) => match[1]?.toLowerCase().match(/\p{L}+/gu) ?? [],
  )

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length

it('has a bank, an exam and a roster without a fault', () => {
  expect([bank, blueprint, roster].flatMap((read) => read.diagnostics)).toEqual([])
})

it('has seventy items of every kind over twelve topics, each with difficulty, minutes and a solution', () => {
  const items = [...(bank.value?.items.values() ?? [])]
  const counts = Object.fromEntries(itemKinds.map(({ name }) => [name, items.filter((item) => item.type === name).length]))
  expect(counts).toEqual({ 'single-choice': 23, 'multiple-choice': 6, 'true-false': 22, numeric: 8, matching: 1, written: 10 })
  expect(new Set(items.map((item) => item.settings.topic)).size).toBe(12)
  expect(items.filter((item) => item.params !== undefined).length).toBeGreaterThanOrEqual(6)
  const poor = items.filter(
    ({ settings, solution }) =>
      settings.topic === undefined || settings.difficulty === undefined || settings.minutes === undefined || solution.length === 0,
  )
  expect(poor.map((item) => item.id)).toEqual([])
})

it('has two stimuli with four questions each', () => {
  const items = [...(bank.value?.items.values() ?? [])]
  const under = [...(bank.value?.stimuli.keys() ?? [])].map((id) => items.filter((item) => item.stimulus === id).length)
  expect(under).toEqual([4, 4])
})

it('says of every wrong option which mistake it is', () => {
  const silent = [...(bank.value?.items.values() ?? [])]
    .filter((item) => item.type === 'single-choice' || item.type === 'multiple-choice')
    .flatMap((item) => {
      const asked = askItem(item, { scheme: { scheme: 'right-wrong', params: {} }, shuffleOptions: false })
      const { field, key } = asked
      if (field.kind !== 'choice' || key.kind !== 'choice') return []
      return field.options
        .filter((one) => one.word === undefined && !key.right.includes(one.id) && one.feedback.length === 0)
        .map((one) => `${item.id} ${one.id}`)
    })
  expect(silent).toEqual([])
})

it('has no two stems that share eight words in a row', () => {
  const owner = new Map<string, string>()
  const shared: string[] = []
  for (const item of bank.value?.items.values() ?? []) {
    const words = wordsIn(item.stem)
    for (let i = 0; i + 8 <= words.length; i++) {
      const run = words.slice(i, i + 8).join(' ')
      const before = owner.get(run)
      if (before !== undefined && before !== item.id) shared.push(`${before} and ${item.id}: ${run}`)
      owner.set(run, item.id)
    }
  }
  expect(shared).toEqual([])
})

it('has the pictures it names', () => {
  const named = bank.value === undefined ? [] : imagesOf(bank.value).map((image) => image.path)
  expect(named.sort()).toEqual(['ml/figures/coin.svg', 'ml/figures/kmeans.svg', 'ml/figures/leverage.svg'])
  for (const path of named) expect(source(path).text).toContain('<svg')
})

it('has student numbers that differ in at least three digits, so that one misread digit is found out', () => {
  const ids = roster.value?.students.map((student) => student.id) ?? []
  expect(ids).toHaveLength(30)
  const near = ids.flatMap((a, i) => ids.slice(i + 1).filter((b) => differing(a, b) < 3))
  expect(near).toEqual([])
})

it('draws an exam of 42 questions for everyone', () => {
  if (bank.value === undefined || blueprint.value === undefined) return expect.unreachable('the bank has faults')
  const drawn = drawVariants({ bank: bank.value, blueprint: blueprint.value, roster: roster.value, copies: 30 })
  expect(drawn.diagnostics).toEqual([])
  const counts = drawn.value?.variants.map((variant) =>
    variant.parts.map((part) => part.entries.filter((entry) => entry.kind === 'question').length),
  )
  expect(counts).toEqual(Array.from({ length: 30 }, () => [12, 20, 10]))
})

it.each(['exam.yaml', 'all-kinds.yaml'])(
  'is set without a fault for %s',
  async (exam) => {
    expect((await checkExam(join(project, 'bank', exam))).diagnostics).toEqual([])
  },
  60_000,
)

it.each(Object.entries(jsonSchemas()))('publishes schemas/%s.json as the parser has it (npm run build writes it)', (name, schema) => {
  expect(JSON.parse(readFileSync(join(project, 'schemas', `${name}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
})
