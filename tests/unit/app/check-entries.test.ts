import { expect, it } from 'vitest'
import { checkEntriesOf } from '../../../src/app/check-entries.ts'
import { sampleBank } from '../../../src/app/sample-bank.ts'
import type { ImageAsset } from '../../../src/model/content.ts'
import { bankOf } from '../../support/authored/reading.ts'

const picture = (id: string): ImageAsset => ({ id, format: 'png', bytes: new Uint8Array(), width: 1, height: 1 })

function entriesOf(text: string, pictures: Readonly<Record<string, string>> = {}) {
  const { value } = bankOf(...text.split('\n'))
  const [variant] = value === undefined ? [] : sampleBank(value, 'seed').variants
  const images = new Map(Object.entries(pictures).map(([path, id]) => [path, picture(id)]))
  return variant === undefined ? [] : checkEntriesOf(variant, images)
}
const item = (id: string, stem: string) => `## ${id}\n\n${stem}\n\n- [x] a\n- [ ] b\n`

it('keeps a passage with the question after it, and asks all under one number', () => {
  const entries = entriesOf(`# s\n\nText.\n\n${item('a', 'A?')}\n${item('b', 'B?')}`)
  expect(entries.map((one) => one.entries.map((entry) => entry.kind))).toEqual([['passage', 'question'], ['question']])
  expect(entries.flatMap((one) => one.entries).flatMap((entry) => (entry.kind === 'question' ? [entry.question.number] : []))).toEqual([
    10, 10,
  ])
})

it('names by what is said and shown, not by where it was written', () => {
  const nameOf = (text: string, pictures?: Readonly<Record<string, string>>) => entriesOf(text, pictures).at(-1)?.name
  const plain = nameOf(item('a', 'A?'))
  expect(nameOf(`${item('z', 'Z?')}\n${item('a', 'A?')}`)).toBe(plain)
  expect(nameOf(item('a', 'A!'))).not.toBe(plain)
  expect(nameOf(`# s\n\nText.\n\n${item('a', 'A?')}`)).not.toBe(plain)
  const shown = item('a', 'A?\n\n![x](x.png)')
  const [path] = entriesOf(shown)[0]?.pictures ?? []
  expect(path).toMatch(/x\.png$/)
  expect(nameOf(shown, { [`${path}`]: 'one' })).not.toBe(nameOf(shown, { [`${path}`]: 'two' }))
})
