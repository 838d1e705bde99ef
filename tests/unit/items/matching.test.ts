import { expect, it } from 'vitest'
import { matching } from '../../../src/items/matching.ts'
import type { Setting } from '../../../src/items/setting.ts'
import { itemWith, list, map, raw, scalar } from '../../support/items/settings.ts'

const pair = (left: string, right: string) => map({ left: scalar(left), right: scalar(right) })
const pairs = list(pair('TCP', 'transport'), pair('IP', 'network'), pair('UDP', 'transport'))

const asked = (settings: Readonly<Record<string, Setting>>) => {
  const { value, diagnostics } = matching.parse(raw(settings))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return matching.ask(itemWith('matching', value))
}

const faultsOf = (settings: Readonly<Record<string, Setting>>) =>
  matching.parse(raw(settings)).diagnostics.map(({ code, message }) => `${code}: ${message}`)

const words = (text: string) => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]

it('asks for one of all right sides in each row; what is right twice stands there once', () => {
  const { field, key } = asked({ pairs, distractors: list(scalar('physical')) })
  if (field.kind !== 'choice') throw new Error('no choice')
  expect(field.rows).toEqual([
    { id: '1', content: words('TCP'), options: ['1.a', '1.b', '1.c'] },
    { id: '2', content: words('IP'), options: ['2.a', '2.b', '2.c'] },
    { id: '3', content: words('UDP'), options: ['3.a', '3.b', '3.c'] },
  ])
  expect(field.options.slice(3, 6).map(({ id, content }) => [id, content])).toEqual([
    ['2.a', words('transport')],
    ['2.b', words('network')],
    ['2.c', words('physical')],
  ])
  expect([field.pick, field.shuffle, key]).toEqual(['one', undefined, { kind: 'choice', right: ['1.a', '2.b', '3.a'] }])
})

it('keeps its order when it is told to', () => {
  expect(asked({ pairs, shuffle: scalar(false) }).field).toMatchObject({ shuffle: false })
})

it('goes on with two letters after twenty-six right sides', () => {
  const { field } = asked({ pairs: list(...Array.from({ length: 28 }, (_, i) => pair(`l${i}`, `r${i}`))) })
  expect(field.kind === 'choice' ? field.rows?.[0]?.options.slice(24) : []).toEqual(['1.y', '1.z', '1.aa', '1.ab'])
})

it.each([
  [{}, 'answer-missing: `q` has no pairs'],
  [{ pairs: scalar('TCP') }, 'value-bad: `pairs` cannot be `TCP`'],
  [{ pairs: list(pair('a', 'b')) }, 'options-missing: `q` has one pair'],
  [{ pairs: list(pair('a', 'b'), pair('a', 'c')) }, 'pair-twice: `a` stands on the left twice'],
  [{ pairs: list(pair('a', 'b'), map({ left: scalar('c') })) }, 'value-bad: a pair needs a text on the `left` and one on the `right`'],
  [
    { pairs: list(pair('a', 'b'), map({ left: scalar('c'), right: scalar('d'), wrong: scalar('e') })) },
    'key-unknown: a pair has no `wrong`',
  ],
  [{ pairs, distractors: list(scalar('network')) }, 'pair-twice: the distractor `network` is on the right already'],
  [{ pairs, distractors: scalar('physical') }, 'value-bad: `distractors` cannot be `physical`'],
  [{ pairs, shuffle: scalar('rows') }, 'value-bad: `shuffle` cannot be `rows`'],
])('refuses %j', (settings, fault) => {
  expect(faultsOf(settings as Readonly<Record<string, Setting>>)).toEqual([fault])
})
