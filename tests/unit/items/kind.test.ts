import { expect, it } from 'vitest'
import { itemKind } from '../../../src/items/kind.ts'
import { checked } from '../../../src/model/diagnostic.ts'
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
