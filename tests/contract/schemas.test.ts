import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas, parseBank, parseBlueprint } from '../../src/authored/index.ts'
import { isError } from '../../src/model/diagnostic.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
const schemas = jsonSchemas()
const validate = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)])) as Record<
  keyof typeof schemas,
  ValidateFunction
>

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const shipped = ['bank', 'templates'].flatMap(filesBelow)
const yamlOf = (file: string): unknown => parse(readFileSync(file, 'utf8'), { version: '1.2' })

/** The YAML of a bank file: its front matter, and its `item` blocks. */
function settingsIn(file: string): readonly unknown[] {
  const text = readFileSync(file, 'utf8')
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1]
  const blocks = [...text.matchAll(/^```item\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
  return [...(front === undefined ? [] : [front]), ...blocks].map((yaml) => parse(yaml) ?? {})
}

const faultsOf = (schema: keyof typeof schemas, value: unknown): readonly string[] => {
  validate[schema](value)
  return (validate[schema].errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`)
}

/** `exam.fr.yaml`: an exam's words in another language. */
const translated = /\.[a-z]{2,3}\.yaml$/

describe('what is shipped is as the published schemas say', () => {
  const exams = shipped.filter((file) => /bank\/.*\.yaml$|exam\.yaml$/.test(file) && !translated.test(file))
  const translations = shipped.filter((file) => /^bank\//.test(file) && translated.test(file))
  it.each(exams)('%s', (file) => {
    expect(faultsOf('exam', yamlOf(file))).toEqual([])
  })

  it.each(translations)('%s', (file) => {
    expect(faultsOf('exam-translation', yamlOf(file))).toEqual([])
  })

  it.each([...exams, ...translations])('%s tells editors its schema', (file) => {
    const schema = translated.test(file) ? 'exam-translation' : 'exam'
    const [first] = readFileSync(file, 'utf8').split('\n')
    expect(first).toMatch(new RegExp(`^# yaml-language-server: \\$schema=(\\.\\./)*schemas/${schema}\\.json$`))
  })

  it.each(shipped.filter((file) => file.endsWith('template.yaml')))('%s', (file) => {
    expect(faultsOf('template', yamlOf(file))).toEqual([])
  })

  const banks = shipped.filter((file) => file.endsWith('.md'))
  it.each(banks)('settings in %s', (file) => {
    expect(settingsIn(file).flatMap((settings) => faultsOf('item', settings))).toEqual([])
  })

  it('is not nothing', () => {
    expect([exams.length + translations.length, banks.flatMap(settingsIn).length]).toEqual([
      expect.toSatisfy((n) => n >= 2),
      expect.toSatisfy((n) => n >= 40),
    ])
  })

  it.each(Object.keys(schemas) as (keyof typeof schemas)[])('schemas/%s.json is the one of the parser', (name) => {
    expect(JSON.parse(readFileSync(join('schemas', `${name}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas[name])))
  })
})

const exam = (more: string) => `title: T\nseed: s\ncopies: 2\nparts: [{ draw: [{ from: x.md }] }]\n${more}`

describe('schema and parser agree on an exam', () => {
  it.each([
    '',
    'paper: b5',
    'paper: { width: 20cm, height: 30cm }',
    'identify: { grid: 8, prefilled: false, name-field: true }',
    'grade: { scale: [0, 20], step: 0.25, rounding: down, letters: { A: 16 } }',
    'grade: { points: [[0, 0], [10, 4]] }',
    'scoring: { single-choice: { scheme: right-wrong, wrong: -1/4 } }',
    'variants: 3',
    'variants: each',
    'draft: true',
    'language: pt-BR',
  ])('both take %j', (more) => {
    expect(faultsOf('exam', parse(exam(more)))).toEqual([])
    expect(parseBlueprint({ file: 'exam.yaml', text: exam(more) }).diagnostics.filter(isError)).toEqual([])
  })

  it.each([
    'paper: a9',
    'paper: { width: 20, height: 30cm }',
    'identify: { grid: many }',
    'grade: { scale: [0], step: 0.25 }',
    'grade: { points: [[0, 0]] }',
    'grade: { scale: [0, 20], rounding: away }',
    'variants: some',
    'duplex: sometimes',
    'marking: cross',
    'nonsense: 1',
    'language: english language',
    'copies-extra: -1',
  ])('both refuse %j', (more) => {
    expect(faultsOf('exam', parse(exam(more)))).not.toEqual([])
    expect(parseBlueprint({ file: 'exam.yaml', text: exam(more) }).diagnostics.filter(isError)).not.toEqual([])
  })
})

const item = (settings: string) => `## q\n\n\`\`\`item\n${settings}\n\`\`\`\n\nWhich?\n\n- [x] this\n- [ ] that\n`

describe('schema and parser agree on an item', () => {
  it.each([
    'points: 1/3',
    'points: 0.10',
    'shuffle: [b, a]',
    'columns: 2',
    'tags: [a, 3]',
    'difficulty: 0.4',
    'scored: false',
    'scoring: right-wrong',
    'params: { a: { integer: [2, 9] }, b: { number: [0, 1], step: 0.05, not: a }, c: { one-of: [Oslo, 3] }, d: { expr: "a*b" } }\nrequire: "d != 0"',
  ])('both take %j', (settings) => {
    expect(faultsOf('item', parse(settings))).toEqual([])
    expect(parseBank([{ file: 'x.md', text: item(settings) }]).diagnostics).toEqual([])
  })

  it.each([
    'points: two',
    'points: 1/0',
    'params: { a: { integer: 9 } }',
    'params: 7',
    'tags: week-3',
    'difficulty: 4',
    'scored: maybe',
    'point: 1',
    'columns: two',
    'keep-together: 1',
  ])('both refuse %j', (settings) => {
    expect(faultsOf('item', parse(settings))).not.toEqual([])
    expect(parseBank([{ file: 'x.md', text: item(settings) }]).diagnostics.filter(isError)).not.toEqual([])
  })
})
