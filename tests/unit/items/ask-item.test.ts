import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import { askItem, lowerItem } from '../../../src/items/ask-item.ts'
import { singleChoice } from '../../../src/items/single-choice.ts'
import type { Item } from '../../../src/model/item.ts'
import { values } from '../../support/items/params.ts'
import { at, itemWith, raw, written } from '../../support/items/settings.ts'

const scheme = { scheme: 'right-wrong', params: {} }
const use = { scheme, shuffleOptions: true }
const item = itemWith('single-choice', singleChoice.parse(raw({}, written(2, 'a'))).value)

it('carries over what is asked, and the scheme', () => {
  const asked = askItem({ ...item, settings: { ...item.settings, topic: 'T', tags: ['x'] } }, use)
  expect(asked).toMatchObject({ item: 'q', type: 'single-choice', points: ratio(1), topic: 'T', tags: ['x'], scheme, stem: item.stem })
  expect(asked.hash).toMatch(/^[0-9a-f]{16}$/)
})

it('lets points be overridden and options be kept in order', () => {
  const asked = askItem(item, { scheme, points: ratio(1, 3), shuffleOptions: false })
  expect(asked.points).toEqual(ratio(1, 3))
  expect(asked.field).toMatchObject({ shuffle: false })
})

it('hashes everything but where it was written', () => {
  const hash = (other: Item) => askItem(other, use).hash
  const moved: Item = { ...item, at: at(99), stem: [{ kind: 'paragraph', children: [{ kind: 'math', tex: 'x', at: at(98) }] }] }
  expect(hash(moved)).toBe(hash(item))
  expect(hash({ ...item, stem: [] })).not.toBe(hash(item))
  expect(askItem(item, { ...use, points: ratio(2) }).hash).not.toBe(hash(item))
})

it('puts drawn values in place: other values, another hash; no values, the text as it stands', () => {
  const stem: Item['stem'] = [{ kind: 'paragraph', children: [{ kind: 'text', text: 'a is {{a}}' }] }]
  const asked = (held?: string) => lowerItem({ ...item, stem }, { ...use, ...(held === undefined ? {} : { values: values({ a: held }) }) })
  expect(['3', '-3', undefined].map((held) => asked(held).asked.stem)).toEqual(
    ['a is 3', 'a is −3', 'a is {{a}}'].map((text) => [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]),
  )
  expect(asked('3').asked.hash).toBe(asked('3').asked.hash)
  expect(new Set(['3', '4', undefined].map((held) => asked(held).asked.hash)).size).toBe(3)
  expect(asked('3').faults).toEqual([])
  expect([asked('3').asked.values, 'values' in asked().asked]).toEqual([{ a: '3' }, false])
})
