import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { imagesOf, jsonSchemas, parseBank, parseBlueprint, parseRoster, type SourceFile } from '../../src/authored/index.ts'
import { drawVariants } from '../../src/exam/index.ts'
import { itemKinds } from '../../src/items/index.ts'

const project = resolve(import.meta.dirname, '../..')
const source = (file: string): SourceFile => ({ file, text: readFileSync(join(project, 'bank', file), 'utf8') })
const files = readdirSync(join(project, 'bank/ml')).filter((file) => file.endsWith('.md'))

const bank = parseBank(files.map((file) => source(`ml/${file}`)))
const blueprint = parseBlueprint(source('exam.yaml'))
const roster = parseRoster(source('students.csv'), {}, 'en')

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length

it('has a bank, an exam and a roster without a fault', () => {
  expect([bank, blueprint, roster].flatMap((read) => read.diagnostics)).toEqual([])
})

it('has items of every kind, each with topic, difficulty, minutes and a solution', () => {
  const items = [...(bank.value?.items.values() ?? [])]
  const counts = Object.fromEntries(itemKinds.map(({ name }) => [name, items.filter((item) => item.type === name).length]))
  expect(counts).toEqual({ 'single-choice': 17, 'multiple-choice': 5, 'true-false': 13, written: 5 })
  const poor = items.filter(
    ({ settings, solution }) =>
      settings.topic === undefined || settings.difficulty === undefined || settings.minutes === undefined || solution.length === 0,
  )
  expect(poor.map((item) => item.id)).toEqual([])
})

it('has the pictures it names', () => {
  const named = bank.value === undefined ? [] : imagesOf(bank.value).map((image) => image.path)
  expect(named.sort()).toEqual(['ml/figures/kmeans.svg', 'ml/figures/leverage.svg'])
  for (const path of named) expect(source(path).text).toContain('<svg')
})

it('has student numbers that differ in at least three digits, so that one misread digit is found out', () => {
  const ids = roster.value?.students.map((student) => student.id) ?? []
  expect(ids).toHaveLength(30)
  const near = ids.flatMap((a, i) => ids.slice(i + 1).filter((b) => differing(a, b) < 3))
  expect(near).toEqual([])
})

it('draws an exam of 31 questions for everyone', () => {
  if (bank.value === undefined || blueprint.value === undefined) return expect.unreachable('the bank has faults')
  const drawn = drawVariants({ bank: bank.value, blueprint: blueprint.value, roster: roster.value, copies: 30 })
  expect(drawn.diagnostics).toEqual([])
  const counts = drawn.value?.variants.map((variant) =>
    variant.parts.map((part) => part.entries.filter((entry) => entry.kind === 'question').length),
  )
  expect(counts).toEqual(Array.from({ length: 30 }, () => [16, 10, 5]))
})

it.each(Object.entries(jsonSchemas()))('publishes schemas/%s.json as the parser has it (npm run build writes it)', (name, schema) => {
  expect(JSON.parse(readFileSync(join(project, 'schemas', `${name}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
})
