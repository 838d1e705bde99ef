import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseTemplate } from '../../../src/authored/template.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parts = ['front', 'part', 'question', 'solution', 'running-head', 'running-foot']
const sources = parts.map((part) => ({ file: `t/${part}.md.hbs`, text: `${part}\r\n` }))
const parse = (yaml: string, files = sources) => parseTemplate('t', [{ file: 't/template.yaml', text: yaml }, ...files])

it('reads lengths and words, with defaults for what is absent', () => {
  const { value } = parse('margins: { top: 3cm }\nbox: { shape: oval, letters: true }\nstrings: { en: { points: Points, "true": "TRUE" } }')
  expect(value?.style).toMatchObject({
    margins: { top: 30, bottom: 22, left: 22, right: 22 },
    columns: 1,
    align: 'justified',
    box: { shape: 'oval', size: 3.78, letters: true },
    strings: { en: { points: 'Points', true: 'TRUE' } },
  })
  expect(value?.sources.question).toBe('question\n')
})

it('reads sizes, rules and colours, the latter as the greys that are as light', () => {
  const { value } = parse("sizes: { title: 2 }\nrules: { field: 0.5mm }\ncolours: { grader-boxes: '#ffffc0', letters: '#999' }")
  expect(value?.style.sizes).toEqual({ title: 2, heading: 1.2, subheading: 1, small: 0.8 })
  expect(value?.style.rules).toEqual({ frame: expect.closeTo(0.1406, 4), field: 0.5 })
  expect(value?.style.greys.graderBoxes).toBeGreaterThan(0.95)
  expect(value?.style.greys).toMatchObject({ letters: 0.6, watermark: 0.88, remarks: 0.38 })
})

it('refuses colours that would pass for ink or hide it', () => {
  const bad = ["grader-boxes: '#888'", "letters: '#000'", "letters: '#fff'", "watermark: '#999'", "remarks: '#eee'", 'letters: grey']
  for (const line of bad) expect(faultsOf(parse(`colours: { ${line} }`)), line).toEqual([expect.stringMatching(/^1:\d+ value-bad$/)])
})

it('needs its sources and knows no others', () => {
  expect(faultsOf(parse('', sources.slice(1)))).toEqual(['1:1 template-source-missing'])
  const more = [...sources, { file: 't/answer-sheet.md.hbs', text: '' }, { file: 't/qestion.md.hbs', text: '' }]
  expect(faultsOf(parse('', more))).toEqual(['1:1 template-source-unknown'])
})

it('reports unknown names and bad values at their place', () => {
  expect(faultsOf(parse('leeding: 1\nmargins: { top: 3 }\nbox: { shape: star }'))).toEqual([
    '1:1 key-unknown',
    '2:17 value-bad',
    '3:15 value-bad',
  ])
})

it('reads the template that is shipped', () => {
  const folder = resolve(import.meta.dirname, '../../../templates/classic')
  const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  expect(parseTemplate('classic', files).diagnostics).toEqual([])
})
