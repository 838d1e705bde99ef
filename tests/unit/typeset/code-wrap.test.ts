import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapCode } from '../../../src/typeset/code-wrap.ts'

const wrap = (text: string, room: number) =>
  wrapCode([{ text, role: 'plain' }], room, 1, () => 1).map(
    ({ pieces, indent }) => `${' '.repeat(indent)}${pieces.map((p) => p.text).join('')}`,
  )

describe('wrapCode', () => {
  it('goes on after the last space that fits, further right than the line', () => {
    expect(wrap('  return solve(a, b, c) + d', 16)).toEqual(['  return ', '      solve(a, ', '      b, c) + d'])
  })

  it('parts a word that is wider than the room', () => {
    expect(wrap('abcdefghijklmnop', 10)).toEqual(['abcdefghij', '    klmnop'])
  })

  it('keeps the roles of what it parts', () => {
    const line = [
      { text: 'if ', role: 'keyword' },
      { text: 'ab cd', role: 'plain' },
    ] as const
    expect(wrapCode(line, 6, 0.25, () => 1).map(({ pieces }) => pieces)).toEqual([
      [
        { text: 'if ', role: 'keyword' },
        { text: 'ab ', role: 'plain' },
      ],
      [{ text: 'cd', role: 'plain' }],
    ])
  })

  it('loses nothing, ends, and stays in its room', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: fc.constantFrom('a', ' ', '(', 'é') }),
        fc.integer({ min: 1, max: 30 }),
        (text, room) => {
          const stretches = wrapCode([{ text, role: 'plain' }], room, 1, () => 1)
          const texts = stretches.map(({ pieces }) => pieces.map((p) => p.text).join(''))
          expect(texts.join('')).toBe(text)
          for (const [i, { indent }] of stretches.entries())
            expect(indent + (texts[i]?.length ?? 0)).toBeLessThanOrEqual(Math.max(room, indent + 1))
        },
      ),
    )
  })
})
