import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/model/content.ts'
import { blocksSlot, createSlots } from '../../../src/template/slots.ts'
import { spliceBlocks } from '../../../src/template/splice.ts'

const text = (value: string): Inline => ({ kind: 'text', text: value })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })

/** A marker that stands for these blocks. */
function marked(content: readonly Block[]) {
  const slots = createSlots()
  blocksSlot(slots, content)
  const [marker] = [...slots.blocks.keys()]
  if (marker === undefined) throw new Error('no marker')
  return { marker, blocks: slots.blocks }
}

describe('splicing blocks into a parsed template', () => {
  test('text before runs on into the first paragraph, text after follows the last', () => {
    const { marker, blocks } = marked([paragraph(text('one')), { kind: 'rule' }, paragraph(text('two'))])
    expect(spliceBlocks([paragraph(text('Q '), marker, text(' end'))], blocks)).toEqual([
      paragraph(text('Q '), text('one')),
      { kind: 'rule' },
      paragraph(text('two'), text(' end')),
    ])
  })
  test('a single paragraph joins both sides', () => {
    const { marker, blocks } = marked([paragraph(text('stem'))])
    expect(spliceBlocks([paragraph(text('Q '), marker, text(' (2)'))], blocks)).toEqual([paragraph(text('Q '), text('stem'), text(' (2)'))])
  })
  test('blocks that begin with no paragraph stand under the text', () => {
    const { marker, blocks } = marked([{ kind: 'rule' }])
    expect(spliceBlocks([paragraph(text('Q '), marker)], blocks)).toEqual([paragraph(text('Q ')), { kind: 'rule' }])
  })
  test('nothing leaves nothing behind', () => {
    const { marker, blocks } = marked([])
    expect(spliceBlocks([paragraph(marker)], blocks)).toEqual([])
  })
  test('a heading takes the first paragraph', () => {
    const { marker, blocks } = marked([paragraph(text('Part one'))])
    expect(spliceBlocks([{ kind: 'heading', level: 1, children: [marker] }], blocks)).toEqual([
      { kind: 'heading', level: 1, children: [text('Part one')] },
    ])
  })
  test('markers are found inside frames and sides', () => {
    const { marker, blocks } = marked([{ kind: 'object', name: 'id-grid' }])
    const inner: Block = { kind: 'sides', left: [paragraph(marker)], right: [] }
    expect(spliceBlocks([{ kind: 'frame', children: [inner] }], blocks)).toEqual([
      { kind: 'frame', children: [{ kind: 'sides', left: [{ kind: 'object', name: 'id-grid' }], right: [] }] },
    ])
  })
})
