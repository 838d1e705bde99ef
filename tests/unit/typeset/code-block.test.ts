import { describe, expect, it } from 'vitest'
import { bodyStyle, boxesOf, faultsOf, galleyOf, linesOf, SIZE, testTypesetter, textRuns, widthOf } from '../../support/typeset/bench.ts'

const code = (text: string, language?: string) => [{ kind: 'code-block', text, ...(language === undefined ? {} : { language }) } as const]

describe('setCodeBlock', () => {
  it('keeps lines, indents and empty lines', () => {
    const galley = galleyOf(code('for i:\n    x = "a--b"\n\ny\n'))
    expect(linesOf(galley).map((l) => l.replaceAll('\u00a0', ' '))).toEqual(['for i:', 'x = "a--b"', '', 'y'])
    const [first, second] = boxesOf(galley).map((b) => textRuns(b.items)[0]?.x ?? 0)
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(4 * 0.525 * 0.95 * SIZE, 6)
  })

  it('is typewriter, made smaller when a line is a little too long', () => {
    const size = (width: number) => boxesOf(galleyOf(code('0123456789'.repeat(4)), width)).flatMap((b) => textRuns(b.items))[0]?.size ?? 0
    expect(size(120)).toBeGreaterThan(size(72))
    expect(boxesOf(galleyOf(code('x'))).flatMap((b) => textRuns(b.items))[0]?.font).toBe('cmu-typewriter-text-500-roman')
  })

  it('goes on under a line that is too wide even when it is smaller, behind a hook', () => {
    const galley = galleyOf(code('0123456789'.repeat(8)), 60)
    expect(faultsOf(code('0123456789'.repeat(8)), 60)).toEqual([])
    expect(linesOf(galley).join('')).toBe('0123456789'.repeat(8))
    expect(linesOf(galley).length).toBeGreaterThan(1)
    expect(galley.extent).toBeLessThanOrEqual(60)
    const hooks = boxesOf(galley).map(({ items }) => items.filter((item) => item.kind === 'path').length)
    expect(hooks).toEqual([0, ...hooks.slice(1).map(() => 1)])
  })

  it('sets keywords bold, comments slanted and grey, strings grey', () => {
    const items = boxesOf(galleyOf(code('def f():\n    return "a" # why', 'python'))).flatMap((b) => textRuns(b.items))
    const lookOf = (letters: string) => {
      const run = items.find((r) =>
        r.glyphs
          .map((g) => g.text)
          .join('')
          .includes(letters),
      )
      return [run?.font, run?.grey]
    }
    expect(lookOf('def')).toEqual(['cmu-typewriter-text-700-roman', undefined])
    expect(lookOf('return')).toEqual(['cmu-typewriter-text-700-roman', undefined])
    expect(lookOf('"a"')).toEqual(['cmu-typewriter-text-500-roman', 0.35])
    expect(lookOf('why')).toEqual(['cmu-typewriter-text-500-italic', 0.35])
    expect(lookOf('():')).toEqual(['cmu-typewriter-text-500-roman', undefined])
  })

  it('stands in columns: every letter is as wide as any other, whatever its colour', () => {
    const source = 'if x == "some": # note\n  y  = [1]'
    const at = (language: string) =>
      boxesOf(galleyOf(code(source, language))).map((b) => {
        const runs = textRuns(b.items)
        const last = runs.at(-1)
        return (last?.x ?? 0) + (last === undefined ? 0 : widthOf(last))
      })
    expect(at('python')).toEqual(at('text').map((x) => expect.closeTo(x, 6)))
  })

  it('takes tabs to the next multiple of four, and drops empty lines at its ends', () => {
    const galley = galleyOf(code('\n\nif:\n\tx\n  \ty  \n\n\n'))
    expect(linesOf(galley).map((l) => l.replaceAll('\u00a0', ' '))).toEqual(['if:', 'x', 'y'])
    const [, one, two] = boxesOf(galley).map((b) => textRuns(b.items)[0]?.x ?? 0)
    expect(one).toBeCloseTo(two ?? 0, 6)
  })

  it('keeps two lines together at both ends', () => {
    const ends = (text: string) => boxesOf(galleyOf(code(text))).map((b) => b.breakAfter)
    expect(ends('a\nb\nc\nd')).toEqual(['never', 'allowed', 'never', 'allowed'])
    expect(ends('a')).toEqual(['allowed'])
  })

  it('warns of a language it does not know, and prints it plain', () => {
    expect(faultsOf(code('x', 'pyhton'))).toMatchObject([
      { code: 'code-language-unknown', severity: 'warning', hint: 'did you mean `python`?' },
    ])
    expect(faultsOf(code('x', 'Python'))).toEqual([])
    expect(faultsOf(code('x', 'pseudocode'))).toEqual([])
    const { value } = testTypesetter().typeset(code('if x', 'klingon'), bodyStyle, 100)
    expect(value?.lines).toBe(1)
  })
})
