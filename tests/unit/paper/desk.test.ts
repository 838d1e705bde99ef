import { expect, test } from 'vitest'
import type { Block } from '../../../src/model/content.ts'
import { setText, type TextOrder } from '../../../src/paper/desk.ts'
import { deskOf, jobOf, textsOf } from '../../support/papers.ts'
import { paragraph } from '../../support/variants.ts'

const desk = deskOf()
const order = (name: string, blocks: readonly Block[], width = 100): TextOrder => ({
  name,
  item: 'it',
  blocks,
  style: desk.style.text,
  width,
})

test('a text is set once per name', () => {
  const job = jobOf()
  const first = setText(desk, order('a', [paragraph('Some words.')]), job)
  expect(setText(desk, order('a', [paragraph('Other words.')]), job)).toBe(first)
  expect(textsOf(first.slab.drawn)).toContain('Some')
  expect(first.lines).toBe(1)
  expect(job.faults).toEqual([])
})

test("a heading's white space above becomes the slab's gap", () => {
  const heading: Block = { kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Title' }] }
  const text = setText(desk, order('h', [heading]), jobOf())
  const plain = setText(desk, order('p', [paragraph('Title')]), jobOf())
  expect(text.firstBaseline).toBeLessThan(plain.firstBaseline * 2)
})

test('a display leaves white space under it', () => {
  const display: Block = { kind: 'paragraph', children: [{ kind: 'display', tex: 'x=1' }] }
  const apart = setText(desk, order('d', [display]), jobOf()).slab.height
  const galley = desk.typesetter.typeset([display], desk.style.text, 100).value
  expect(apart - (galley?.height ?? 0)).toBeCloseTo(desk.style.text.size * 0.6)
})

test('a formula that is wider than its column is a fault of its item', () => {
  const job = jobOf()
  setText(desk, order('wide', [paragraph(`$\\overline{${'xyz'.repeat(30)}}$`)], 20), job)
  expect(job.faults.map((fault) => [fault.code, fault.location])).toEqual([['too-wide', { kind: 'question', variant: 1, item: 'it' }]])
})

test('a number is shaped once for each face and size, a name every time', () => {
  const { shape } = desk.typesetter
  expect(shape('42', 'roman', 4)).toBe(shape('42', 'roman', 4))
  expect(shape('42', 'bold', 4).runs[0]?.font).not.toBe(shape('42', 'roman', 4).runs[0]?.font)
  expect(shape('42', 'roman', 5).width).toBeCloseTo((shape('42', 'roman', 4).width * 5) / 4)
  expect(shape('Ada Lovelace', 'roman', 4)).not.toBe(shape('Ada Lovelace', 'roman', 4))
})
