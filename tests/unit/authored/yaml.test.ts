import { expect, it } from 'vitest'
import { startOf } from '../../../src/authored/origin.ts'
import { originOfText, plainOf, readYaml, settingAt } from '../../../src/authored/yaml.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const read = (text: string) => readYaml(text, startOf('x.yaml'))

it('keeps values, source texts and places', () => {
  const { setting } = read('a: 0.10\nb: [x, "1/3"]\nc:\n  d: 2027-01-20\n')
  expect(setting === undefined ? undefined : plainOf(setting)).toEqual({ a: 0.1, b: ['x', '1/3'], c: { d: '2027-01-20' } })
  expect(settingAt(setting, ['a'])).toEqual({
    kind: 'scalar',
    value: 0.1,
    text: '0.10',
    at: { kind: 'file', file: 'x.yaml', line: 1, column: 4 },
  })
  expect(settingAt(setting, ['b', 1])).toMatchObject({ text: '1/3', at: { line: 2, column: 8 }, textAt: { line: 2, column: 9 } })
  expect(settingAt(setting, ['c', 'd'])?.at).toMatchObject({ line: 4, column: 6 })
  expect(settingAt(setting, ['c', 'e'])).toBeUndefined()
})

it.each([
  ['a: [1', '1:6 yaml-syntax'],
  ['a: 1\na: 2', '2:1 yaml-syntax'],
  ['a: &x 1\nb: *x', '2:4 yaml-syntax'],
  ['? [a]\n: 1', '1:3 yaml-syntax'],
  [`${'['.repeat(5000)}`, '1:41 yaml-syntax'],
  [`${'- '.repeat(5000)}`, '1:1 yaml-syntax'],
])('reports %j', (text, fault) => {
  expect(faultsOf(read(text))).toEqual([fault])
})

it('reads nothing from nothing', () => {
  expect(read('# only a comment\n')).toEqual({ setting: undefined, diagnostics: [] })
})

it('knows where the text of a scalar begins', () => {
  const text = 'a: "quoted"\nb: |\n    block\nc: plain\n'
  const { setting } = read(text)
  const origin = (name: string) => {
    const held = settingAt(setting, [name])
    return held === undefined ? undefined : originOfText(held, text)
  }
  expect(origin('a')).toMatchObject({ line: 1, column: 5 })
  expect(origin('b')).toMatchObject({ line: 3, column: 5, indent: 4 })
  expect(origin('c')).toMatchObject({ line: 4, column: 4 })
})

it('places a quote that is not closed where it opens', () => {
  const { diagnostics } = readYaml('a: 1\nb: "two\nc: 3\nd: 4\n', startOf('x.yaml'))
  expect(faultsOf({ diagnostics })).toEqual(['2:4 yaml-syntax'])
})
