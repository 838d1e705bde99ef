import { expect, it } from 'vitest'
import { parseTree, rangeOf } from '../../../../src/authored/markup/tree.ts'

it('keeps the tree of a caption, with formulas, at its image', () => {
  const [paragraph] = parseTree('![a $x$ *b*](c.svg)').children
  const image = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const caption = image?.type === 'image' ? image.data?.caption : undefined
  expect(caption?.map((node) => node.type)).toEqual(['text', 'inlineMath', 'text', 'emphasis'])
})

it('gives nodes their offsets', () => {
  const [, second] = parseTree('one\n\ntwo').children
  expect(second === undefined ? undefined : rangeOf(second)).toEqual([5, 8])
  expect(rangeOf({ type: 'text', value: 'made up' })).toEqual([0, 0])
})
