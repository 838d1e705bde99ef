import { expect, test } from 'vitest'
import { parseMarkup } from '../../../src/authored/index.ts'
import { parseOnce } from '../../../src/template/parse-once.ts'
import { blocksSlot, createSlots, type Slots, textSlot } from '../../../src/template/slots.ts'
import { spliceBlocks } from '../../../src/template/splice.ts'
import { templateOf } from '../../support/templates.ts'

const template = templateOf()
const texts = (slots: Slots, words: readonly string[]) => words.map((word) => textSlot(slots, word))
const plain = (text: string, slots: Slots) => spliceBlocks(parseMarkup({ file: 'x', text }, slots.tokens).value ?? [], slots.blocks)

test('the same text with other contents is parsed once, and gives what parsing it anew gives', () => {
  const made = (word: string) => {
    const slots = createSlots()
    const [a, b] = texts(slots, [word, `${word}!`])
    const blocks = blocksSlot(slots, [
      { kind: 'paragraph', children: [{ kind: 'text', text: `of ${word}` }] },
      { kind: 'rule' },
      { kind: 'paragraph', children: [{ kind: 'text', text: 'end' }] },
    ])
    const text = `**${b}** and ${blocks} after\n\n- ${a}\n- *${a}*\n\n| h |\n|---|\n| ${b} |\n`
    return { parsed: parseOnce(template, 'x', text, slots), plain: plain(text, slots) }
  }
  for (const word of ['one', 'two', '$3 *']) {
    const { parsed, plain: expected } = made(word)
    expect(parsed.blocks).toEqual(expected)
    expect(JSON.stringify(parsed.blocks)).toContain(word)
  }
})

test('a token in code or in a heading is put in as its text, each time anew', () => {
  for (const word of ['first', 'second']) {
    const slots = createSlots()
    const text = `# Head ${textSlot(slots, word)}\n\nSay \`${textSlot(slots, word)}\` now`
    const { blocks } = parseOnce(template, 'x', text, slots)
    expect(blocks).toEqual(plain(text, slots))
    expect(JSON.stringify(blocks)).toContain(word)
  }
})

test('faults of the text are told every time', () => {
  for (let i = 0; i < 2; i++)
    expect(parseOnce(template, 'x', 'one $ alone', createSlots()).diagnostics.map(({ code }) => code)).toEqual(['math-dollar'])
})
