import { expect, it } from 'vitest'
import { startOf } from '../../../src/authored/origin.ts'
import { parseScoring } from '../../../src/authored/scoring.ts'
import { readYaml } from '../../../src/authored/yaml.ts'
import { faultsOf } from '../../support/authored/reading.ts'

function parse(text: string) {
  const { setting } = readYaml(text, startOf('x.yaml'))
  if (setting === undefined) throw new Error('no setting')
  return parseScoring(setting)
}

it('reads a scheme by name or with its parameters, as their source texts', () => {
  expect(parse('graded').value).toEqual({ scheme: 'graded', params: {} })
  expect(parse('{ scheme: right-wrong, wrong: -1/4, blank: 0.10 }').value).toEqual({
    scheme: 'right-wrong',
    params: { wrong: '-1/4', blank: '0.10' },
  })
})

it('reads a strategy of auto-multiple-choice, alone or with what every scheme takes', () => {
  expect(parse('{ amc: "b=1,m=-0.5" }').value).toEqual({ scheme: 'amc', params: { strategy: 'b=1,m=-0.5' } })
  const long = '{ scheme: amc, strategy: "e=0,b=1,m=-1", blank: -1/3 }'
  expect(parse(long).value).toEqual({ scheme: 'amc', params: { strategy: 'e=0,b=1,m=-1', blank: '-1/3' } })
})

it.each([
  ['{ scheme: right-wrogn, wrong: 1 }', '1:1 scheme-unknown'],
  ['{ scheme: right-wrong, worng: 1 }', '1:24 scheme-parameter-unknown'],
  ['{ scheme: right-wrong, wrong: x }', '1:24 scheme-parameter-bad'],
  ['{ scheme: right-wrong, wrong: [1] }', '1:31 value-bad'],
  ['{ wrong: 1 }', '1:1 value-bad'],
  ['{ amc: "b=1,k=2" }', '1:13 amc-strategy-bad'],
  ['{ amc: [b] }', '1:8 value-bad'],
  ['{ scheme: formula, expr: "NBC + X" }', '1:33 expression-name-unknown'],
  ['formula', '1:1 scheme-parameter-missing'],
  ['{ scheme: formula, expr: [1] }', '1:26 value-bad'],
])('reports %s', (text, fault) => {
  expect(faultsOf(parse(text))).toEqual([fault])
})
