import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { itemKind } from '../../../src/items/kind.ts'
import { checked } from '../../../src/model/diagnostic.ts'
import type { Values } from '../../../src/model/params.ts'
import { itemWith, raw } from '../../support/items/settings.ts'

it('hands a kind the body that it parsed itself', () => {
  const kind = itemKind<{ readonly right: string }>({
    name: 'test',
    settings: [],
    takesOptions: false,
    parse: () => checked({ right: 'seen' }),
    ask: (body) => ({
      field: { kind: 'written', parts: [], space: { height: 0, rule: 'none' } },
      key: { kind: 'choice', right: [body.right as never] },
    }),
    samples: () => [],
  })
  expect(kind.ask(itemWith('test', kind.parse(raw({})).value)).key).toEqual({ kind: 'choice', right: ['seen'] })
})

it('hands a kind the values that were drawn, none without parameters', () => {
  const kind = itemKind<undefined>({
    name: 'test',
    settings: [],
    takesOptions: false,
    parse: () => checked(undefined),
    ask: (_body, _item, values) => ({
      field: { kind: 'written', parts: [], space: { height: 0, rule: 'none' } },
      key: { kind: 'written', full: ratio(values.size) },
    }),
    samples: () => [],
  })
  const values: Values = new Map([['a', { kind: 'text', value: 'x' }]])
  const item = itemWith('test', undefined)
  expect([kind.ask(item), kind.ask(item, values)].map(({ key }) => key)).toEqual([
    { kind: 'written', full: ratio(0) },
    { kind: 'written', full: ratio(1) },
  ])
})
