import { expect, test } from 'vitest'
import { apart, blocksSlot, createSlots, textSlot } from '../../../src/template/slots.ts'

test('slots are numbered in order and stand for their content', () => {
  const slots = createSlots()
  expect(textSlot(slots, '*x*')).toBe('\uE0000\uE001')
  expect(blocksSlot(slots, [{ kind: 'rule' }])).toBe('\uE0001\uE001')
  expect(slots.tokens.get(0)).toEqual({ kind: 'inline', content: [{ kind: 'text', text: '*x*' }] })
  const [marker] = slots.tokens.get(1)?.content ?? []
  expect(marker === undefined ? undefined : slots.blocks.get(marker)).toEqual([{ kind: 'rule' }])
  expect(apart('x')).toBe('\n\nx\n\n')
})
