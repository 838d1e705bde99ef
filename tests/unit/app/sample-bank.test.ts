import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sampleBank } from '../../../src/app/sample-bank.ts'
import { questionsOf } from '../../../src/exchange/index.ts'
import { bankOf } from '../../support/authored/reading.ts'

function sampled(...lines: readonly string[]) {
  const bank = bankOf(...lines)
  if (bank.value === undefined) throw new Error(JSON.stringify(bank.diagnostics))
  return sampleBank(bank.value, 'seed')
}

const fixed = ['## fixed', '', 'Which?', '', '- [x] a', '- [ ] b', '']
const drawn = (params: string, ...more: readonly string[]) => ['## drawn', '', '```item', `params: { ${params} }`, ...more, '```', '']

it('asks every item once, and items with parameters with up to twenty values', () => {
  const { variants, diagnostics } = sampled(...fixed, ...drawn('a: { integer: [1, 1000000] }'), 'Is it {{a}}?', '', '- [x] yes', '- [ ] no')
  expect(diagnostics).toEqual([])
  expect(
    variants.map((variant) =>
      questionsOf(variant)
        .map(({ asked }) => asked.item)
        .join(),
    ),
  ).toEqual(['fixed,drawn', ...new Array(19).fill('drawn')])
  expect(new Set(variants.map((variant) => questionsOf(variant).at(-1)?.asked.hash)).size).toBe(20)
})

it('asks no value twice', () => {
  expect(sampled(...fixed, ...drawn('a: { integer: [1, 3] }'), 'Is it {{a}}?', '', '- [x] yes', '- [ ] no').variants).toHaveLength(3)
  expect(sampled(...fixed).variants).toHaveLength(1)
})

it('tells once what some values break', () => {
  const equal = sampled(...drawn('a: { integer: [1, 3] }, b: { integer: [1, 3] }'), 'Is it?', '', '- [x] {{a}}', '- [ ] {{b}}')
  expect(equal.diagnostics.map(({ code }) => code)).toEqual(['options-equal'])
  const unmet = sampled(...drawn('a: { integer: [1, 3] }', 'require: "a > 3"'), 'Is it?', '', '- [x] {{a}}', '- [ ] none')
  expect(unmet.diagnostics.map(({ code }) => code)).toEqual(['params-unmet'])
  const zero = sampled(...drawn('a: { integer: [0, 1] }, b: { expr: "1/a" }'), 'Is it {{b}}?', '', '- [x] {{a}}', '- [ ] none')
  expect(zero.diagnostics.map(({ code }) => code)).toEqual(['expression-division-by-zero'])
})

it('finds no fault in the example of the how-to', () => {
  const example = /^````markdown\n([\s\S]*?)^````$/m.exec(readFileSync('docs/how-to/parameters.md', 'utf8'))?.[1] ?? ''
  const { variants, diagnostics } = sampled(...example.split('\n'))
  expect(diagnostics).toEqual([])
  expect(variants.length).toBeGreaterThan(10)
})

it('has a stimulus before its questions, so that what they refer to is there', () => {
  const { variants } = sampled(
    '# s',
    '',
    'Let',
    '$$',
    'a = 1. \\label{eq:a}',
    '$$',
    '',
    ...fixed,
    '## more',
    '',
    'See @eq:a.',
    '',
    '- [x] a',
    '- [ ] b',
  )
  expect(variants.map((variant) => variant.parts[0]?.entries.map((entry) => entry.kind))).toEqual([['passage', 'question', 'question']])
})
